import { catalogue } from './catalogue';
import { Finding, FindingPlace } from './finding';
import { RelevantRules } from './relevant-rules';
import { Problem, Rule } from '../rules/rule';
import { FunctionView } from '../view/function-view';

/** Judges one function by all rules, in the order of the catalogue. Never throws. */
export function check(view: FunctionView, rules: readonly Rule[] = catalogue()): Finding[] {
  const relevant = RelevantRules.of(rules);
  const findings = new Map<Rule, Finding>();
  for (const rule of relevant.in(view)) {
    try {
      const problem = rule.evaluate(view);
      if (problem) {
        findings.set(rule, found(rule, problem, view));
      }
    } catch (error) {
      findings.set(rule, failed(rule, error));
    }
  }
  relevant.remember(view, new Set(findings.keys()));
  return [...findings.values()];
}

function found(rule: Rule, problem: Problem, view: FunctionView): Finding {
  const { id, severity, why, source, acknowledgeable } = rule;
  const { what, fix = rule.fix } = problem;
  return { ruleId: id, severity, what, why, fix, source, places: places(rule, problem, view), acknowledgeable };
}

/** The properties that are set, or where the mistake is that none is, all that the rule reads. */
function places(rule: Rule, { members = [], properties = rule.properties }: Problem, view: FunctionView): FindingPlace[] {
  const [first] = rule.properties;
  if (members.length > 0) {
    return members.map((member) => ({ field: first, member }));
  }
  const set = properties.filter((field) => view[field] !== undefined);
  return (set.length > 0 ? set : properties).map((field) => ({ field }));
}

/** A rule that throws is a mistake of ours: it is reported without stopping anybody. */
function failed(rule: Rule, error: unknown): Finding {
  return {
    ruleId: 'internal-error',
    severity: 'warning',
    what: `the rule '${rule.id}' failed: ${error instanceof Error ? error.message : String(error)}`,
    why: 'this is a mistake in cdk-checked-lambda, not in the function; all other rules were checked',
    fix: 'report it to the project, together with the properties of the function',
    source: rule.source,
    places: [],
    acknowledgeable: true,
  };
}
