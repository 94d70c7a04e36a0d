import { ALIAS, VERSION } from './function-reference';
import { Json } from './json-types';
import { listOf, plain } from './loose-values';
import { calledByStates } from './state-machine';
import { TemplateScope } from './template-scope';

export type NamesOfFunctions = (properties: Json, scope: TemplateScope) => readonly unknown[];

const LEX_HOOKS = 'BotAliasLocaleSettings.*.BotAliasLocaleSetting.CodeHookSpecification.LambdaCodeHook.LambdaArn';
const ALARM_ACTIONS = at('AlarmActions.*', 'OKActions.*', 'InsufficientDataActions.*');
const parametersOfProcessors = at('*.ProcessingConfiguration.Processors.*.Parameters.*');

/** Which values of a resource name functions, by its type. */
export const NAMES_OF_FUNCTIONS: ReadonlyMap<string, NamesOfFunctions> = new Map<string, NamesOfFunctions>([
  [ALIAS, ({ FunctionName }) => [FunctionName]],
  [VERSION, ({ FunctionName }) => [FunctionName]],
  ['AWS::Lambda::EventSourceMapping', ({ FunctionName }) => [FunctionName]],
  ['AWS::Lambda::EventInvokeConfig', ({ FunctionName }) => [FunctionName]],
  ['AWS::Lambda::Url', ({ TargetFunctionArn }) => [TargetFunctionArn]],
  ['AWS::CloudFront::Distribution', ({ DistributionConfig }) => edgeFunctions(DistributionConfig)],
  ['AWS::SNS::Subscription', ({ Endpoint }) => [Endpoint]],
  ['AWS::Events::Rule', ({ Targets }) => listOf(Targets).map((target) => plain(target).Arn)],
  ['AWS::Scheduler::Schedule', ({ Target }) => [plain(Target).Arn]],
  ['AWS::S3::Bucket', ({ NotificationConfiguration }) => listOf(plain(NotificationConfiguration).LambdaConfigurations).map((one) => plain(one).Function)],
  ['Custom::S3BucketNotifications', ({ NotificationConfiguration }) =>
    listOf(plain(NotificationConfiguration).LambdaFunctionConfigurations).map((one) => plain(one).LambdaFunctionArn)],
  ['AWS::Logs::SubscriptionFilter', ({ DestinationArn }) => [DestinationArn]],
  ['AWS::ApiGateway::Method', ({ Integration }) => [plain(Integration).Uri]],
  ['AWS::ApiGatewayV2::Integration', ({ IntegrationUri }) => [IntegrationUri]],
  ['AWS::ElasticLoadBalancingV2::TargetGroup', ({ Targets }) => listOf(Targets).map((target) => plain(target).Id)],
  ['AWS::Cognito::UserPool', at('LambdaConfig.*', 'LambdaConfig.*.LambdaArn')],
  ['AWS::StepFunctions::StateMachine', calledByStates],
  ['AWS::Serverless::StateMachine', calledByStates],
  ['AWS::SNS::Topic', at('Subscription.*.Endpoint')],
  ['AWS::IoT::TopicRule', at('TopicRulePayload.Actions.*.Lambda.FunctionArn', 'TopicRulePayload.ErrorAction.Lambda.FunctionArn')],
  ['AWS::IoT::Authorizer', at('AuthorizerFunctionArn')],
  ['AWS::ApiGateway::RestApi', calledByApi('Body')],
  ['AWS::ApiGatewayV2::Api', calledByApi('Body', 'Target')],
  ['AWS::Serverless::Api', calledByApi('DefinitionBody')],
  ['AWS::Serverless::HttpApi', calledByApi('DefinitionBody')],
  ['AWS::ApiGateway::Authorizer', at('AuthorizerUri')],
  ['AWS::ApiGatewayV2::Authorizer', at('AuthorizerUri')],
  ['AWS::AppSync::DataSource', at('LambdaConfig.LambdaFunctionArn')],
  ['AWS::AppSync::GraphQLApi', at('LambdaAuthorizerConfig.AuthorizerUri', 'AdditionalAuthenticationProviders.*.LambdaAuthorizerConfig.AuthorizerUri')],
  ['AWS::AppSync::Api', at('EventConfig.AuthProviders.*.LambdaAuthorizerConfig.AuthorizerUri')],
  ['AWS::Pipes::Pipe', at('Enrichment', 'Target')],
  ['AWS::SecretsManager::RotationSchedule', at('RotationLambdaARN')],
  ['AWS::KinesisFirehose::DeliveryStream', (properties) => parametersOfProcessors(properties).map(plain)
    .filter(({ ParameterName }) => ParameterName === 'LambdaArn').map(({ ParameterValue }) => ParameterValue)],
  ['AWS::Lex::Bot', at(`TestBotAliasSettings.${LEX_HOOKS}`)],
  ['AWS::Lex::BotAlias', at(LEX_HOOKS)],
  ['AWS::Bedrock::Agent', at('ActionGroups.*.ActionGroupExecutor.Lambda', 'PromptOverrideConfiguration.OverrideLambda', 'CustomOrchestration.Executor.Lambda')],
  ['AWS::CloudWatch::Alarm', ALARM_ACTIONS],
  ['AWS::CloudWatch::CompositeAlarm', ALARM_ACTIONS],
  ['AWS::Config::ConfigRule', at('Source.SourceIdentifier')],
  ['AWS::SES::ReceiptRule', at('Rule.Actions.*.LambdaAction.FunctionArn')],
  ['AWS::VpcLattice::TargetGroup', at('Targets.*.Id')],
]);

export const CUSTOM_RESOURCE = /^(Custom::|AWS::CloudFormation::CustomResource$)/;

/** The function that makes a custom resource. */
export function serviceOfCustomResource({ ServiceToken }: Json): readonly unknown[] {
  return [ServiceToken];
}

function edgeFunctions(config: unknown): readonly unknown[] {
  const { DefaultCacheBehavior, CacheBehaviors } = plain(config);
  return [DefaultCacheBehavior, ...listOf(CacheBehaviors)]
    .flatMap((behavior) => listOf(plain(behavior).LambdaFunctionAssociations))
    .map((association) => plain(association).LambdaFunctionARN);
}

/** The values at paths such as `Targets.*.Arn`, where `*` is each member. */
function at(...paths: readonly string[]): (properties: Json) => readonly unknown[] {
  const all = paths.map((path) => path.split('.'));
  return (properties) => all.flatMap((names) => valuesAt(properties, names));
}

function valuesAt(properties: Json, names: readonly string[]): readonly unknown[] {
  let found: readonly unknown[] = [properties];
  for (const name of names) {
    found = found.flatMap((value) => name === '*' ? Array.isArray(value) ? value : Object.values(plain(value)) : [plain(value)[name]]);
  }
  return found;
}

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions.html */
function calledByApi(openApi: string, ...others: readonly string[]): NamesOfFunctions {
  const paths = [
    'paths.*.*.x-amazon-apigateway-integration.uri',
    'components.x-amazon-apigateway-integrations.*.uri',
    'components.securitySchemes.*.x-amazon-apigateway-authorizer.authorizerUri',
    'securityDefinitions.*.x-amazon-apigateway-authorizer.authorizerUri',
  ];
  return at(...paths.map((path) => `${openApi}.${path}`), ...others);
}
