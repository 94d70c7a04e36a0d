import { RUNTIMES, RUNTIMES_SOURCE, RuntimeRow } from '../../data/runtimes';
import { defineRule, Rule, Scenario, Severity } from '../rule';
import { runtimeRow } from '../runtime-identifiers';

type Stage = 'deprecated' | 'createBlocked' | 'updateBlocked';

interface StageRow {
  readonly id: string;
  readonly enforces: readonly string[];
  readonly severity: Severity;
  readonly title: string;
  readonly why: string;
  readonly good: readonly Scenario[];
  readonly bad: readonly Scenario[];
}

const STAGES: Readonly<Record<Stage, StageRow>> = {
  deprecated: {
    id: 'runtime-deprecated',
    enforces: ['runtime-lifecycle', 'runtime-deprecated', 'runtime-deprecated-dotnet8', 'runtime-deprecated-python310'],
    severity: 'warning',
    title: 'The runtime is not deprecated',
    why: 'Lambda no longer applies security patches to a deprecated runtime, and its functions have no technical support',
    good: [on('2026-10-30', 'python3.10'), on('2026-11-09', 'dotnet8'), on('2026-11-21', 'nodejs22.x'), on('2100-01-01', 'nodejs26.x')],
    bad: [
      on('2026-10-31', 'python3.10'), on('2027-01-31', 'python3.10'), on('2026-11-10', 'dotnet8'),
      ...['dotnet6', 'nodejs16.x', 'nodejs18.x', 'nodejs20.x', 'provided.al2', 'python3.8', 'python3.9', 'ruby3.2'].map((name) => on('2026-11-21', name)),
    ],
  },
  createBlocked: {
    id: 'runtime-create-blocked',
    enforces: ['runtime-lifecycle', 'runtime-create-blocked', 'runtime-deprecated-dotnet8', 'runtime-deprecated-python310', 'state-invalid-runtime'],
    // Whether the function already exists is known only in the account.
    severity: 'warning',
    title: 'New functions can be created with the runtime',
    why: 'Lambda rejects new functions with the runtime, also those that CloudFormation creates as a replacement',
    good: [on('2027-04-29', 'nodejs22.x')],
    bad: [
      on('2027-02-01', 'python3.10'), on('2027-03-02', 'dotnet8'), on('2027-03-03', 'dotnet8'),
      ...['go1.x', 'java8', 'nodejs14.x', 'provided', 'python3.7', 'ruby2.7'].map((name) => on('2026-11-21', name)),
    ],
  },
  updateBlocked: {
    id: 'runtime-update-blocked',
    enforces: ['runtime-lifecycle', 'runtime-update-blocked', 'state-invalid-runtime'],
    severity: 'error',
    title: 'Functions with the runtime can be created and updated',
    why: 'Lambda rejects every function with the runtime that is created or updated',
    good: [on('2026-11-21', 'nodejs24.x')],
    bad: [
      on('2023-04-30', 'nodejs12.x'),
      ...Object.entries(RUNTIMES).filter(([, row]) => row.updateBlockedOn && !wasAnnounced(row.updateBlockedOn)).map(([name]) => on('2026-11-21', name)),
    ],
  },
};

export const RUNTIME_LIFECYCLE: readonly Rule[] = [
  stageReached('deprecated'),
  stageReached('createBlocked'),
  stageReached('updateBlocked'),
];

/** A runtime passes one stage after the other; each day it is in one of them at most. */
function stageReached(stage: Stage): Rule {
  const { good, bad, ...text } = STAGES[stage];
  return defineRule({
    ...text,
    ...RUNTIMES_SOURCE,
    fix: 'move to a supported runtime',
    reads: ['runtime', 'today'],
    check: ({ runtime = '', today = '' }) => {
      const row = runtimeRow(runtime);
      return row && row.zip !== false && stageOn(today, row) === stage ? sentence(runtime, row, today) : undefined;
    },
    examples: { good, bad },
  });
}

/**
 * AWS has postponed announced days more than once, so a day that was still to come when the table was last read makes no
 * error, however old this release has become. See docs/adr/0004-announced-days-make-warnings.md.
 */
function stageOn(today: string, { deprecatedOn, createBlockedOn, updateBlockedOn }: RuntimeRow): Stage | undefined {
  const reached = (day?: string) => day !== undefined && today >= day;
  if (reached(updateBlockedOn) && !wasAnnounced(updateBlockedOn)) {
    return 'updateBlocked';
  }
  return reached(createBlockedOn) ? 'createBlocked' : reached(deprecatedOn) ? 'deprecated' : undefined;
}

function wasAnnounced(day = ''): boolean {
  return day > RUNTIMES_SOURCE.verified;
}

function sentence(runtime: string, { deprecatedOn, createBlockedOn, updateBlockedOn, successor }: RuntimeRow, today: string): string {
  const refused = (what: string, day: string) => {
    const since = wasAnnounced(day) ? 'are announced to be refused from' : 'are refused since';
    return `${what} ${today >= day ? since : 'will be refused from'} ${day}`;
  };
  return [
    `runtime ${runtime} is deprecated${deprecatedOn === undefined ? '' : ` since ${deprecatedOn}`}`,
    ...(createBlockedOn === undefined ? [] : [refused('new functions', createBlockedOn)]),
    ...(updateBlockedOn === undefined ? [] : [refused('updates of existing functions', updateBlockedOn)]),
    ...(successor === undefined ? [] : [`its successor is ${successor}`]),
  ].join('; ');
}

function on(today: string, Runtime: string): Scenario {
  return { today, properties: { Runtime } };
}
