import { IPolicyValidationContext, IPolicyValidationPlugin, PolicyValidationPluginReport } from 'aws-cdk-lib';
import { coverage } from './coverage';
import { factsOf, faultsOfFacts } from './given-facts';
import { KnownFacts } from './known-facts';
import { report } from './report';
import { ruleIds } from '../check/catalogue';
import { ruleIdIn } from '../check/finding';
import { nearestRule } from '../check/nearest-rule';
import { faultsOfDay, givenDay } from '../readers/today';
import { KnownFacts as Facts } from '../view/known-facts';

const VERSION: string = require('../../package.json').version; // eslint-disable-line @typescript-eslint/no-require-imports

/** How an app is judged. */
export interface LambdaChecksProps {
  /**
   * The day by which dates are judged, such as the end of a runtime, as `YYYY-MM-DD`. Anything else is an error.
   *
   * @default - today
   */
  readonly today?: string;

  /**
   * Rules that are not asked, by ids such as `memory-out-of-range`, with or without the `LambdaChecks::` before them. An id
   * that no rule has is an error. To accept a finding at one place, acknowledge it there.
   *
   * @default - all rules are asked
   */
  readonly excludeRules?: string[];

  /**
   * What you know about your accounts and networks, and no template shows: the concurrency that is left in an account, and
   * where the subnets of an imported VPC are.
   *
   * @default - nothing: what the app does not show is not judged
   * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html
   */
  readonly knownFacts?: KnownFacts;
}

/**
 * Checks every Lambda function of an app, however it was made, in the templates that the CDK has written, and what
 * belongs to functions: versions and aliases, event source mappings, function URLs, permissions, layers and more.
 *
 * Add it to the app: `Validations.of(app).addPlugins(new LambdaChecks())`. Apps with a `CheckedFunction` check those by
 * themselves; adding this plugin checks all other functions too, and nothing is reported twice.
 *
 * @see https://docs.aws.amazon.com/cdk/v2/guide/policy-validation-synthesis.html
 *
 * @example
 * Validations.of(app).addPlugins(new LambdaChecks());
 */
export class LambdaChecks implements IPolicyValidationPlugin {
  /** The name before the `::` in the ids of findings. */
  public readonly name: string = 'LambdaChecks';

  /** The ids of all rules. */
  public readonly ruleIds?: string[] = ruleIds();

  /** The version of this library. */
  public readonly version?: string = VERSION;

  private readonly today: string;
  private readonly excluded: ReadonlySet<string>;
  private readonly facts: Facts;

  /**
   * @param props all that is wrong with them is one error
   */
  constructor(props: LambdaChecksProps = {}) {
    const { today, excludeRules, knownFacts } = props ?? {};
    const excluded = (excludeRules ?? []).map(ruleIdIn);
    const faults = [...faultsOfDay(today, 'LambdaChecksProps.today'), ...faultsOfIds(excluded), ...faultsOfFacts(knownFacts)];
    if (faults.length > 0) {
      throw new Error(faults.join('\n'));
    }
    this.today = givenDay(today, 'LambdaChecksProps.today');
    this.excluded = new Set(excluded);
    this.facts = factsOf(knownFacts);
  }

  /**
   * Judges all functions, and what belongs to them. Called by the CDK when it has written the templates.
   *
   * @param context what the CDK has written
   */
  public validate(context: IPolicyValidationContext): PolicyValidationPluginReport {
    return report(context, {
      today: this.today,
      excludedRules: this.excluded,
      facts: this.facts,
      includesTemplate: (path) => coverage(context.appConstruct).claim(path, this),
      includesFunction: () => true,
      includesSibling: () => true,
    });
  }
}

/** The ids that no rule has. */
function faultsOfIds(ids: readonly string[]): string[] {
  const all = ruleIds();
  const unknown = ids.filter((id) => !all.includes(id)).map((id) => `there is no rule "${id}"; the nearest is "${nearestRule(id, all)}"`);
  return unknown.length > 0 ? [`LambdaChecksProps.excludeRules: ${unknown.join('; ')}`] : [];
}
