import { Need } from './role-permissions';
import { list } from './words';
import { ACTIONS_ON_TARGETS } from '../data/role-actions';
import { EventTarget, EventTargetKind } from '../view/function-view';
import { PolicyStatement } from '../view/policy-statement';

const WORDS: Readonly<Record<EventTargetKind, string>> = {
  queue: 'queue',
  topic: 'topic',
  function: 'function',
  eventBus: 'event bus',
  bucket: 'bucket',
  stream: 'stream',
  deliveryStream: 'delivery stream',
  table: 'table',
  logGroup: 'log group',
  stateMachine: 'state machine',
};

/** What a role needs to send events to a target. */
export function actionOn({ kind }: EventTarget): string {
  return ACTIONS_ON_TARGETS[kind]?.[0] ?? '';
}

/** The same as a role that has these permissions needs it. */
export function sendingTo(permissions: readonly PolicyStatement[]): (target: EventTarget) => Need {
  return (target) => ({ actions: [actionOn(target)], permissions, onResource: target.permissions, mayBeAdmitted: target.mayAdmitRole });
}

/** `queue 'Failed' and topic 'Alarms'` */
export function inWords(targets: readonly EventTarget[]): string {
  return list([...new Set(targets.map(({ kind, name }) => `${WORDS[kind]} '${name}'`))]);
}

/** The actions on targets, each named once. */
export function actionsOn(targets: readonly EventTarget[]): string {
  return list([...new Set(targets.map(actionOn))]);
}
