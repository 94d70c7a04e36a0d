import { siblingRules } from './catalogue';
import { Finding, FindingPlace } from './finding';
import { RelevantRules } from './relevant-rules';
import { CATALOGUE } from '../rules';
import { Problem, Rule, SiblingRule } from '../rules/rule';
import { FunctionView } from '../view/function-view';
import { messageOf } from '../view/message-of';
import { SiblingView } from '../view/sibling';
import { Subject } from '../view/subject';

/** Judges one function by all rules, in the order of the catalogue. Never throws. */
export function check(view: FunctionView, rules: readonly Rule[] = CATALOGUE): Finding[] {
  return findingsOf(rules, view);
}

/** Judges another resource of Lambda by the rules about its type. Never throws. */
export function checkSibling({ type }: Subject, view: SiblingView): Finding<string>[] {
  return findingsOf(siblingRules(type), view);
}

function findingsOf<V extends object, F extends Extract<keyof V, string>>(rules: readonly RuleAbout<V, F>[], view: V): Finding<F>[] {
  const relevant = RelevantRules.of(rules);
  const findings: Finding<F>[] = [];
  const violated: RuleAbout<V, F>[] = [];
  relevant.in(view).forEach((rule) => {
    const finding = judge(rule, view);
    if (finding) {
      findings.push(finding);
      violated.push(rule);
    }
  });
  relevant.remember(violated);
  return findings;
}

/** What a rule looks like, whatever it judges. */
type RuleAbout<V, F extends string> = Omit<SiblingRule, 'evaluate' | 'properties' | 'askedWhere'> & {
  readonly askedWhere?: (view: V) => boolean;
  readonly properties: readonly F[];
  readonly evaluate: (view: V) => Problem | undefined;
};

function judge<V, F extends Extract<keyof V, string>>(rule: RuleAbout<V, F>, view: V): Finding<F> | undefined {
  try {
    const problem = rule.evaluate(view);
    return problem && found(rule, problem, view);
  } catch (error) {
    return failed(rule, error);
  }
}

function found<V, F extends Extract<keyof V, string>>(rule: RuleAbout<V, F>, problem: Problem, view: V): Finding<F> {
  const { id, why, source, props, acknowledgeable } = rule;
  const { what, fix = rule.fix, severity = rule.severity } = problem;
  return { ruleId: id, severity, what, why, fix, source, places: places(rule.properties, problem, view), props, acknowledgeable };
}

/** The properties that are set, or where the mistake is that none is, all that the rule reads. */
function places<V, F extends Extract<keyof V, string>>(all: readonly F[], { members = [], properties }: Problem, view: V): FindingPlace<F>[] {
  const [first] = all;
  const chosen = properties ? all.filter((field) => (properties as readonly string[]).includes(field)) : all;
  if (members.length > 0) {
    return members.map((member) => ({ field: first, member }));
  }
  const set = chosen.filter((field) => view[field] !== undefined);
  return (set.length > 0 ? set : chosen).map((field) => ({ field }));
}

/** A rule that throws is a mistake of ours: it is reported without stopping anybody. */
function failed({ id, subject, source }: Pick<Rule, 'id' | 'subject' | 'source'>, error: unknown): Finding<never> {
  return {
    ruleId: 'internal-error',
    severity: 'warning',
    what: `the rule '${id}' failed: ${messageOf(error)}`,
    why: `this is a mistake in cdk-checked-lambda, not in the ${subject.words}; all other rules were checked`,
    fix: `report it to the project, together with the properties of the ${subject.words}`,
    source,
    places: [],
    acknowledgeable: true,
  };
}
