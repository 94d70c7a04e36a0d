import { SOURCES } from './event-source-kinds';
import { KnownPart } from './known-part';
import { grouped, list } from './words';
import { AliasOfFunction, EventSourceOfFunction, TargetOfReference, VersionOfFunction } from '../view/function-view';
import { isKnown, Maybe } from '../view/maybe';

/** Provisioned concurrency whose amount is known. */
export interface Provisioning {
  readonly thing: 'alias' | 'version';
  readonly name: string;
  /** The version that has it, or that the alias points at. */
  readonly version: Maybe<string> | undefined;
  readonly executions: number;
}

/** Where props say it. */
export const PROVISIONED_CONCURRENCY_PROPS: readonly string[] = ['alias.provisionedConcurrentExecutions', 'alias.provisionedConcurrencyScaling'];

/** The provisioned concurrency of aliases and versions, as far as the amounts are known. */
export function provisionings(aliases: KnownPart<AliasOfFunction>, versions?: KnownPart<VersionOfFunction>): readonly Provisioning[] {
  return [
    ...membersOf(aliases).flatMap(({ name, version, provisionedConcurrentExecutions: executions }): Provisioning[] =>
      isAmount(executions) ? [{ thing: 'alias', name, version, executions }] : []),
    ...membersOf(versions).flatMap(({ name, provisionedConcurrentExecutions: executions }): Provisioning[] =>
      isAmount(executions) ? [{ thing: 'version', name, version: name, executions }] : []),
  ];
}

/** What all versions have together. Aliases may share a version, so of each version the most counts. */
export function provisionedAtLeast(all: readonly Provisioning[]): number {
  const perVersion = new Map<string, number>();
  let anywhere = 0;
  for (const { version, executions } of all) {
    if (version === undefined || !isKnown(version)) {
      anywhere = Math.max(anywhere, executions);
    } else {
      perVersion.set(version, Math.max(perVersion.get(version) ?? 0, executions));
    }
  }
  return Math.max(anywhere, [...perVersion.values()].reduce((sum, executions) => sum + executions, 0));
}

/** `alias 'live' has 5 provisioned executions`, for all that have at least one. */
export function provisionedConcurrency(all: readonly Provisioning[]): string | undefined {
  const some = all.filter(({ executions }) => executions >= 1);
  return some.length > 0 ? inWords(some) : undefined;
}

export function inWords(all: readonly Provisioning[]): string {
  return list(all.map(({ thing, name, executions }) => `${thing} '${name}' has ${grouped(executions)} provisioned ${executions === 1 ? 'execution' : 'executions'}`));
}

/** Whether a reference means the function as the template has it, and no version that may have been published before. */
export function isCurrent({ target, version, mayBeEarlier }: TargetOfReference): boolean {
  return (version !== undefined && mayBeEarlier !== true) || target === 'function' || target === 'latest';
}

/** `event source mapping 'Orders' reads from Amazon MQ` */
export function reading(mappings: readonly EventSourceOfFunction[]): string {
  return list(mappings.map(({ name, kind }) =>
    isKnown(kind) ? `event source mapping '${name}' reads from ${SOURCES[kind]}` : `event source mapping '${name}' invokes the function`));
}

/** `alias 'live'`, or `aliases 'live' and 'canary'` */
export function named(thing: string, things: string, members: readonly { readonly name: string }[]): string {
  const names = [...new Set(members.map(({ name }) => `'${name}'`))];
  return `${names.length === 1 ? thing : things} ${list(names)}`;
}

function isAmount(executions: Maybe<number> | undefined): executions is number {
  return executions !== undefined && isKnown(executions);
}

function membersOf<T>(part: KnownPart<T> | undefined): readonly T[] {
  return part?.whenAny((all) => all) ?? [];
}
