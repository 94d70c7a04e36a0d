import { CallerOfFunction } from '../../view/function-view';
import { apisTo, eventsTo } from '../callers';
import { permissionWith } from '../example-permissions';
import { defineRule, knownPart, Properties, Scenario } from '../rule';
import { list } from '../words';

const ARN = { 'Fn::GetAtt': ['Function', 'Arn'] };
const among = (resources: Scenario['resources']): Scenario => ({ properties: {}, resources, isWhole: true });
const rule = (target: Properties = {}) => ({ Rule: { Type: 'AWS::Events::Rule', Properties: { ScheduleExpression: 'rate(1 day)', Targets: [{ Id: 'Orders', Arn: ARN, ...target }] } } });
const topic = { Orders: { Type: 'AWS::SNS::Subscription', Properties: { Protocol: 'lambda', TopicArn: 'arn:aws:sns:eu-west-1:123456789012:orders', Endpoint: ARN } } };
const FILTER = { Type: 'AWS::Logs::SubscriptionFilter', Properties: { LogGroupName: 'shop', FilterPattern: 'ERROR', DestinationArn: ARN } };
const errors = (more: Properties = {}) => ({ Errors: { ...FILTER, ...more } });
const allowed = (Principal: string, more: Properties = {}) => ({ Permission: permissionWith({ Principal, ...more }) });
const byApi = (integration: Properties) =>
  ({ Proxy: { Type: 'AWS::ApiGatewayV2::Integration', Properties: { ApiId: 'a1b2c3d4e5', IntegrationType: 'AWS_PROXY', IntegrationUri: ARN, ...integration } } });
const API = { Shop: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'shop' } } };
const apiArn = (path: string, api: string) => ({ 'Fn::Sub': `arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${${api}}/${path}` });
const INVOCATION = { 'Fn::Sub': 'arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Function.Arn}/invocations' };
const byMethod = (path: string, api = 'Shop', integration: Properties = {}) => ({
  ...API,
  Bills: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'bills' } },
  Order: {
    Type: 'AWS::ApiGateway::Method',
    Properties: {
      RestApiId: { Ref: 'Shop' },
      ResourceId: { 'Fn::GetAtt': ['Shop', 'RootResourceId'] },
      HttpMethod: 'POST',
      AuthorizationType: 'NONE',
      Integration: { Type: 'AWS_PROXY', IntegrationHttpMethod: 'POST', Uri: INVOCATION, ...integration },
    },
  },
  ...allowed('apigateway.amazonaws.com', { SourceArn: apiArn(path, api) }),
});
const authorizer = (more: Properties = {}) =>
  ({ ...API, Customers: { Type: 'AWS::ApiGateway::Authorizer', Properties: { RestApiId: { Ref: 'Shop' }, Name: 'customers', Type: 'TOKEN', AuthorizerUri: INVOCATION, ...more } } });
/** An HTTP API with no more than a function. */
const quickly = (more: Properties = {}) => ({ Quick: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'shop', ProtocolType: 'HTTP', Target: ARN, ...more } } });
const OTHER_RULE = { Other: { Type: 'AWS::Events::Rule', Properties: { ScheduleExpression: 'rate(1 hour)' } } };
const SCHEDULE = { Weekly: { Type: 'AWS::Scheduler::Schedule', Properties: { ScheduleExpression: 'rate(7 days)', Target: { Arn: ARN, RoleArn: 'arn:aws:iam::123456789012:role/weekly' } } } };

export const callerNotPermitted = defineRule({
  id: 'caller-not-permitted',
  enforces: [],
  // Somebody may have given the permission where nobody sees it.
  severity: 'warning',
  title: 'Services may call the functions that they are to call',
  why: 'a service calls a function only where the policy of the function allows it; some services refuse to be configured otherwise, the others never reach the function',
  fix: 'add a permission for the service, with the ARN of what calls as its source, as the classes of the CDK for targets, destinations, subscriptions and integrations do',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-services.html',
  verified: '2026-12-01',
  reads: [knownPart('callers')],
  check: ({ callers }) => callers.filter(({ unpermitted }) => unpermitted !== undefined).whenAny((all) => list([...new Set(all.map(sentence))])),
  examples: {
    good: [
      among({ ...rule(), ...allowed('events.amazonaws.com') }),
      among({ ...rule(), ...allowed('events.amazonaws.com', { SourceAccount: '123456789012' }) }),
      among({ ...rule({ RoleArn: 'arn:aws:iam::123456789012:role/rule' }) }),
      among({ ...rule(), ...allowed('123456789012') }),
      among({ ...errors({ DependsOn: 'Permission' }), ...allowed('logs.eu-west-1.amazonaws.com', { SourceAccount: '123456789012' }) }),
      among(byApi({ CredentialsArn: 'arn:aws:iam::123456789012:role/api' })),
      among(SCHEDULE),
      among(quickly({ CredentialsArn: 'arn:aws:iam::123456789012:role/api' })),
      ...['*/POST/orders', 'live/*/orders', '*'].map((path) => among(byMethod(path))),
      among(byMethod('*/POST/orders', 'Unknown')),
      among(byMethod('*/GET/orders', 'Bills', { Credentials: 'arn:aws:iam::123456789012:role/api' })),
      among(authorizer({ AuthorizerCredentials: 'arn:aws:iam::123456789012:role/api' })),
      among({ ...rule(), ...OTHER_RULE, ...allowed('events.amazonaws.com', { SourceArn: { 'Fn::Sub': 'arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:rule/*' } }) }),
      { properties: {}, resources: rule() }, // nobody sees the rest of the template
    ],
    bad: [
      among(rule()),
      among({ ...topic, ...allowed('s3.amazonaws.com', { SourceAccount: '123456789012' }) }),
      among(errors()),
      among(byApi({})),
      among(quickly()),
      among({ ...rule(), ...OTHER_RULE, ...allowed('events.amazonaws.com', { SourceArn: { 'Fn::GetAtt': ['Other', 'Arn'] } }) }),
      among(byMethod('*/GET/orders')),
      among(byMethod('*/POST/orders', 'Bills')),
      among(authorizer()),
      ...apisTo(ARN).filter((resources) => 'Shop' in resources).map(among),
      ...eventsTo(ARN).filter((resources) => 'Uploads' in resources || 'Balanced' in resources).map(among),
    ],
  },
});

function sentence({ kind, name, unpermitted, permissionsForOthers = [] }: CallerOfFunction): string {
  const others = list(permissionsForOthers.map((id) => `'${id}'`));
  return `${kind} '${name}' calls the function and ${others ? `${unpermitted} may do it for other sources only, by ${others}` : `no permission of the app lets ${unpermitted} do it`}`;
}
