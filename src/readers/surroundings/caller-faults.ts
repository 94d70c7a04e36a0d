import { defaultNameOf, functionOfLogs } from './log-groups';
import { overlapOf } from './overlapping-notifications';
import { CallerOfFunction } from '../../view/function-view';
import { UNKNOWN } from '../../view/maybe';
import { functionIn } from '../function-reference';
import { CUSTOM_RESOURCE, NAMES_OF_FUNCTIONS, serviceOfCustomResource } from '../names-of-functions';
import { Dependent, referenceIn } from '../resource-index';
import { FUNCTION } from '../template-scope';
import { isAbsent, isPlain, TemplateValues } from '../template-values';
import { piecesOf, TextPiece } from '../text-pieces';

type Faults = Pick<CallerOfFunction, 'isByName' | 'uriWithoutInvocation' | 'wrongMethod' | 'overlappingEvent' | 'readsOwnLogs' | 'isOfFifoTopic'>;

const NONE: Faults = Object.freeze({});

/** What takes ARNs of functions and nothing else. */
const BY_ARN: ReadonlySet<string> = new Set([
  'AWS::SNS::Subscription', 'AWS::Events::Rule', 'AWS::Scheduler::Schedule', 'AWS::S3::Bucket', 'AWS::Logs::SubscriptionFilter',
  'AWS::ElasticLoadBalancingV2::TargetGroup', 'AWS::Cognito::UserPool',
]);

/** The properties in which API Gateway takes the ARN of an invocation, and not of the function. */
const URIS: ReadonlyMap<string, string> = new Map([
  ['AWS::ApiGateway::Method', 'Integration.Uri'],
  ['AWS::ApiGateway::Authorizer', 'AuthorizerUri'],
  ['AWS::ApiGatewayV2::Authorizer', 'AuthorizerUri'],
]);

const INVOCATION = ':apigateway:';

/** In which way a resource cannot have the function called, whatever is permitted. What AWS SAM makes is as it should be. */
export function callerFaults(caller: Dependent): Faults {
  if (caller.origin !== undefined) {
    return NONE;
  }
  const uri = URIS.get(caller.type);
  if (uri !== undefined) {
    return isWithoutInvocation(caller, uri) ? { uriWithoutInvocation: uri } : caller.type === 'AWS::ApiGateway::Method' ? methodOf(caller) : NONE;
  }
  return isByName(caller) ? { isByName: true } : faultsOfType(caller);
}

function faultsOfType(caller: Dependent): Faults {
  switch (caller.type) {
    case 'AWS::S3::Bucket':
    case 'Custom::S3BucketNotifications': return { overlappingEvent: overlapOf(caller) };
    case 'AWS::Logs::SubscriptionFilter': return readsOwnLogs(caller) ? { readsOwnLogs: true } : NONE;
    case 'AWS::SNS::Subscription': return isOfFifoTopic(caller) ? { isOfFifoTopic: true } : NONE;
    default: return NONE;
  }
}

/** Whether a filter is of the log group that a function has by default. */
function readsOwnLogs({ properties: { LogGroupName }, scope, reference: { fn } }: Dependent): boolean {
  const { resource: group, attribute } = referenceIn(LogGroupName, scope) ?? {};
  const isGroup = group?.type === 'AWS::Logs::LogGroup' && attribute === undefined;
  const [name, where] = isGroup ? [group.properties.LogGroupName, group.scope] : [LogGroupName, scope];
  const defaultName = defaultNameOf(fn);
  const isDefault = functionOfLogs(name, where) === fn || (defaultName !== undefined && where.textOf(name) === defaultName);
  return isDefault && isAbsent(new TemplateValues(fn.properties).raw('LoggingConfig.LogGroup'));
}

function isOfFifoTopic({ properties: { TopicArn }, scope }: Dependent): boolean {
  const topic = referenceIn(TopicArn, scope)?.resource;
  return topic?.type === 'AWS::SNS::Topic' && new TemplateValues(topic.properties, topic.scope).boolean('FifoTopic') === true;
}

function isByName({ type, properties, scope, reference: { fn } }: Dependent): boolean {
  const namesIn = CUSTOM_RESOURCE.test(type) ? serviceOfCustomResource : BY_ARN.has(type) ? NAMES_OF_FUNCTIONS.get(type) : undefined;
  return namesIn?.(properties, scope).some((value) => functionIn(value, scope)?.fn === fn && isName(piecesOf(value, scope))) ?? false;
}

/** Whether a text that names a function begins with its name. */
function isName([first]: readonly TextPiece[]): boolean {
  return typeof first === 'string' ? /^[\w-]+(:|$)/.test(first) && !first.startsWith('arn:')
    : typeof first === 'object' && first.resource.type === FUNCTION && first.attribute === undefined && first.part === undefined;
}

function isWithoutInvocation({ properties, scope }: Dependent, path: string): boolean {
  const pieces = piecesOf(new TemplateValues(properties).raw(path), scope);
  return !pieces.some((piece) => piece === UNKNOWN || (typeof piece === 'string' && piece.includes(INVOCATION)));
}

function methodOf({ properties: { Integration }, scope }: Dependent): Faults {
  const { Type, IntegrationHttpMethod } = isPlain(Integration) ? Integration : {};
  const type = scope.textOf(Type);
  const method = isAbsent(IntegrationHttpMethod) ? '' : scope.textOf(IntegrationHttpMethod);
  const mayBePost = method === undefined || method === 'POST' || method === 'ANY'; // which some requests have
  return (type === 'AWS' || type === 'AWS_PROXY') && !mayBePost ? { wrongMethod: method } : NONE;
}
