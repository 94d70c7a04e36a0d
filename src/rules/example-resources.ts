import { Properties, Scenario } from './rule';

/** Resources around the function `Function` of an example; what else they have, the example says. */
const FUNCTION_NAME = { Ref: 'Function' };

export const VERSION = versionWith({});
export const VERSION_NUMBER = { 'Fn::GetAtt': ['Version', 'Version'] };
export const PROVISIONED = { ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 5 } };

export function versionWith(properties: Properties) {
  return { Type: 'AWS::Lambda::Version', Properties: { FunctionName: FUNCTION_NAME, ...properties } };
}

/** A version of code that the function may not have any more. */
export function earlierVersionWith(properties: Properties) {
  return versionWith({ CodeSha256: 'XNpbRCA1gHZsbaTZxcAfmbbhkWDyHyvYlvrLxBhSsPE=', ...properties });
}

/** An alias of the version `Version`. */
export function aliasWith(properties: Properties) {
  return { Type: 'AWS::Lambda::Alias', Properties: { FunctionName: FUNCTION_NAME, FunctionVersion: VERSION_NUMBER, Name: 'live', ...properties } };
}

/** An alias of a version from before the template. */
export const PROVISIONED_ALIAS = aliasWith({ ...PROVISIONED, FunctionVersion: '7' });

/** Another function with reserved concurrency. */
export function reserving(ReservedConcurrentExecutions: unknown) {
  return { Type: 'AWS::Lambda::Function', Properties: { ReservedConcurrentExecutions } };
}

/** What the user tells about all accounts. */
export function unreserved(unreservedConcurrentExecutions: number): Scenario['facts'] {
  return { accounts: [{ unreservedConcurrentExecutions }] };
}

export const FUNCTION_URL = { Type: 'AWS::Lambda::Url', Properties: { TargetFunctionArn: FUNCTION_NAME, AuthType: 'AWS_IAM' } };

export const QUEUE_ARN = 'arn:aws:sqs:eu-west-1:123456789012:orders';
export const BROKER_ARN = 'arn:aws:mq:eu-west-1:123456789012:broker:orders:b-1234a5b6-78cd-901e-2fgh-3i45j6k17819';
export const KAFKA_ARN = 'arn:aws:kafka:eu-west-1:123456789012:cluster/orders/fc2f5bdf-fd1b-45ad-85dd-15b4a5a6247e-2';

export function mappingWith(properties: Properties) {
  return { Type: 'AWS::Lambda::EventSourceMapping', Properties: { FunctionName: FUNCTION_NAME, EventSourceArn: QUEUE_ARN, ...properties } };
}

export function asyncConfigWith(properties: Properties) {
  return { Type: 'AWS::Lambda::EventInvokeConfig', Properties: { FunctionName: FUNCTION_NAME, Qualifier: '$LATEST', ...properties } };
}

/** A CloudFront distribution that runs the function, or a version of it, for each request of a viewer. */
export function distributionOf(LambdaFunctionARN: unknown) {
  return distributionWith({ LambdaFunctionAssociations: [{ EventType: 'viewer-request', LambdaFunctionARN }] });
}

/** A CloudFront distribution with this behavior, and perhaps others. */
export function distributionWith(DefaultCacheBehavior: Properties, ...CacheBehaviors: readonly Properties[]) {
  const others = CacheBehaviors.length === 0 ? {} : { CacheBehaviors };
  return { Type: 'AWS::CloudFront::Distribution', Properties: { DistributionConfig: { DefaultCacheBehavior, ...others } } };
}

/** A function whose dead letters go to `Failed`, and whatever that is. */
export const DEAD_LETTERS_TO_QUEUE = { DeadLetterConfig: { TargetArn: { 'Fn::GetAtt': ['Failed', 'Arn'] } } };
export const DEAD_LETTERS_TO_TOPIC = { DeadLetterConfig: { TargetArn: { Ref: 'Failed' } } };

export function queueWith(properties: Properties = {}) {
  return { Type: 'AWS::SQS::Queue', Properties: properties };
}

export function topicWith(properties: Properties = {}) {
  return { Type: 'AWS::SNS::Topic', Properties: properties };
}

/** A policy of the queue `name`, which lets somebody send. */
export function queuePolicy(name: string, Principal: unknown) {
  const PolicyDocument = { Statement: [{ Effect: 'Allow', Principal, Action: 'sqs:SendMessage', Resource: '*' }] };
  return { Type: 'AWS::SQS::QueuePolicy', Properties: { Queues: [{ Ref: name }], PolicyDocument } };
}
