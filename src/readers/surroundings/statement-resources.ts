import { remembered } from '../../view/remembered';
import { isObject, Json } from '../json-types';
import { Resource, TemplateScope } from '../template-scope';
import { isAbsent, isPlain, TemplateValues } from '../template-values';
import { piecesOf, ReferencePiece, TextPiece } from '../text-pieces';

/** How the ARNs of a type of resource are made. */
interface ArnsOfType {
  readonly service: string;
  /** The attributes that are an ARN; `Ref` is `undefined`. */
  readonly arns: readonly (string | undefined)[];
  /** Those that are what stands for the resource in an ARN. */
  readonly names: readonly (string | undefined)[];
  /** What is before that, after the account. */
  readonly kind: string;
  /** The property that has the name. */
  readonly nameProperty?: string;
  /** Whether something about parts of the resource has more after it. */
  readonly hasParts?: true;
}

const TYPES: ReadonlyMap<string, ArnsOfType> = new Map<string, ArnsOfType>([
  ['AWS::SQS::Queue', { service: 'sqs', arns: ['Arn'], names: ['QueueName'], kind: '', nameProperty: 'QueueName' }],
  ['AWS::SNS::Topic', { service: 'sns', arns: [undefined, 'TopicArn'], names: ['TopicName'], kind: '', nameProperty: 'TopicName' }],
  ['AWS::Kinesis::Stream', { service: 'kinesis', arns: ['Arn'], names: [undefined], kind: 'stream/', nameProperty: 'Name' }],
  ['AWS::DynamoDB::Table', { service: 'dynamodb', arns: ['Arn', 'StreamArn'], names: [undefined], kind: 'table/', nameProperty: 'TableName', hasParts: true }],
  ['AWS::DynamoDB::GlobalTable', { service: 'dynamodb', arns: ['Arn', 'StreamArn'], names: [undefined], kind: 'table/', nameProperty: 'TableName', hasParts: true }],
  ['AWS::Events::EventBus', { service: 'events', arns: ['Arn'], names: [undefined, 'Name'], kind: 'event-bus/', nameProperty: 'Name' }],
  ['AWS::Lambda::Function', { service: 'lambda', arns: ['Arn'], names: [undefined], kind: 'function:', nameProperty: 'FunctionName', hasParts: true }],
  ['AWS::S3::Bucket', { service: 's3', arns: ['Arn'], names: [undefined], kind: '', nameProperty: 'BucketName', hasParts: true }],
  ['AWS::Logs::LogGroup', { service: 'logs', arns: ['Arn'], names: [undefined], kind: 'log-group:', nameProperty: 'LogGroupName', hasParts: true }],
  ['AWS::KMS::Key', { service: 'kms', arns: ['Arn'], names: [undefined, 'KeyId'], kind: 'key/' }],
  ['AWS::Events::Rule', { service: 'events', arns: ['Arn'], names: [undefined], kind: 'rule/' }],
  ['AWS::IoT::TopicRule', { service: 'iot', arns: ['Arn'], names: [undefined], kind: 'rule/' }],
  ['AWS::Cognito::UserPool', { service: 'cognito-idp', arns: ['Arn'], names: [undefined, 'UserPoolId'], kind: 'userpool/' }],
  ['AWS::ApiGateway::RestApi', { service: 'execute-api', arns: [], names: [undefined, 'RestApiId'], kind: '', hasParts: true }],
  ['AWS::ApiGatewayV2::Api', { service: 'execute-api', arns: [], names: [undefined, 'ApiId'], kind: '', hasParts: true }],
  ['AWS::EFS::FileSystem', { service: 'elasticfilesystem', arns: ['Arn'], names: [undefined, 'FileSystemId'], kind: 'file-system/' }],
]);

/** Services whose actions are about nothing but their own resources, whatever a policy says. */
const BY_THEMSELVES: ReadonlySet<string> = new Set([
  'ec2', 'xray', 'logs', 'sqs', 'sns', 'events', 'lambda', 'kinesis', 'dynamodb', 'kms', 'elasticfilesystem',
]);

const NO_ACTIONS: readonly string[] = [];

/** The actions that a statement allows in vain, since all its resources are certainly of other services. */
export function misplacedActions({ Effect, Action, Resource: resources }: Json, scope: TemplateScope): readonly string[] {
  if (Effect !== 'Allow' || resources === '*' || isAbsent(resources) || isAbsent(Action)) {
    return NO_ACTIONS;
  }
  const services = servicesOf(asList(resources), scope);
  return services === undefined ? NO_ACTIONS : asList(Action).filter((action): action is string => {
    const service = typeof action === 'string' ? serviceOfAction(action) : '';
    return BY_THEMSELVES.has(service) && !services.has(service);
  });
}

/** The services of resources, when all of them are known. */
function servicesOf(resources: readonly unknown[], scope: TemplateScope): ReadonlySet<string> | undefined {
  const services = new Set<string>();
  for (let place = 0; place < resources.length; place++) {
    const service = serviceOf(resources[place], scope);
    if (service === undefined) {
      return undefined;
    }
    services.add(service);
  }
  return services;
}

/** What somebody needs to do with a resource. */
export interface NeedOn {
  readonly resource: Resource;
  readonly actions: readonly string[];
}

/** Whether something in a policy is about other resources for certain, or denies exactly this one. */
export function distinguishes(document: unknown, scope: TemplateScope, { resource, actions }: NeedOn): boolean {
  return TYPES.has(resource.type) && isPlain(document) && statementsIn(document).some((statement) => isPlain(statement) && statement.Resource !== '*'
    && mayConcern(statement.Action, actions) && verdictOn(statement, scope, resource) !== undefined);
}

/** The policy as it is for this resource: without what is about others for certain. */
export function documentOn(document: unknown, scope: TemplateScope, { resource }: NeedOn): unknown {
  return !isPlain(document) ? document : {
    Statement: statementsIn(document).flatMap((statement) => {
      const verdict = isPlain(statement) && statement.Resource !== '*' ? verdictOn(statement, scope, resource) : undefined;
      return verdict === 'other' ? [] : [verdict === 'same' && isPlain(statement) ? { ...statement, Resource: '*' } : statement];
    }),
  };
}

function statementsIn({ Statement }: Json): readonly unknown[] {
  return asList(Statement);
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** Whether what a statement allows is certainly about other resources, or what it denies is about exactly this one. */
function verdictOn({ Effect, Resource: resources }: Json, scope: TemplateScope, resource: Resource): 'other' | 'same' | undefined {
  const values = isAbsent(resources) ? [] : asList(resources);
  if (Effect === 'Deny') {
    return values.some((value) => isCertainly(value, scope, resource)) ? 'same' : undefined;
  }
  return values.length > 0 && !values.some((value) => mayBeAbout(value, scope, resource)) ? 'other' : undefined;
}

/** Actions in the letters in which they are compared. */
const IN_LOWER_CASE = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Whether actions may be among those which are needed. Most are written out, and others. */
function mayConcern(actions: unknown, needed: readonly string[]): boolean {
  const known = remembered(IN_LOWER_CASE, needed, inLowerCase);
  return asList(actions).some((action) => typeof action !== 'string' || /[*?]/.test(action) || known.has(action.toLowerCase()));
}

function inLowerCase(actions: readonly string[]): ReadonlySet<string> {
  return new Set(actions.map((action) => action.toLowerCase()));
}

function serviceOfAction(action: string): string {
  return action.slice(0, Math.max(action.indexOf(':'), 0)).toLowerCase();
}

/** The service of a resource, as far as its ARN shows it. */
function serviceOf(value: unknown, scope: TemplateScope): string | undefined {
  const first = piecesOf(value, scope)[0];
  if (typeof first === 'object') {
    return arnsOf(first)?.service;
  }
  return typeof first === 'string' ? /^arn:[^:]*:([a-z\d-]+):/.exec(first)?.[1] : undefined;
}

/** How the ARNs are made, when the reference is one of them. */
function arnsOf({ resource, attribute, part }: ReferencePiece): ArnsOfType | undefined {
  const type = part === undefined ? TYPES.get(resource.type) : undefined;
  return type?.arns.includes(attribute) ? type : undefined;
}

/** Whether a value is the ARN of the resource as a whole. Of its parts an ARN is none. */
function isCertainly(value: unknown, scope: TemplateScope, resource: Resource): boolean {
  const [first, ...rest] = piecesOf(value, scope);
  const type = typeof first === 'object' && first.resource === resource && rest.length === 0 ? arnsOf(first) : undefined;
  return type !== undefined && !type.hasParts;
}

/** Whether a value may be the ARN, or a pattern of ARNs, of a resource or of what is in it. */
export function mayNameArnOf(resource: Resource, value: unknown, scope: TemplateScope): boolean {
  return !TYPES.has(resource.type) || mayBeAbout(value, scope, resource);
}

function mayBeAbout(value: unknown, scope: TemplateScope, resource: Resource): boolean {
  const reference = isObject(value) && Array.isArray(value['Fn::GetAtt']) ? scope.resources.get(value['Fn::GetAtt'][0]) : undefined;
  if (reference === resource) {
    return true; // as it mostly is
  }
  const pieces = piecesOf(value, scope);
  if (pieces.some((piece) => typeof piece === 'object' && piece.resource === resource)) {
    return true;
  }
  const [first, ...rest] = pieces;
  if (typeof first !== 'object' && typeof first !== 'string') {
    return true; // whatever it ends with
  }
  const type = typeof first === 'object' ? arnsOf(first) : undefined;
  if (typeof first === 'object' && type !== undefined) {
    const isOther = first.resource.type === resource.type || type.service !== TYPES.get(resource.type)?.service;
    return !isOther || !endsName(rest);
  }
  return !pieces.some((piece, place) => isNameOfOther(piece, resource) && endsName(pieces.slice(place + 1)))
    && mayMeet(patternOf(pieces), arnPatternOf(resource));
}

/** Whether a name is complete before these pieces of an ARN. */
function endsName([next]: readonly TextPiece[]): boolean {
  return next === undefined || (typeof next === 'string' && /^[:/]/.test(next));
}

/** Two resources of a type and a stack never have the same name. */
function isNameOfOther(piece: TextPiece, { type, scope, logicalId }: Resource): boolean {
  return typeof piece === 'object' && piece.part === undefined && piece.resource.type === type && piece.resource.scope === scope
    && piece.resource.logicalId !== logicalId && (TYPES.get(type)?.names.includes(piece.attribute) ?? false);
}

/** What is not known may be anything, and so may variables of IAM. */
function patternOf(pieces: readonly TextPiece[]): string {
  return pieces.map((piece) => typeof piece === 'string' ? piece.replace(/\$\{[^}]*\}/g, '*') : '*').join('').toLowerCase();
}

/** Stands for any characters but a colon, in what is known of the ARN of a resource. */
const ANY_PART = '\0';

/** What is known of the ARN of a resource. */
function arnPatternOf({ type, properties, scope }: Resource): string {
  const { service, kind, nameProperty, hasParts } = TYPES.get(type)!;
  const { region = ANY_PART, account = ANY_PART } = scope.facts;
  const partition = scope.textOf({ Ref: 'AWS::Partition' }) ?? ANY_PART;
  const name = nameProperty ? nameOf(properties, nameProperty, scope) : ANY_PART;
  return `arn:${partition}:${service}:${service === 's3' ? ':' : `${region}:${account}`}:${kind}${name}${hasParts ? '*' : ''}`.toLowerCase();
}

/** What CloudFormation makes up is not known: a resource keeps its name when it moves to another stack. */
function nameOf(properties: Json, property: string, scope: TemplateScope): string {
  const name = new TemplateValues(properties, scope).string(property);
  return typeof name === 'string' ? name : ANY_PART;
}

/** Whether some text fits both patterns, in which `*` stands for any characters and `?` for one. */
function mayMeet(one: string, other: string): boolean {
  let same = 0;
  while (same < one.length && one[same] === other[same] && !isStar(one[same])) {
    same += 1;
  }
  return isWild(one[same]) || isWild(other[same]) ? fit(one.slice(same), other.slice(same)) : one === other;
}

function isWild(character: string | undefined): boolean {
  return isStar(character) || character === '?';
}

/** The same without recursion: there may be many stars. */
function fit(one: string, other: string): boolean {
  let after: readonly boolean[] = [];
  for (let i = one.length; i >= 0; i--) {
    const here: boolean[] = [];
    for (let j = other.length; j >= 0; j--) {
      here[j] = (i === one.length && j === other.length) // both end
        || ((isStar(one[i]) || isStar(other[j])) && Boolean(here[j + 1]) && mayTake(one[i], other[j]))
        || ((isStar(one[i]) || isStar(other[j])) && Boolean(after[j]) && mayTake(other[j], one[i]))
        || (isSameCharacter(one[i], other[j]) && Boolean(after[j + 1]));
    }
    after = here;
  }
  return Boolean(after[0]);
}

function isStar(character: string | undefined): boolean {
  return character === '*' || character === ANY_PART;
}

/** Whether a star may stand for a character; what is a star itself may be nothing. */
function mayTake(star: string | undefined, character: string | undefined): boolean {
  return isStar(character) || star === '*' || (star === ANY_PART && character !== ':' && character !== undefined);
}

function isSameCharacter(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && (one === other || one === '?' || other === '?');
}
