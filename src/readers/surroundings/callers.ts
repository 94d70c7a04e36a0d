import { FunctionPolicies } from './function-policies';
import { CallerKind, CallerOfFunction } from '../../view/function-view';
import { seen } from '../../view/maybe';
import { Neighbours } from '../from-cloudformation';
import { CUSTOM_RESOURCE } from '../names-of-functions';
import { Dependent, ResourceIndex } from '../resource-index';
import { Resource } from '../template-scope';
import { isAbsent } from '../template-values';

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
};

/** The resources of the app that have a function called, other than event source mappings. */
export function callersOf(index: ResourceIndex, fn: Resource, policies: FunctionPolicies): Neighbours['callers'] {
  const callers = index.dependentsOf(fn).filter((dependent) => !hasQualifier(dependent)).flatMap((dependent) => callerOf(dependent, policies));
  return callers.length > 0 ? seen(callers) : undefined;
}

function callerOf({ logicalId: name, type, reference: { fn, target, version } }: Dependent, policies: FunctionPolicies): CallerOfFunction[] {
  const kind = KINDS.get(type) ?? (CUSTOM_RESOURCE.test(type) ? 'custom resource' : undefined);
  const service = kind && target === 'function' ? SERVICES[kind] : undefined;
  const permittedOnly = service === undefined ? [] : policies.onlyQualified(fn, service);
  return kind ? [{ name, kind, target, version, ...permittedOnly.length > 0 && { permittedOnly } }] : [];
}

/** A function URL names the alias beside the function. */
function hasQualifier({ type, properties: { Qualifier } }: Dependent): boolean {
  return type === 'AWS::Lambda::Url' && !isAbsent(Qualifier);
}
