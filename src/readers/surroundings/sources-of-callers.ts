import { mayNameArnOf } from './statement-resources';
import { resourceIn } from '../resource-index';
import { Resource, TemplateScope } from '../template-scope';
import { isAbsent } from '../template-values';
import { piecesOf } from '../text-pieces';

/** Where a resource that has functions called names whose ARN its service calls them with. */
const NAMED_BY: ReadonlyMap<string, string> = new Map([
  ['AWS::SNS::Subscription', 'TopicArn'],
  ['Custom::S3BucketNotifications', 'BucketName'],
  ['AWS::Logs::SubscriptionFilter', 'LogGroupName'],
  ['AWS::ApiGateway::Method', 'RestApiId'],
  ['AWS::ApiGateway::Authorizer', 'RestApiId'],
  ['AWS::ApiGatewayV2::Integration', 'ApiId'],
  ['AWS::ApiGatewayV2::Authorizer', 'ApiId'],
]);

/** What is its own source, and has ARNs of which it is known how they are made. */
const THEMSELVES: ReadonlySet<string> = new Set([
  'AWS::Events::Rule', 'AWS::S3::Bucket', 'AWS::SNS::Topic', 'AWS::Cognito::UserPool', 'AWS::IoT::TopicRule', 'AWS::ApiGateway::RestApi', 'AWS::ApiGatewayV2::Api',
]);

/** The method in the ARN with which a REST API calls a function. */
const METHOD = /:execute-api:[^:]*:[^:/]*:[^/]*\/[^/]*\/([A-Z]+)(\/|$)/;

/** Whether a permission for a service may be for this caller. With no source it is for all of them. */
export function mayBeForCaller({ properties: { SourceArn }, scope }: Resource, caller: Resource): boolean {
  const source = sourceOf(caller);
  return isAbsent(SourceArn) || source === undefined
    || (mayNameArnOf(source, SourceArn, scope) && !isForOtherMethod(SourceArn, scope, caller));
}

/** With whose ARN the service calls. */
function sourceOf(caller: Resource): Resource | undefined {
  const { type, logicalId, properties, scope } = caller;
  const property = NAMED_BY.get(type);
  return property ? resourceIn(properties[property], scope) : THEMSELVES.has(type) ? scope.resources.get(logicalId) : undefined;
}

function isForOtherMethod(arn: unknown, scope: TemplateScope, { type, properties, scope: own }: Resource): boolean {
  const method = type === 'AWS::ApiGateway::Method' ? own.textOf(properties.HttpMethod) : undefined;
  const text = piecesOf(arn, scope).map((piece) => typeof piece === 'string' ? piece : '?').join('');
  const permitted = METHOD.exec(text)?.[1];
  return method !== undefined && permitted !== undefined && method !== 'ANY' && permitted !== method;
}
