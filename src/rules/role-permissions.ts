import { allows, denies, mayAllow, misplaces } from './permissions';
import { list } from './words';
import { PolicyStatement } from '../view/policy-statement';
import { rememberedOf } from '../view/remembered';

/** What Lambda does in the name of a role. */
export interface Need {
  readonly actions: readonly string[];
  readonly permissions: readonly PolicyStatement[];
  /** Those of the permissions that may be about the resource in question, where others are not. */
  readonly onResource?: readonly PolicyStatement[];
  /** Whether a policy of the resource may allow it instead. */
  readonly mayBeAdmitted?: boolean;
}

/** What keeps a role from doing what it needs to. */
export interface Obstacles {
  /** `the role does not allow sqs:SendMessage` */
  readonly words: string;
  /** Absent where the one of the rule does: the policies of the role allow too little. */
  readonly fix?: string;
}

type Kind = 'missing' | 'elsewhere' | 'denied' | 'outOfBoundary' | 'deniedByBoundary';

interface Words {
  readonly words: (role: string, actions: string) => string;
  readonly fix: (actions: string) => string;
}

const KINDS: Readonly<Record<Kind, Words>> = {
  missing: {
    words: (role, actions) => `${role} does not allow ${actions}`,
    fix: (actions) => `allow ${actions} in a policy of the role`,
  },
  elsewhere: {
    words: (role, actions) => `${role} allows ${actions} on other resources only`,
    fix: (actions) => `allow ${actions} on the resource in a policy of the role`,
  },
  outOfBoundary: {
    words: (role, actions) => `the permissions boundary of ${role} does not allow ${actions}`,
    fix: (actions) => `allow ${actions} in the permissions boundary`,
  },
  denied: {
    words: (role, actions) => `a policy of ${role} denies ${actions}`,
    fix: (actions) => `take ${actions} out of what the policy denies`,
  },
  deniedByBoundary: {
    words: (role, actions) => `the permissions boundary of ${role} denies ${actions}`,
    fix: (actions) => `take ${actions} out of what the permissions boundary denies`,
  },
};

/** What the remedy of a rule is for. */
const OF_RULE: readonly Kind[] = ['missing', 'elsewhere'];

/** What is in the way of these needs. */
export function obstaclesTo(needs: readonly Need[], role = 'the role'): Obstacles | undefined {
  const byKind = new Map<Kind, Set<string>>();
  for (const need of needs) {
    for (const action of need.actions) {
      kindsFor(need, action).forEach((kind) => byKind.set(kind, (byKind.get(kind) ?? new Set()).add(action)));
    }
  }
  const found = [...byKind].map(([kind, actions]) => ({ kind, ...KINDS[kind], actions: list([...actions]) }));
  return found.length === 0 ? undefined : {
    words: found.map(({ words, actions }) => words(role, actions)).join(', and '),
    fix: found.every(({ kind }) => OF_RULE.includes(kind)) ? undefined : found.map(({ fix, actions }) => fix(actions)).join('; '),
  };
}

/** Whether anything is in the way. */
export function isHindered(need: Need): boolean {
  return need.actions.some((action) => kindsFor(need, action).length > 0);
}

/** Whether the policies of a role certainly allow the actions, each on some resource or other. */
export function surelyAllows(permissions: readonly PolicyStatement[], actions: readonly string[]): boolean {
  return actions.every((action) => permissions.some((statement) => !statement.isBoundary && allows(statement, action)));
}

/** Roles of functions mostly have the same permissions, and each of several rules asks. */
const FOUND = new WeakMap<readonly PolicyStatement[], Map<string, readonly Kind[]>>();

function kindsFor(need: Need, action: string): readonly Kind[] {
  const isCommon = need.onResource === undefined && !need.mayBeAdmitted;
  return isCommon ? rememberedOf(FOUND, need.permissions, action, () => kindsIn(need, action)) : kindsIn(need, action);
}

/**
 * A role may do what both its policies and its permissions boundary allow, and neither denies.
 *
 * https://docs.aws.amazon.com/lambda/latest/dg/permissions-boundary.html
 */
function kindsIn({ permissions, onResource = permissions, mayBeAdmitted = false }: Need, action: string): readonly Kind[] {
  const found = new Set<Kind>();
  const mayAllowIn = (statements: readonly PolicyStatement[], inBoundary: boolean) =>
    statements.some((statement) => Boolean(statement.isBoundary) === inBoundary && mayAllow(statement, action));
  if (!mayBeAdmitted && !mayAllowIn(onResource, false)) {
    found.add(mayAllowIn(permissions, false) || permissions.some((statement) => misplaces(statement, action)) ? 'elsewhere' : 'missing');
  }
  if (!mayBeAdmitted && permissions.some(({ isBoundary }) => isBoundary) && !mayAllowIn(onResource, true)) {
    found.add('outOfBoundary');
  }
  onResource.filter((statement) => denies(statement, action)).forEach(({ isBoundary }) => found.add(isBoundary ? 'deniedByBoundary' : 'denied'));
  return [...found];
}
