import { Statements, statementsOf } from './policy-statements';
import { rememberedOf } from '../../view/remembered';
import { Json } from '../json-types';
import { Resource, TemplateScope } from '../template-scope';
import { isAbsent, isPlain } from '../template-values';
import { piecesOf } from '../text-pieces';

/** What is known of a request to a resource: how the values of condition keys begin, by their names in small letters. */
export type RequestContext = ReadonlyMap<string, string>;

/** Operators that a value fulfils only when it begins as what it is compared with. Those with `IfExists` hold without a value too. */
const COMPARES = /^(String|Arn)(Equals|Like)$/;

/** The statements of a policy of a resource, without those whose conditions certainly exclude the request. */
export function statementsAbout(document: unknown, scope: TemplateScope, context: RequestContext): Statements {
  return isPlain(document)
    ? statementsOf({ Statement: [document.Statement].flat().filter((statement) => !excludes(statement, scope, context)).map(withResource) }, scope)
    : statementsOf(document, scope);
}

/** Policies of repositories name no resource: they are about their own. */
function withResource(statement: unknown): unknown {
  return isPlain(statement) && isAbsent(statement.Resource) && isAbsent(statement.NotResource) ? { ...statement, Resource: '*' } : statement;
}

function excludes(statement: unknown, scope: TemplateScope, context: RequestContext): boolean {
  const conditions = isPlain(statement) && isPlain(statement.Condition) ? Object.entries(statement.Condition) : [];
  return conditions.some(([operator, tests]) => COMPARES.test(operator) && isPlain(tests)
    && Object.entries(tests).some(([key, values]) => contradict([values].flat(), scope, context.get(key.toLowerCase()))));
}

/** Whether all of the values differ, before their first wildcard, from how the value of the request begins. */
function contradict(values: readonly unknown[], scope: TemplateScope, actual: string | undefined): boolean {
  return actual !== undefined && values.length > 0 && values.every((value) => {
    const expected = beginningOf(value, scope).split(/[*?$]/)[0]!;
    return !expected.startsWith(actual) && !actual.startsWith(expected);
  });
}

/** Whom a statement names but services. Whoever cannot be read, or is all but some, may be anybody. */
export function principalsOf({ Principal }: Json): readonly unknown[] {
  if (!isPlain(Principal)) {
    return [Principal];
  }
  return isAbsent(Principal.AWS) ? [] : [Principal.AWS].flat();
}

/** How a text begins, as far as that is known. */
export function beginningOf(value: unknown, scope: TemplateScope): string {
  const [first] = piecesOf(value, scope);
  return typeof first === 'string' ? first : '';
}

/** Most resources leave their names to CloudFormation: the requests for those of a template are the same. */
const NAMELESS = new WeakMap<TemplateScope, Map<string, RequestContext>>();

/** A request for a resource: the condition key that holds its ARN, how that ARN begins, and the name at its end. */
export function contextOf({ scope }: Resource, key: string, arn: string, name: unknown): RequestContext {
  const begin = { 'Fn::Sub': `arn:\${AWS::Partition}:${arn}` };
  const [service] = arn.split(':', 1);
  if (!isAbsent(name)) {
    return requestFor(scope, key, { 'Fn::Join': ['', [begin, name]] }, service!);
  }
  return rememberedOf(NAMELESS, scope, arn + key, () => requestFor(scope, key, begin, service!));
}

function requestFor(scope: TemplateScope, key: string, arn: unknown, service: string): RequestContext {
  return new Map([[key, beginningOf(arn, scope)], ['aws:sourceaccount', scope.facts.account ?? ''], viaService(service, scope)]);
}

/**
 * The service that asks AWS KMS, by a name that is alike in all partitions. A service may also ask in its own name, without this
 * one; a condition that names only other services fails then too.
 *
 * https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service
 */
export function viaService(service: string, { facts: { region } }: TemplateScope): readonly [string, string] {
  return ['kms:viaservice', region === undefined ? `${service}.` : `${service}.${region}.amazonaws.com`];
}
