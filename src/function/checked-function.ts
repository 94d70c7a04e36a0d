import { AspectPriority, Aspects, Stack } from 'aws-cdk-lib';
import * as codedeploy from 'aws-cdk-lib/aws-codedeploy';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import { Construct } from 'constructs';
import { CheckedFunctionProps } from './checked-function-props';
import { DelegatingFunction } from './delegating-function';
import { today } from '../readers/today';
import { registerCheckedFunction } from '../synthesis/registration';
import { acknowledge } from './features/acknowledgements';
import { compute } from './features/compute';
import { deadLetters } from './features/dead-letter';
import { deployment } from './features/deployment';
import { durableExecution } from './features/durable-execution';
import { encryption } from './features/encryption';
import { executionRole } from './features/execution-role';
import { fileSystem } from './features/file-system';
import { logging } from './features/logging';
import { networking } from './features/networking';
import { PartnerPolicies } from './features/partner-policies';
import { plain } from './features/plain';
import { publishing, versions } from './features/publishing';
import { secrets } from './features/secrets';
import { tracing } from './features/tracing';
import { warnOfUnknownProps } from './features/unknown-props';
import { refuseUnclassifiedProperties } from './features/version-properties';
import { FunctionLogging } from './function-logging';
import { explain, throwCycles, throwFindings } from './throw-findings';
import { tellFacts } from '../readers/cdk/facts-of-props';
import { withoutNulls } from '../readers/cdk/from-function-props';
import { seen } from '../view/maybe';

/**
 * A Lambda function that is checked against everything AWS documents about it, before anything is deployed.
 *
 * What the props show is checked when the construct is created, and all mistakes are thrown as one error. What the
 * template shows is checked again when the app is synthesized. The function is secure and observable by default: a role
 * with only the statements it needs, a log group of its own that keeps events for one year, JSON logs and X-Ray traces.
 *
 * It goes wherever a function goes. When it has an alias, the alias is meant.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/welcome.html
 *
 * @example
 * const orders = new CheckedFunction(this, 'Orders', {
 *   code: FunctionCode.zip({ runtime: Runtime.PYTHON_3_13, handler: 'orders.handler', source: Code.fromAsset('orders') }),
 *   memorySize: 512,
 *   timeout: Duration.seconds(30),
 *   environment: { ORDERS_TABLE: table.tableName },
 * });
 * table.grantReadWriteData(orders);
 */
@propertyInjectable
export class CheckedFunction extends DelegatingFunction {
  /** Identifies this class to property injectors. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-checked-lambda.CheckedFunction';

  public readonly lambdaFunction: lambda.Function;

  public readonly alias?: lambda.Alias;

  /** What moves the alias to new versions, when the function has a `deployment`. Alarms can be added to it. */
  public readonly deploymentGroup?: codedeploy.LambdaDeploymentGroup;

  /** The URL of the function, or of its alias, when `url` asks for one. */
  public readonly functionUrl?: lambda.FunctionUrl;

  /** The log group that the function writes to. */
  public readonly logGroup: logs.ILogGroup;

  /** @internal */
  protected readonly _mergesPermissions: boolean;

  constructor(scope: Construct, id: string, props: CheckedFunctionProps) {
    super(scope, id);
    const given = withoutNulls(props);
    throwFindings(this, given, today());
    warnOfUnknownProps(this, given);

    const { code: { _kind: code }, durableConfig, functionName } = given;
    const logOptions = given.logging ?? FunctionLogging.json();
    const policies = new PartnerPolicies(this);
    const encrypted = encryption(this, given.encryption, {
      isZip: code.isZip, hasOwnLogGroup: !logOptions._options.logGroup, isDurable: durableConfig !== undefined, functionName,
    }, policies);
    const log = logging(this, logOptions, encrypted.logGroupKey);
    const network = networking(Stack.of(this), given);
    const files = fileSystem(given);
    const traces = tracing(given.tracing);
    const dead = deadLetters(this, given.deadLetter, policies);
    const secret = secrets(this, given.secrets, policies);
    const statements = [...[log, network, files, traces, dead, secret, encrypted].flatMap((feature) => feature.statements), ...code.statements(this)];
    const { role, policy, notAdded } = executionRole(this, given, statements);

    const options = { ...plain(given), ...versions(given), role, ...log.props, ...network.props, ...files.props, ...encrypted.props };
    try {
      this.lambdaFunction = code.createFunction(this, 'Function', options);
    } catch (error) {
      explain(error, this, given, today());
    }
    const resource = this.lambdaFunction.node.defaultChild as lambda.CfnFunction;
    resource.node.addDependency(policy);
    network.wire(this);
    files.wire(this, this.lambdaFunction);
    traces.wire(resource);
    dead.wire(resource);
    compute(resource, given.compute);
    encrypted.wire(resource);
    Object.entries(given.tags ?? {}).forEach(([name, value]) => resource.tags.setTag(name, value));

    this.alias = publishing(this, this.lambdaFunction, given);
    const deployed = deployment(this, this.lambdaFunction, this.alias, given.deployment);
    this.deploymentGroup = deployed.group;
    tellFacts(resource, { get statementsNotAdded() { return seen([...notAdded(), ...policies.notAdded(), ...deployed.notAdded]); } });
    if (durableConfig) {
      durableExecution(this, role, this.lambdaFunction, this.alias);
    }
    if (given.asyncInvocation) {
      this.configureAsyncInvoke(given.asyncInvocation);
    }
    this.functionUrl = given.url && this.addFunctionUrl(given.url);
    this._mergesPermissions = given.mergeInvokePermissions ?? false;
    this.logGroup = log.props.logGroup;
    this.node.defaultChild = resource;
    refuseUnclassifiedProperties(this, this.lambdaFunction);
    acknowledge(this, given.acknowledge);
    Aspects.of(this).add(throwCycles(this, given, today()), { priority: AspectPriority.READONLY });
    registerCheckedFunction(this, resource);
  }
}
