import { Stack } from 'aws-cdk-lib';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { IConstruct, Node } from 'constructs';
import { addMergedPermission } from './features/merged-permissions';
import { allowDistribution } from './features/url-permissions';
import { FunctionConnections } from './function-connections';
import { wholeSource } from '../readers/cdk/permission-sources';

/**
 * A function that stands for another one, or for the alias of that one: what callers do with it, they do with the alias.
 *
 * @internal
 */
export abstract class DelegatingFunction extends lambda.FunctionBase {
  /** The function of the CDK that was composed: the escape hatch. What is changed there is checked at synthesis. */
  public abstract readonly lambdaFunction: lambda.Function;

  /** The alias that callers get, when there is one. */
  public abstract readonly alias?: lambda.Alias;

  protected readonly canCreatePermissions: boolean = true;

  /** @internal Who asked for permissions. */
  public readonly _callers: IConstruct[] = [];

  /** @internal */
  protected abstract readonly _mergesPermissions: boolean;

  /** The name of the function, followed by that of the alias when there is one. */
  public get functionName(): string {
    return this.target.functionName;
  }

  /** The ARN of the alias when there is one, else that of the function. */
  public get functionArn(): string {
    return this.target.functionArn;
  }

  /** The execution role. */
  public get role(): iam.IRole | undefined {
    return this.lambdaFunction.role;
  }

  /** The principal that the function runs as. */
  public get grantPrincipal(): iam.IPrincipal {
    return this.lambdaFunction.grantPrincipal;
  }

  /** The instruction set of the function. */
  public get architecture(): lambda.Architecture {
    return this.lambdaFunction.architecture;
  }

  /** How the function isolates tenants. */
  public get tenancyConfig(): lambda.TenancyConfig | undefined {
    return this.lambdaFunction.tenancyConfig;
  }

  /** The ARNs that a grant to invoke names. */
  public get resourceArnsForGrantInvoke(): string[] {
    return this.target.resourceArnsForGrantInvoke;
  }

  /** Where permissions are attached. */
  public get permissionsNode(): Node {
    return this.target.permissionsNode;
  }

  /** Whether the function is in a VPC. */
  public get isBoundToVpc(): boolean {
    return this.lambdaFunction.isBoundToVpc;
  }

  /**
   * The security groups of the function; an error when it is not in a VPC. Rules between the function's own group and a
   * partner in another stack are made in the stack of the function, whichever side is asked for them.
   */
  public get connections(): ec2.Connections {
    return this._connections ??= new FunctionConnections(Stack.of(this), this.lambdaFunction.connections.securityGroups);
  }

  /** The unpublished version. */
  public get latestVersion(): lambda.IVersion {
    return this.lambdaFunction.latestVersion;
  }

  /**
   * Adds a statement to the resource policy of the alias, or of the function. With `mergeInvokePermissions`, those for methods,
   * routes and rules become one for all of their API or event bus.
   */
  public addPermission(id: string, permission: lambda.Permission): void {
    this._callers.push(...permission.scope ? [permission.scope] : []);
    const source = this._mergesPermissions ? wholeSource(permission) : undefined;
    if (source) {
      addMergedPermission(this.target, permission, source);
    } else {
      this.target.addPermission(id, permission);
    }
  }

  /** Configures what happens to asynchronous invocations of the alias, or of the function. */
  public configureAsyncInvoke(options: lambda.EventInvokeConfigOptions): void {
    this.target.configureAsyncInvoke(options);
  }

  /** Adds a URL to the alias, or to the function. */
  public addFunctionUrl(options?: lambda.FunctionUrlOptions): lambda.FunctionUrl {
    return this.target.addFunctionUrl(options);
  }

  /** Lets somebody invoke the alias, or the function. */
  public grantInvoke(grantee: iam.IGrantable): iam.Grant {
    return this.target.grantInvoke(grantee);
  }

  /** Lets somebody call the URL of the alias, or of the function. */
  public grantInvokeUrl(grantee: iam.IGrantable): iam.Grant {
    return this.target.grantInvokeUrl(grantee);
  }

  /**
   * Lets a CloudFront distribution call the URL, with both actions: `FunctionUrlOrigin.withOriginAccessControl` of the CDK
   * gives the first one only before version 2.276. The permissions are in the stack of the distribution, which refers to the URL.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-lambda.html
   */
  public grantInvokeUrlToDistribution(distribution: cloudfront.IDistributionRef): void {
    allowDistribution(this.target, distribution);
  }

  /** Lets somebody invoke the given version. */
  public grantInvokeVersion(grantee: iam.IGrantable, version: lambda.IVersion): iam.Grant {
    return this.lambdaFunction.grantInvokeVersion(grantee, version);
  }

  /** Lets somebody invoke the unpublished version. */
  public grantInvokeLatestVersion(grantee: iam.IGrantable): iam.Grant {
    return this.lambdaFunction.grantInvokeLatestVersion(grantee);
  }

  /** A metric of the alias, or of the function. */
  public metric(metricName: string, props?: cloudwatch.MetricOptions): cloudwatch.Metric {
    return this.target.metric(metricName, props);
  }

  private get target(): lambda.Function | lambda.Alias {
    return this.alias ?? this.lambdaFunction;
  }
}
