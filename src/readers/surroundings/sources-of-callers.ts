import { mayNameArnOf } from './statement-resources';
import { groupedByAll } from '../grouped';
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

/** The permissions of a service. There may be as many as callers, and each mostly names its own. */
export class PermissionsBySource {
  private readonly bySource: ReadonlyMap<Resource, readonly Resource[]>;

  constructor(private readonly all: readonly Resource[]) {
    this.bySource = groupedByAll(all, ({ properties: { SourceArn }, scope }) => resourcesIn(SourceArn, scope));
  }

  /** Whether one of them may be for a caller. */
  public mayHave(caller: Resource): boolean {
    const source = sourceOf(caller);
    const isFor = (permission: Resource) => mayBeFor(permission, caller, source);
    return (source && this.bySource.get(source)?.some(isFor)) || this.all.some(isFor);
  }
}

/** Without a source, a permission is for all callers. */
function mayBeFor({ properties: { SourceArn }, scope }: Resource, caller: Resource, source: Resource | undefined): boolean {
  return isAbsent(SourceArn) || source === undefined
    || (mayNameArnOf(source, SourceArn, scope) && !isForOtherMethod(SourceArn, scope, caller));
}

/** With whose ARN the service calls. */
function sourceOf(caller: Resource): Resource | undefined {
  const { type, logicalId, properties, scope } = caller;
  const property = NAMED_BY.get(type);
  return property ? resourceIn(properties[property], scope) : THEMSELVES.has(type) ? scope.resources.get(logicalId) : undefined;
}

function resourcesIn(arn: unknown, scope: TemplateScope): readonly Resource[] {
  return piecesOf(arn, scope).flatMap((piece) => typeof piece === 'object' ? [piece.resource] : []);
}

function isForOtherMethod(arn: unknown, scope: TemplateScope, { type, properties, scope: own }: Resource): boolean {
  const method = type === 'AWS::ApiGateway::Method' ? own.textOf(properties.HttpMethod) : undefined;
  const text = piecesOf(arn, scope).map((piece) => typeof piece === 'string' ? piece : '?').join('');
  const permitted = METHOD.exec(text)?.[1];
  return method !== undefined && permitted !== undefined && method !== 'ANY' && permitted !== method;
}
