import { PolicyStatement } from '../view/policy-statement';
import { remembered } from '../view/remembered';

/**
 * Whether no statement allows an action, on whatever resource. Conditions and denials only take away, so they are not
 * asked; a statement that cannot be read may allow everything.
 */
export function lacks(permissions: readonly PolicyStatement[], action: string): boolean {
  return !permissions.some((statement) => mayAllow(statement, action));
}

/** Whether a statement may allow an action, on some resource or other. */
export function mayAllow({ effect, actions, isNotAction }: PolicyStatement, action: string): boolean {
  return effect === 'Allow' && (!actions.complete || actions.known.some((pattern) => matches(pattern, action)) !== isNotAction);
}

/** Whether a statement names an action, and no resource that it can be about. */
export function misplaces({ misplacedActions }: PolicyStatement, action: string): boolean {
  return misplacedActions?.some((pattern) => matches(pattern, action)) ?? false;
}

/** Whether a statement certainly allows an action, on some resource or other. */
export function allows({ effect, actions, isNotAction }: PolicyStatement, action: string): boolean {
  const isNamed = actions.known.some((pattern) => matches(pattern, action));
  return effect === 'Allow' && (isNotAction ? actions.complete && !isNamed : isNamed);
}

/** Whether a statement denies an action everywhere. */
export function denies({ effect, actions, isNotAction, isUnlimited }: PolicyStatement, action: string): boolean {
  const isNamed = actions.known.some((pattern) => matches(pattern, action));
  return effect === 'Deny' && isUnlimited === true && (isNotAction ? actions.complete && !isNamed : isNamed);
}

/** Those of the actions that no statement allows. */
export function lacking(permissions: readonly PolicyStatement[], actions: readonly string[]): string[] {
  return actions.filter((action) => lacks(permissions, action));
}

/** Whether no statement lets a service take the role. */
export function distrusts(trust: readonly PolicyStatement[], service: string): boolean {
  return trust.every((statement) =>
    statement.effect === 'Deny' || (statement.services.complete && !speaksOf(statement, service)));
}

/** Those of the actions that no statement allows to a service, by any of its names, or that one denies it in whatever case. */
export function lackingFor(services: readonly string[], policy: readonly PolicyStatement[], actions: readonly string[]): string[] {
  const allowed = policy.filter((statement) => services.some((service) => !distrusts([statement], service)));
  const denied = policy.filter((statement) => services.every((service) => speaksOf(statement, service)));
  return actions.filter((action) => lacks(allowed, action) || denied.some((statement) => denies(statement, action)));
}

function speaksOf({ services }: PolicyStatement, service: string): boolean {
  return services.known.some((known) => known === '*' || known.toLowerCase() === service);
}

const PATTERNS = new Map<string, RegExp>();

/** `*` stands for any characters, `?` for one; letters are of no case. */
function matches(pattern: string, action: string): boolean {
  return remembered(PATTERNS, pattern, expressionFor).test(action);
}

function expressionFor(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\*+/g, '.*').replace(/\?/g, '.');
  return new RegExp(`^${escaped}$`, 'i');
}
