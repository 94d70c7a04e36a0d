import { HTTP, isDefinedBySam, mayHaveAuthorizers, REST, routeArn } from './apis';
import { notifying, triggering } from './changed-resources';
import { EVENT_SOURCE_MAPPING } from './event-source-mappings';
import { arnOf, Expansion, MADE_BY_SAM, MadeResource, nameOf, ServerlessFunction } from './made-resource';
import { isObject, Json } from '../json-types';
import { isPlain } from '../template-values';

export const PERMISSION = 'AWS::Lambda::Permission';
export const QUEUE_POLICY = 'AWS::SQS::QueuePolicy';

/** An event of a function, by which a service calls it. */
export interface PushedEvent {
  readonly fn: ServerlessFunction;
  readonly name: string;
  /** The logical id of what AWS SAM makes of it. */
  readonly id: string;
  readonly properties: Json;
}

/**
 * What AWS SAM makes of such events: a permission, and what calls the function.
 *
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources-function.html
 */
export const PUSHED_EVENTS: ReadonlyMap<unknown, (event: PushedEvent) => Expansion> = new Map([
  ['SNS', subscribed],
  ['S3', (event: PushedEvent) => ({
    ...certain([permission(event, 's3.amazonaws.com', { SourceAccount: { Ref: 'AWS::AccountId' } })]),
    changed: notifying(event.fn, event.properties.Bucket),
  })],
  ['Schedule', ruled],
  ['CloudWatchEvent', ruled],
  ['EventBridgeRule', ruled],
  ['ScheduleV2', ({ fn, id, properties }: PushedEvent) => certain([{
    logicalId: id, type: 'AWS::Scheduler::Schedule', properties: { Target: isOn(properties) ? { Arn: arnOf(fn) } : {} },
  }])],
  ['CloudWatchLogs', logged],
  ['IoTRule', (event: PushedEvent) => certain([permission(event, 'iot.amazonaws.com', {
    SourceArn: { 'Fn::Sub': ['arn:${AWS::Partition}:iot:${AWS::Region}:${AWS::AccountId}:rule/${Rule}', { Rule: { Ref: event.id } }] },
    SourceAccount: { Ref: 'AWS::AccountId' },
  })])],
  ['AlexaSkill', (event: PushedEvent) => certain([permission(event, 'alexa-appkit.amazon.com', { EventSourceToken: event.properties.SkillId })])],
  ['Cognito', triggered],
  ['Api', routed],
  ['HttpApi', routedByHttp],
]);

function certain(made: readonly MadeResource[]): Expansion {
  return { made, hidden: [] };
}

function permission({ fn, id }: PushedEvent, Principal: string, source: Json): MadeResource {
  return { logicalId: `${id}Permission`, type: PERMISSION, properties: { Action: 'lambda:InvokeFunction', FunctionName: nameOf(fn), Principal, ...source } };
}

/** Whether it is certain that a rule or a schedule does something. */
function isOn({ Enabled = true, State = 'ENABLED' }: Json): boolean {
  return Enabled === true && State === 'ENABLED';
}

function ruled(event: PushedEvent): Expansion {
  const { fn, id, properties: { EventBusName, DeadLetterConfig, ...properties } } = event;
  const rule = { EventBusName, Targets: isOn(properties) ? [{ Id: id, Arn: arnOf(fn) }] : [] };
  return {
    made: [
      { logicalId: id, type: 'AWS::Events::Rule', properties: rule },
      permission(event, 'events.amazonaws.com', { SourceArn: { 'Fn::GetAtt': [id, 'Arn'] } }),
    ],
    hidden: DeadLetterConfig === undefined || (isPlain(DeadLetterConfig) && 'Arn' in DeadLetterConfig) ? [] : [QUEUE_POLICY],
  };
}

function triggered(event: PushedEvent): Expansion {
  const { fn, properties: { UserPool, Trigger } } = event;
  const granted = permission(event, 'cognito-idp.amazonaws.com', {
    SourceArn: isObject(UserPool) && 'Ref' in UserPool ? { 'Fn::GetAtt': [UserPool.Ref, 'Arn'] } : MADE_BY_SAM,
  });
  return {
    ...certain([{ ...granted, logicalId: `${fn.alias ?? fn.logicalId}CognitoPermission` }]),
    changed: triggering(fn, UserPool, Trigger),
  };
}

function logged(event: PushedEvent): Expansion {
  const { fn, id, properties: { LogGroupName, FilterPattern } } = event;
  const SourceArn = { 'Fn::Sub': ['arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:${Group}:*', { Group: LogGroupName }] };
  return certain([
    { logicalId: id, type: 'AWS::Logs::SubscriptionFilter', properties: { LogGroupName, FilterPattern, DestinationArn: arnOf(fn) } },
    permission(event, 'logs.amazonaws.com', { SourceArn }),
  ]);
}

/** A topic calls the function, or sends to a queue that Lambda polls: one that is given, or one that AWS SAM makes. */
function subscribed(event: PushedEvent): Expansion {
  const { fn, id, name, properties: { Topic, SqsSubscription: by } } = event;
  if (!by) {
    return certain([
      { logicalId: id, type: 'AWS::SNS::Subscription', properties: { Protocol: 'lambda', TopicArn: Topic, Endpoint: arnOf(fn) } },
      permission(event, 'sns.amazonaws.com', { SourceArn: Topic }),
    ]);
  }
  if (by !== true && !isPlain(by)) {
    return { made: [], hidden: [EVENT_SOURCE_MAPPING, PERMISSION, QUEUE_POLICY] };
  }
  const { QueueArn = { 'Fn::GetAtt': [`${id}Queue`, 'Arn'] }, BatchSize } = by === true ? {} : by;
  const mapping: MadeResource = {
    logicalId: `${id}EventSourceMapping`,
    type: EVENT_SOURCE_MAPPING,
    properties: { FunctionName: nameOf(fn), EventSourceArn: QueueArn, BatchSize: BatchSize || 10 },
    writtenAt: (path) => `Events.${name}.Properties.SqsSubscription${path === 'BatchSize' ? '.BatchSize' : ''}`,
    sourceKind: 'sqs',
  };
  const queue: MadeResource = { logicalId: `${id}Queue`, type: 'AWS::SQS::Queue', properties: { FifoQueue: MADE_BY_SAM } };
  return { made: by === true ? [queue, mapping] : [mapping], hidden: [QUEUE_POLICY] };
}

function routed(event: PushedEvent): Expansion {
  const { fn, id, properties } = event;
  const { Path, Method } = properties;
  if (typeof Path !== 'string' || typeof Method !== 'string') {
    return { made: [], hidden: [PERMISSION] };
  }
  return {
    made: [
      ...isDefinedBySam(REST, properties, fn.template) ? [REST.caller(id, fn)] : [],
      permission(event, 'apigateway.amazonaws.com', { SourceArn: routeArn(REST, properties, Method, Path) }),
    ],
    hidden: mayHaveAuthorizers(REST, fn.template) ? [PERMISSION] : [],
  };
}

/** Beside the permission of the default route, AWS SAM leaves out those of others of the same API. */
function routedByHttp(event: PushedEvent): Expansion {
  const { fn, id, properties } = event;
  const { Path = DEFAULT_ROUTE, Method = 'any' } = properties;
  if (typeof Path !== 'string' || typeof Method !== 'string' || !isDefinedBySam(HTTP, properties, fn.template)) {
    return { made: [], hidden: [PERMISSION] };
  }
  const isPermitted = Path === DEFAULT_ROUTE || !hasDefaultRoute(fn);
  return {
    made: [
      HTTP.caller(id, fn),
      ...isPermitted ? [permission(event, 'apigateway.amazonaws.com', { SourceArn: routeArn(HTTP, properties, Method, Path === DEFAULT_ROUTE ? '' : Path) })] : [],
    ],
    hidden: isPermitted && !mayHaveAuthorizers(HTTP, fn.template) ? [] : [PERMISSION],
  };
}

const DEFAULT_ROUTE = '$default';

function hasDefaultRoute({ properties: { Events } }: ServerlessFunction): boolean {
  return isPlain(Events) && Object.values(Events).some((event) => isPlain(event) && event.Type === 'HttpApi'
    && (!isPlain(event.Properties) || [undefined, DEFAULT_ROUTE].includes(event.Properties.Path as string)));
}
