import { ALIAS, VERSION } from './function-reference';
import { Json } from './json-types';
import { listOf, plain } from './loose-values';
import { calledByStates } from './state-machine';
import { TemplateScope } from './template-scope';

export type NamesOfFunctions = (properties: Json, scope: TemplateScope) => readonly unknown[];

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
  ['AWS::Cognito::UserPool', ({ LambdaConfig }) => Object.values(plain(LambdaConfig))],
  ['AWS::StepFunctions::StateMachine', calledByStates],
  ['AWS::Serverless::StateMachine', calledByStates],
]);

function edgeFunctions(config: unknown): readonly unknown[] {
  const { DefaultCacheBehavior, CacheBehaviors } = plain(config);
  return [DefaultCacheBehavior, ...listOf(CacheBehaviors)]
    .flatMap((behavior) => listOf(plain(behavior).LambdaFunctionAssociations))
    .map((association) => plain(association).LambdaFunctionARN);
}
