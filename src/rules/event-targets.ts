import { Need } from './role-permissions';
import { list } from './words';
import { EventTarget, EventTargetKind } from '../view/function-view';
import { PolicyStatement } from '../view/policy-statement';

interface Words {
  readonly words: string;
  /** What Lambda does there in the name of the function, where it sends events there. */
  readonly action?: string;
}

const KINDS: Readonly<Record<EventTargetKind, Words>> = {
  queue: { words: 'queue', action: 'sqs:SendMessage' },
  topic: { words: 'topic', action: 'sns:Publish' },
  function: { words: 'function', action: 'lambda:InvokeFunction' },
  eventBus: { words: 'event bus', action: 'events:PutEvents' },
  bucket: { words: 'bucket', action: 's3:PutObject' },
  stream: { words: 'stream' },
  deliveryStream: { words: 'delivery stream' },
  table: { words: 'table' },
  logGroup: { words: 'log group' },
  stateMachine: { words: 'state machine' },
};

/** What a role needs to send events to a target. */
export function actionOn({ kind }: EventTarget): string {
  return KINDS[kind].action ?? '';
}

/** The same as a role that has these permissions needs it. */
export function sendingTo(permissions: readonly PolicyStatement[]): (target: EventTarget) => Need {
  return (target) => ({ actions: [actionOn(target)], permissions, onResource: target.permissions, mayBeAdmitted: target.mayAdmitRole });
}

/** `queue 'Failed' and topic 'Alarms'` */
export function inWords(targets: readonly EventTarget[]): string {
  return list([...new Set(targets.map(({ kind, name }) => `${KINDS[kind].words} '${name}'`))]);
}

/** The actions on targets, each named once. */
export function actionsOn(targets: readonly EventTarget[]): string {
  return list([...new Set(targets.map(actionOn))]);
}
