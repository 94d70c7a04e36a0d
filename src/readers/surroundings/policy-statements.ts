import { outlineOf } from './outlines';
import { misplacedActions } from './statement-resources';
import { Collection, Maybe, UNKNOWN } from '../../view/maybe';
import { PolicyStatement } from '../../view/policy-statement';
import { isObject, Json } from '../json-types';
import { TemplateScope } from '../template-scope';
import { isAbsent, isPlain, mayBeAbsent } from '../template-values';
import { piecesOf } from '../text-pieces';

export type Statements = Collection<PolicyStatement>;

export const NO_STATEMENTS: Statements = { known: [], atLeast: 0, complete: true };
export const UNKNOWN_STATEMENTS: Statements = { known: [], atLeast: 0, complete: false };

/** The statements of a policy document. */
export function statementsOf(document: unknown, scope: TemplateScope): Statements {
  if (isAbsent(document)) {
    return NO_STATEMENTS;
  }
  return isPlain(document) ? collected([document.Statement].flat(), (statement) => statementOf(statement, scope)) : UNKNOWN_STATEMENTS;
}

export function merged(all: readonly Statements[]): Statements {
  return {
    known: all.flatMap(({ known }) => known),
    atLeast: all.reduce((sum, { atLeast }) => sum + atLeast, 0),
    complete: all.every(({ complete }) => complete),
  };
}

/**
 * What statements are read from: not which resources they are about, nor under which conditions. The policies of functions
 * mostly differ in that alone.
 */
export function essentialsOf(document: unknown, scope: TemplateScope): unknown {
  return isPlain(document) && Array.isArray(document.Statement)
    ? { Statement: document.Statement.map((statement: unknown) => isPlain(statement) ? essentialsOfStatement(statement, scope) : statement) }
    : document;
}

function essentialsOfStatement(statement: Json, scope: TemplateScope): Json {
  const { Effect, Action, NotAction, Principal, NotPrincipal } = statement;
  return {
    Effect,
    Action,
    NotAction,
    Principal,
    NotPrincipal,
    isUnlimited: isUnlimited(statement),
    misplaced: misplacedActions(statement, scope),
    onlyVia: viaServicesIn(statement),
  };
}

/** A policy that says who may take a role names no resource. */
function isUnlimited({ Condition, Resource, NotResource, Principal }: Json): boolean {
  const isForAll = Resource === '*' || (Array.isArray(Resource) && Resource.includes('*')) || (isAbsent(Resource) && !isAbsent(Principal));
  return isForAll && isAbsent(Condition) && isAbsent(NotResource);
}

function statementOf(statement: unknown, scope: TemplateScope): Maybe<PolicyStatement> | undefined {
  if (!isPlain(statement) || (statement.Effect !== 'Allow' && statement.Effect !== 'Deny')) {
    return UNKNOWN;
  }
  const isNotAction = isAbsent(statement.Action);
  const misplaced = misplacedActions(statement, scope);
  const read: PolicyStatement = {
    effect: statement.Effect,
    services: isAbsent(statement.NotPrincipal) ? servicesOf(statement.Principal, scope) : UNKNOWN_TEXTS,
    actions: textsOf(isNotAction ? statement.NotAction : statement.Action, scope),
    isNotAction,
    isUnlimited: isUnlimited(statement),
    onlyVia: viaServicesIn(statement)?.map((service) => outlineOf(service, scope).split(/[*?$]/)[0]!),
  };
  return misplaced.length === 0 ? read : { ...read, actions: without(read.actions, misplaced), misplacedActions: misplaced };
}

function without({ known, complete }: Collection<string>, misplaced: readonly string[]): Collection<string> {
  const others = known.filter((action) => !misplaced.includes(action));
  return { known: others, atLeast: others.length, complete };
}

/** The values of the conditions that let keys be used through some services only. */
function viaServicesIn({ Condition }: Json): readonly unknown[] | undefined {
  return isPlain(Condition) ? Object.entries(Condition)
    .filter(([operator, tests]) => VIA_OPERATORS.includes(operator) && isPlain(tests))
    .flatMap(([, tests]) => Object.entries(tests as Json))
    .find(([key]) => key.toLowerCase() === 'kms:viaservice')?.slice(1).flat() : undefined;
}

const VIA_OPERATORS: readonly string[] = ['StringEquals', 'StringLike'];
const UNKNOWN_TEXTS: Collection<string> = { known: [], atLeast: 0, complete: false };
const EVERYBODY: Collection<string> = { known: ['*'], atLeast: 1, complete: true };

function servicesOf(principal: unknown, scope: TemplateScope): Collection<string> {
  if (isAbsent(principal)) {
    return { known: [], atLeast: 0, complete: true };
  }
  if (principal === '*' || (isObject(principal) && [principal.AWS].flat().includes('*'))) {
    return EVERYBODY;
  }
  return isPlain(principal) && !mayBeEverybody(principal.AWS, scope) ? textsOf(principal.Service, scope) : UNKNOWN_TEXTS;
}

/** Whether a principal of which not even the beginning is known may turn out to be `*`. */
function mayBeEverybody(principals: unknown, scope: TemplateScope): boolean {
  return !isAbsent(principals) && [principals].flat().some((one) => !isAbsent(one) && piecesOf(one, scope)[0] === UNKNOWN);
}

/** One text, or a list of them. */
function textsOf(value: unknown, scope: TemplateScope): Collection<string> {
  const members = isAbsent(value) ? [] : Array.isArray(value) ? value : [value];
  return collected(members, (member) => scope.textOf(member) ?? UNKNOWN);
}

function collected<T>(members: readonly unknown[], read: (member: unknown) => Maybe<T> | undefined): Collection<T> {
  const known: T[] = [];
  let complete = true;
  for (const member of members.filter((one) => !isAbsent(one))) {
    const seen = mayBeAbsent(member) ? UNKNOWN : read(member);
    if (seen === undefined || seen === UNKNOWN) {
      complete = false;
    } else {
      known.push(seen as T);
    }
  }
  return { known, atLeast: known.length, complete };
}
