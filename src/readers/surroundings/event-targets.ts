import { roleOf, Roles } from './execution-role';
import { keyForRole } from './keys-for-roles';
import { isFifoIn, outlineOf, serviceIn } from './outlines';
import { ResourcePolicies } from './resource-policies';
import { ACTIONS_ON_TARGETS } from '../../data/role-actions';
import { DestinationOfFunction, EventTarget, EventTargetKind } from '../../view/function-view';
import { Collection, seen } from '../../view/maybe';
import { Neighbours } from '../from-cloudformation';
import { jsonOf } from '../json-types';
import { isThereWith, resourceIn, ResourceIndex } from '../resource-index';
import { Resource, TemplateScope } from '../template-scope';
import { isAbsent, TemplateValues } from '../template-values';
import { piecesOf } from '../text-pieces';

interface TargetType {
  readonly kind: EventTargetKind;
  /** The attributes that are its ARN; `Ref` is `undefined`. */
  readonly arns: readonly (string | undefined)[];
}

const TYPES = new Map<string, TargetType>([
  ['AWS::SQS::Queue', { kind: 'queue', arns: ['Arn'] }],
  ['AWS::SNS::Topic', { kind: 'topic', arns: [undefined, 'TopicArn'] }],
  ['AWS::Lambda::Function', { kind: 'function', arns: ['Arn'] }],
  ['AWS::Lambda::Alias', { kind: 'function', arns: [undefined, 'AliasArn'] }],
  ['AWS::Lambda::Version', { kind: 'function', arns: [undefined, 'FunctionArn'] }],
  ['AWS::Events::EventBus', { kind: 'eventBus', arns: ['Arn'] }],
  ['AWS::S3::Bucket', { kind: 'bucket', arns: ['Arn'] }],
]);

/** The same for what the app only names. */
const BY_SERVICE = new Map<string | undefined, EventTargetKind>([['sqs', 'queue'], ['sns', 'topic'], ['lambda', 'function'], ['events', 'eventBus'], ['s3', 'bucket']]);

/** What gets no events from Lambda in the name of a function, however it is named. */
const NO_TARGETS = new Map<string, EventTargetKind>([
  ['AWS::Kinesis::Stream', 'stream'],
  ['AWS::KinesisFirehose::DeliveryStream', 'deliveryStream'],
  ['AWS::DynamoDB::Table', 'table'],
  ['AWS::DynamoDB::GlobalTable', 'table'],
  ['AWS::Logs::LogGroup', 'logGroup'],
  ['AWS::StepFunctions::StateMachine', 'stateMachine'],
]);

const NO_TARGETS_BY_SERVICE = new Map<string | undefined, EventTargetKind>([
  ['kinesis', 'stream'], ['firehose', 'deliveryStream'], ['dynamodb', 'table'], ['logs', 'logGroup'], ['states', 'stateMachine'],
]);

/** Where Lambda sends events in the name of functions: to dead-letter targets and destinations. */
export class EventTargets {
  constructor(private readonly index: ResourceIndex, private readonly policies: ResourcePolicies, private readonly roles: Roles) {}

  /** The function, and the same with its properties in one of the cases that conditions allow. */
  public of(fn: Resource, inCase: Resource): Pick<Neighbours, 'deadLetterTargets' | 'destinations' | 'failureDestinations'> {
    const destinations = (namedBy: string, outcomes: readonly string[]) => this.destinations(fn, inCase, namedBy, outcomes);
    return {
      deadLetterTargets: this.deadLetterTargets(inCase),
      destinations: destinations('AWS::Lambda::EventInvokeConfig', ['OnSuccess', 'OnFailure']),
      failureDestinations: destinations('AWS::Lambda::EventSourceMapping', ['OnFailure']),
    };
  }

  /** An ARN that is known speaks for itself. */
  private deadLetterTargets(fn: Resource): Collection<EventTarget> | undefined {
    const arn = new TemplateValues(fn.properties).raw('DeadLetterConfig.TargetArn');
    const target = isAbsent(arn) || fn.scope.textOf(arn) !== undefined ? undefined : this.target(arn, fn.scope, fn) ?? noTarget(arn, fn);
    return target && seen([target]);
  }

  private destinations(fn: Resource, inCase: Resource, namedBy: string, outcomes: readonly string[]): Collection<DestinationOfFunction> | undefined {
    const found = this.index.dependentsOf(fn).filter(({ type }) => type === namedBy).flatMap(({ logicalId, properties, scope }) => {
      const values = new TemplateValues(properties);
      return outcomes.flatMap((outcome): DestinationOfFunction[] => {
        const arn = values.raw(`DestinationConfig.${outcome}.Destination`);
        const target = this.target(arn, scope, inCase);
        return target ? [{ ...target, config: logicalId, isSelf: resourceIn(arn, scope) === fn }] : [];
      });
    });
    return found.length > 0 ? seen(found) : undefined;
  }

  private target(arn: unknown, scope: TemplateScope, fn: Resource): EventTarget | undefined {
    const [piece, ...rest] = piecesOf(arn, scope);
    if (typeof piece !== 'object' || rest.length > 0) {
      return this.targetElsewhere(arn, scope, fn);
    }
    if (piece.part !== undefined || !isThereWith(piece.resource, fn)) {
      return undefined;
    }
    const { resource, attribute } = piece;
    const { kind, arns } = TYPES.get(resource.type) ?? {};
    const role = roleOf(fn);
    return kind && arns?.includes(attribute) ? {
      name: resource.logicalId,
      kind,
      isFifo: isFifo(resource),
      mayAdmitRole: role === undefined || this.policies.mayAdmit(role, resource),
      permissions: this.roles.permissionsOn(resource, fn, ACTIONS_ON_TARGETS[kind] ?? []),
      key: keyForRole(resource.properties.KmsMasterKeyId, resource, kind === 'queue' ? 'sqs' : 'sns', fn, this.roles),
    } : undefined;
  }

  /** What is elsewhere may have a policy that admits anybody. The bus that each account has admits nobody by itself. */
  private targetElsewhere(arn: unknown, scope: TemplateScope, fn: Resource): EventTarget | undefined {
    const outline = outlineOf(arn, scope);
    const kind = BY_SERVICE.get(serviceIn(outline));
    const role = kind === 'eventBus' && isOwnDefaultBus(arn, scope) ? roleOf(fn) : undefined;
    return kind && { name: nameIn(outline), kind, isFifo: isFifoIn(outline), mayAdmitRole: role === undefined || this.policies.mayAdmit(role) };
  }
}

/** The name in an ARN; where all of it is open, the rest of the ARN says more. */
function nameIn(arn: string): string {
  const name = arn.split(':').slice(5).join(':').replace(/^(function:|event-bus\/)/, '');
  return /^\??(\.fifo)?$/.test(name) ? arn : name;
}

/** Nobody asks whether its policy admits the role. */
function noTarget(arn: unknown, fn: Resource): EventTarget | undefined {
  const resource = resourceIn(arn, fn.scope);
  const outline = outlineOf(arn, fn.scope);
  const kind = resource === undefined ? NO_TARGETS_BY_SERVICE.get(serviceIn(outline)) : NO_TARGETS.get(resource.type);
  const isThere = resource === undefined || isThereWith(resource, fn);
  return kind && isThere ? { name: resource?.logicalId ?? outline.split(':').slice(5).join(':'), kind, mayAdmitRole: true } : undefined;
}

function isFifo({ type, properties, scope }: Resource): EventTarget['isFifo'] {
  return new TemplateValues(properties, scope).boolean(type === 'AWS::SQS::Queue' ? 'FifoQueue' : 'FifoTopic');
}

/** Whether an ARN is that of the event bus which each account has, in the account of the stack. */
function isOwnDefaultBus(arn: unknown, scope: TemplateScope): boolean {
  const account = /^arn:[^:]*:events:[^:]*:([^:]*):event-bus\/default$/.exec(outlineOf(arn, scope))?.[1];
  return account === '?' ? isOpenByAccountOnly(arn) : account !== undefined && account === scope.facts.account;
}

/** Whether what an ARN leaves open is only known to the stack: its account, Region and partition. */
function isOpenByAccountOnly(arn: unknown): boolean {
  const text = jsonOf(arn) ?? '';
  return text.includes('AWS::AccountId') && !/"Ref":"(?!AWS::)|\$\{(?!AWS::)|"Fn::(?!Sub"|Join")/.test(text);
}
