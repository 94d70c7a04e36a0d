import { callerFaults } from './caller-faults';
import { madeBefore } from './dependencies';
import { Roles } from './execution-role';
import { FunctionPolicies } from './function-policies';
import { ACTIONS_ON_TARGETS } from '../../data/role-actions';
import { CallerKind, CallerOfFunction, RoleOfCaller } from '../../view/function-view';
import { seen } from '../../view/maybe';
import { Neighbours } from '../from-cloudformation';
import { functionIn } from '../function-reference';
import { Json, objectsIn } from '../json-types';
import { CUSTOM_RESOURCE, serviceOfCustomResource } from '../names-of-functions';
import { Dependent, ResourceIndex } from '../resource-index';
import { Resource } from '../template-scope';
import { isAbsent, isPlain, TemplateValues } from '../template-values';

const KINDS: ReadonlyMap<string, CallerKind> = new Map([
  ['AWS::SNS::Subscription', 'subscription'],
  ['AWS::Events::Rule', 'rule'],
  ['AWS::Scheduler::Schedule', 'schedule'],
  ['AWS::S3::Bucket', 'bucket notification'],
  ['Custom::S3BucketNotifications', 'bucket notification'],
  ['AWS::Logs::SubscriptionFilter', 'subscription filter'],
  ['AWS::ApiGateway::Method', 'API method'],
  ['AWS::ApiGatewayV2::Integration', 'API integration'],
  ['AWS::ElasticLoadBalancingV2::TargetGroup', 'target group'],
  ['AWS::Cognito::UserPool', 'user pool'],
  ['AWS::Lambda::Url', 'function URL'],
  ['AWS::StepFunctions::StateMachine', 'state machine'],
  ['AWS::Serverless::StateMachine', 'state machine'],
  ['AWS::SNS::Topic', 'topic'],
  ['AWS::IoT::TopicRule', 'topic rule'],
  ['AWS::IoT::Authorizer', 'authorizer'],
  ['AWS::ApiGateway::RestApi', 'API'],
  ['AWS::ApiGatewayV2::Api', 'API'],
  ['AWS::Serverless::Api', 'API'],
  ['AWS::Serverless::HttpApi', 'API'],
  ['AWS::ApiGateway::Authorizer', 'authorizer'],
  ['AWS::ApiGatewayV2::Authorizer', 'authorizer'],
  ['AWS::AppSync::DataSource', 'data source'],
  ['AWS::AppSync::GraphQLApi', 'GraphQL API'],
  ['AWS::AppSync::Api', 'event API'],
  ['AWS::Pipes::Pipe', 'pipe'],
  ['AWS::SecretsManager::RotationSchedule', 'rotation schedule'],
  ['AWS::KinesisFirehose::DeliveryStream', 'delivery stream'],
  ['AWS::Lex::Bot', 'bot'],
  ['AWS::Lex::BotAlias', 'bot alias'],
  ['AWS::Bedrock::Agent', 'agent'],
  ['AWS::CloudWatch::Alarm', 'alarm'],
  ['AWS::CloudWatch::CompositeAlarm', 'alarm'],
  ['AWS::Config::ConfigRule', 'Config rule'],
  ['AWS::SES::ReceiptRule', 'receipt rule'],
  ['AWS::VpcLattice::TargetGroup', 'target group'],
]);

/** Where these have the role by which they call, and the service that takes it. */
const ROLES: ReadonlyMap<string, readonly [path: string, service: string]> = new Map([
  ['AWS::StepFunctions::StateMachine', ['RoleArn', 'states']],
  ['AWS::Scheduler::Schedule', ['Target.RoleArn', 'scheduler']],
  ['AWS::AppSync::DataSource', ['ServiceRoleArn', 'appsync']],
  ['AWS::Pipes::Pipe', ['RoleArn', 'pipes']],
  ['AWS::KinesisFirehose::DeliveryStream', ['ExtendedS3DestinationConfiguration.RoleARN', 'firehose']],
  ['AWS::ApiGateway::Method', ['Integration.Credentials', 'apigateway']],
  ['AWS::ApiGateway::Authorizer', ['AuthorizerCredentials', 'apigateway']],
  ['AWS::ApiGatewayV2::Integration', ['CredentialsArn', 'apigateway']],
  ['AWS::ApiGatewayV2::Authorizer', ['AuthorizerCredentialsArn', 'apigateway']],
]);

type Lack = Pick<CallerOfFunction, 'permittedOnly' | 'unpermitted' | 'permissionsForOthers' | 'permittedLater'>;

/** What is only made when its service may call the function. */
const ASKING_BEFORE: ReadonlySet<string> = new Set([
  'AWS::S3::Bucket', 'Custom::S3BucketNotifications', 'AWS::Logs::SubscriptionFilter', 'AWS::ElasticLoadBalancingV2::TargetGroup',
  'AWS::SecretsManager::RotationSchedule', 'AWS::Config::ConfigRule',
]);

/** The services that call in the name of these. A schedule has a role. */
const SERVICES: Partial<Readonly<Record<CallerKind, string>>> = {
  'subscription': 'sns.amazonaws.com',
  'rule': 'events.amazonaws.com',
  'bucket notification': 's3.amazonaws.com',
  'topic': 'sns.amazonaws.com',
  'topic rule': 'iot.amazonaws.com',
  'rotation schedule': 'secretsmanager.amazonaws.com',
  'alarm': 'lambda.alarms.cloudwatch.amazonaws.com',
  'Config rule': 'config.amazonaws.com',
  'receipt rule': 'ses.amazonaws.com',
  'subscription filter': 'logs.amazonaws.com',
  'API method': 'apigateway.amazonaws.com',
  'API integration': 'apigateway.amazonaws.com',
  'API': 'apigateway.amazonaws.com',
  'authorizer': 'apigateway.amazonaws.com',
  'GraphQL API': 'appsync.amazonaws.com',
  'event API': 'appsync.amazonaws.com',
  'target group': 'elasticloadbalancing.amazonaws.com',
  'user pool': 'cognito-idp.amazonaws.com',
  'agent': 'bedrock.amazonaws.com',
  'bot': 'lexv2.amazonaws.com',
  'bot alias': 'lexv2.amazonaws.com',
};

/** What has OpenAPI inside. */
const BODIES: ReadonlySet<string> = new Set(['AWS::ApiGateway::RestApi', 'AWS::ApiGatewayV2::Api', 'AWS::Serverless::Api', 'AWS::Serverless::HttpApi']);

/** Of types that share a kind with others. */
const SERVICES_OF_TYPES: ReadonlyMap<string, string> = new Map([
  ['AWS::VpcLattice::TargetGroup', 'vpc-lattice.amazonaws.com'],
  ['AWS::IoT::Authorizer', 'iot.amazonaws.com'],
]);

/** The resources of the app that have a function called, other than event source mappings. */
export function callersOf(index: ResourceIndex, fn: Resource, policies: FunctionPolicies, roles: Roles): Neighbours['callers'] {
  const callers = index.dependentsOf(fn).filter((dependent) => !hasQualifier(dependent)).flatMap((dependent) => callerOf(dependent, policies, roles));
  return callers.length > 0 ? seen(callers) : undefined;
}

function callerOf(dependent: Dependent, policies: FunctionPolicies, roles: Roles): CallerOfFunction[] {
  const { logicalId: name, type, reference: { target, version } } = dependent;
  const kind = isMadeBy(dependent) ? 'custom resource' : KINDS.get(type);
  if (kind === undefined) {
    return [];
  }
  const faults = { ...lackOf(dependent, SERVICES_OF_TYPES.get(type) ?? SERVICES[kind], policies), ...callerFaults(dependent) };
  return [{ name, kind, target, version, role: roleOf(dependent, policies, roles), ...faults }];
}

/** Whether the function makes the resource, by the events of CloudFormation. */
function isMadeBy({ type, properties, scope, reference: { fn } }: Dependent): boolean {
  return CUSTOM_RESOURCE.test(type) && serviceOfCustomResource(properties).some((service) => functionIn(service, scope)?.fn === fn);
}

/** What the service of a caller lacks to call the function. */
function lackOf(caller: Dependent, service: string | undefined, policies: FunctionPolicies): Lack | undefined {
  const { fn, target } = caller.reference;
  if (service === undefined || hasRole(caller)) {
    return undefined;
  }
  const { onlyQualified, isNone, forOthers } = policies.lackOf(service, fn, caller);
  return isNone ? { unpermitted: service, permissionsForOthers: forOthers }
    : target === 'function' && onlyQualified.length > 0 ? { permittedOnly: onlyQualified } : laterThan(caller, service, policies);
}

/** The first of the permissions that come too late; one that names the caller can never come before it. */
function laterThan(caller: Dependent, service: string, policies: FunctionPolicies): Lack | undefined {
  const [permission] = ASKING_BEFORE.has(caller.type) ? policies.after(caller, service, caller.reference.fn) : [];
  return permission && { permittedLater: { permission: permission.logicalId, waitsForCaller: madeBefore(permission)(caller) } };
}

/** The role of a caller, as far as the app makes it. What it may do matters where the function lets in nobody by itself. */
function roleOf(caller: Dependent, policies: FunctionPolicies, roles: Roles): RoleOfCaller | undefined {
  const service = ROLES.get(caller.type)?.[1];
  const value = roleNamedBy(caller);
  if (service === undefined || isAbsent(value) || caller.origin !== undefined) {
    return undefined;
  }
  const { roleTrust, rolePermissions } = roles.named(value, caller);
  const isDecisive = rolePermissions?.complete && !policies.mayAdmitRoles(caller.reference.fn);
  const trusted = roleTrust?.known.flatMap(({ services }) => services.known).map((name) => name.toLowerCase()) ?? [];
  return {
    services: [`${service}.amazonaws.com`, ...trusted.filter((name) => name.startsWith(`${service}.`))], // whatever Region it is of
    trust: roleTrust?.complete ? roleTrust.known : undefined,
    permissions: isDecisive ? rolePermissions.known : undefined,
    permissionsOnFunction: isDecisive ? roles.ofNamedOn(caller.reference.fn, value, caller, ACTIONS_ON_TARGETS.function!) : undefined,
  };
}

function roleNamedBy({ type, properties }: Dependent): unknown {
  const path = ROLES.get(type)?.[0];
  return path === undefined ? undefined : new TemplateValues(properties).raw(path);
}

/** Whether the service calls by a role, and needs no permission. */
function hasRole(caller: Dependent): boolean {
  const { type, properties, scope, reference: { fn } } = caller;
  if (type === 'AWS::Events::Rule') {
    return targetsOf(properties).some(({ Arn, RoleArn }) => !isAbsent(RoleArn) && functionIn(Arn, scope)?.fn === fn);
  }
  return !isAbsent(roleNamedBy(caller)) || !isAbsent(properties.CredentialsArn)
    || (BODIES.has(type) && objectsIn(properties).some((one) => 'credentials' in one || 'authorizerCredentials' in one));
}

function targetsOf({ Targets }: Json): readonly Json[] {
  return Array.isArray(Targets) ? Targets.filter(isPlain) : [];
}

/** A function URL names the alias beside the function. */
function hasQualifier({ type, properties: { Qualifier } }: Dependent): boolean {
  return type === 'AWS::Lambda::Url' && !isAbsent(Qualifier);
}
