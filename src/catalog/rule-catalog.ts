import { FindingSeverity, ruleIdIn, severityOf } from '../check/finding';
import { TOPICS } from '../rules';
import { Rule, SiblingRule } from '../rules/rule';
import { FUNCTION, NEIGHBOURS } from '../view/fields';
import { FieldName } from '../view/function-view';

/** One rule, as RULES.md shows it. */
export interface RuleDescription {
  /** The permanent id, which names the mistake, such as `memory-out-of-range`. */
  readonly id: string;
  /** The topic of the rule, a heading of RULES.md. */
  readonly topic: string;
  /** What holds for a function, or another resource of Lambda, without this mistake. */
  readonly title: string;
  /** Whether the mistake stops the build. */
  readonly severity: FindingSeverity;
  /** What happens with this mistake. */
  readonly why: string;
  /** What to do about it. */
  readonly fix: string;
  /** The page on which the fact is documented. */
  readonly source: string;
  /** The day the source was last read, `YYYY-MM-DD`. */
  readonly verified: string;
  /** The rows of COVERAGE.md that the rule enforces. */
  readonly censusRows: string[];
  /**
   * The properties that the rule reads: of a function such as `EphemeralStorage.Size`, of another resource after its type,
   * such as `AWS::Lambda::Alias Name`. Types alone are those of resources that refer to the function.
   */
  readonly reads: string[];
}

/**
 * Every rule of this library, as data.
 *
 * @example
 * const rule = RuleCatalog.find('memory-out-of-range');
 */
export class RuleCatalog {
  /**
   * All rules, in the order of RULES.md.
   *
   * @returns one description for each rule
   */
  public static all(): RuleDescription[] {
    return TOPICS.flatMap(({ title, rules }) => rules.map((rule) => describe(title, rule)));
  }

  /**
   * The rule with this id.
   *
   * @param id The id, with or without the `LambdaChecks::` before it
   * @returns nothing when no rule has this id
   */
  public static find(id: string): RuleDescription | undefined {
    const wanted = ruleIdIn(id);
    return RuleCatalog.all().find((rule) => rule.id === wanted);
  }

  private constructor() {}
}

function describe(topic: string, rule: Rule | SiblingRule): RuleDescription {
  const { id, title, severity, why, fix, source, verified, enforces } = rule;
  return { id, topic, title, severity: severityOf(severity), why, fix, source, verified, censusRows: [...enforces], reads: readsOf(rule) };
}

/** Properties of a function stand for themselves, those of other resources after their type. */
function readsOf({ subject: { type, fields }, ...rule }: Rule | SiblingRule): string[] {
  const properties = (rule.properties as readonly string[]).map((field) => fields[field]!.path);
  return [...new Set(type === FUNCTION.type
    ? [...properties, ...rule.fields.flatMap((field) => NEIGHBOURS[field as FieldName] ?? [])]
    : properties.map((path) => `${type} ${path}`))];
}
