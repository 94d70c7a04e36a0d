import { KnownPart } from './known-part';
import { named } from './neighbours';
import { Scenario } from './rule';
import { list } from './words';
import { CallerOfFunction, EventSourceOfFunction, FunctionTarget } from '../view/function-view';

const NOT_PUBLISHED: readonly [FunctionTarget, string][] = [['function', 'the function without a version or alias'], ['latest', '$LATEST of the function']];

/** `rule 'Nightly' and subscription 'Orders' call` */
export function calling(callers: readonly CallerOfFunction[]): string {
  const names = [...new Set(callers.map(({ kind, name }) => `${kind} '${name}'`))];
  return `${list(names)} ${names.length === 1 ? 'calls' : 'call'}`;
}

/** `rule 'Nightly' calls the function without a version or alias`, of all that get $LATEST. */
export function callingLatest(callers: KnownPart<CallerOfFunction>, eventSources: KnownPart<EventSourceOfFunction>): string | undefined {
  const found = NOT_PUBLISHED.flatMap(([wanted, words]) => {
    const isMeant = ({ target }: { readonly target: unknown }) => target === wanted;
    const who = [
      callers.filter(isMeant).whenAny(calling),
      eventSources.filter(isMeant).whenAny((mappings) => `${named('event source mapping', 'event source mappings', mappings)} ${mappings.length === 1 ? 'calls' : 'call'}`),
    ].filter((sentence) => sentence !== undefined);
    return who.length > 0 ? [`${list(who)} ${words}`] : [];
  });
  return found.length > 0 ? list(found) : undefined;
}

/** What calls the function, or a version of it, in all ways that are seen. */
export function callersOf(arn: unknown): NonNullable<Scenario['resources']>[] {
  return [...eventsTo(arn), ...apisTo(arn), ...flowsTo(arn)];
}

/** The same by API Gateway, whose requests say more than events. */
export function apisTo(arn: unknown): NonNullable<Scenario['resources']>[] {
  const Uri = { 'Fn::Join': ['', ['arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/', arn, '/invocations']] };
  return [
    { GetOrders: { Type: 'AWS::ApiGateway::Method', Properties: { HttpMethod: 'GET', Integration: { Type: 'AWS_PROXY', IntegrationHttpMethod: 'POST', Uri } } } },
    { Proxy: { Type: 'AWS::ApiGatewayV2::Integration', Properties: { IntegrationType: 'AWS_PROXY', IntegrationUri: arn } } },
    { Shop: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Body: { paths: { '/orders': { get: { 'x-amazon-apigateway-integration': { uri: Uri } } } } } } } },
    { Customers: { Type: 'AWS::ApiGateway::Authorizer', Properties: { RestApiId: { Ref: 'Api' }, Name: 'customers', Type: 'TOKEN', AuthorizerUri: Uri } } },
  ];
}

/** The same by state machines. */
export function flowsTo(arn: unknown): NonNullable<Scenario['resources']>[] {
  const States = { Check: { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', Parameters: { FunctionName: arn }, End: true } };
  return [{ Checkout: { Type: 'AWS::StepFunctions::StateMachine', Properties: { RoleArn: { Ref: 'RoleArn' }, Definition: { StartAt: 'Check', States } } } }];
}

/** The same by other services. */
export function eventsTo(arn: unknown): NonNullable<Scenario['resources']>[] {
  const resources = {
    Orders: { Type: 'AWS::SNS::Subscription', Properties: { Protocol: 'lambda', TopicArn: { Ref: 'TopicArn' }, Endpoint: arn } },
    Nightly: { Type: 'AWS::Events::Rule', Properties: { ScheduleExpression: 'rate(1 day)', Targets: [{ Id: 'T', Arn: arn }] } },
    Weekly: { Type: 'AWS::Scheduler::Schedule', Properties: { ScheduleExpression: 'rate(7 days)', Target: { Arn: arn, RoleArn: { Ref: 'RoleArn' } } } },
    Uploads: { Type: 'AWS::S3::Bucket', Properties: { NotificationConfiguration: { LambdaConfigurations: [{ Event: 's3:ObjectCreated:*', Function: arn }] } } },
    Notifications: {
      Type: 'Custom::S3BucketNotifications',
      Properties: { NotificationConfiguration: { LambdaFunctionConfigurations: [{ Events: ['s3:ObjectCreated:*'], LambdaFunctionArn: arn }] } },
    },
    Balanced: { Type: 'AWS::ElasticLoadBalancingV2::TargetGroup', Properties: { TargetType: 'lambda', Targets: [{ Id: arn }] } },
    Customers: { Type: 'AWS::Cognito::UserPool', Properties: { LambdaConfig: { PreSignUp: arn } } },
    Errors: { Type: 'AWS::Logs::SubscriptionFilter', Properties: { LogGroupName: 'shop', FilterPattern: 'ERROR', DestinationArn: arn } },
  };
  return Object.entries(resources).map(([id, resource]) => ({ [id]: resource }));
}

const CALLED = { 'Fn::GetAtt': ['Function', 'Arn'] };
const RoleArn = { 'Fn::GetAtt': ['Caller', 'Arn'] };

/** A state machine that calls the function of an example by the role `Caller`. */
export const FLOW_BY_ROLE: NonNullable<Scenario['resources']> = Object.fromEntries(flowsTo(CALLED).flatMap((resources) => Object.entries(resources))
  .map(([id, { Type, Properties }]) => [id, { Type, Properties: { ...Properties, RoleArn } }]));

/** A schedule that does. */
export const SCHEDULE_BY_ROLE = { Weekly: { Type: 'AWS::Scheduler::Schedule', Properties: { ScheduleExpression: 'rate(7 days)', Target: { Arn: CALLED, RoleArn } } } };
