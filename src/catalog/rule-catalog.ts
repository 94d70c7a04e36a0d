import { topics } from '../check/catalogue';
import { FindingSeverity, severityOf } from '../check/finding';
import { Rule } from '../rules/rule';
import { FIELDS, NEIGHBOURS } from '../view/fields';

/** One rule, as RULES.md shows it. */
export interface RuleDescription {
  /** The permanent id, which names the mistake, such as `memory-out-of-range`. */
  readonly id: string;
  /** The topic of the rule, a heading of RULES.md. */
  readonly topic: string;
  /** What holds for a function without this mistake. */
  readonly title: string;
  /** Whether the mistake stops the build. */
  readonly severity: FindingSeverity;
  /** What happens to a function with this mistake. */
  readonly why: string;
  /** What to do about it. */
  readonly fix: string;
  /** The page on which the fact is documented. */
  readonly source: string;
  /** The day the source was last read, `YYYY-MM-DD`. */
  readonly verified: string;
  /** The rows of COVERAGE.md that the rule enforces. */
  readonly censusRows: string[];
  /** The properties of `AWS::Lambda::Function` that the rule reads, such as `EphemeralStorage.Size`, and the types of other resources. */
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
    return topics().flatMap(({ title, rules }) => rules.map((rule) => describe(title, rule)));
  }

  /**
   * The rule with this id.
   *
   * @param id The id without the `LambdaChecks::` before it
   * @returns nothing when no rule has this id
   */
  public static find(id: string): RuleDescription | undefined {
    return RuleCatalog.all().find((rule) => rule.id === id);
  }

  private constructor() {}
}

function describe(topic: string, { id, title, severity, why, fix, source, verified, enforces, properties, fields }: Rule): RuleDescription {
  const reads = [...new Set([...properties.map((field) => FIELDS[field].path), ...fields.flatMap((field) => NEIGHBOURS[field] ?? [])])];
  return { id, topic, title, severity: severityOf(severity), why, fix, source, verified, censusRows: [...enforces], reads };
}
