import { Statements, statementsOf } from './policy-statements';
import { rememberedOf } from '../../view/remembered';
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
    ? statementsOf({ Statement: [document.Statement].flat().filter((statement) => !excludes(statement, scope, context)) }, scope)
    : statementsOf(document, scope);
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
  if (!isAbsent(name)) {
    return requestFor(scope, key, { 'Fn::Join': ['', [begin, name]] });
  }
  return rememberedOf(NAMELESS, scope, arn + key, () => requestFor(scope, key, begin));
}

function requestFor(scope: TemplateScope, key: string, arn: unknown): RequestContext {
  return new Map([[key, beginningOf(arn, scope)], ['aws:sourceaccount', scope.facts.account ?? '']]);
}
