import { Validations } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { constructsBelow } from './constructs-below';

/**
 * Gives each finding the name by which the CDK leaves it out of its report, or not.
 *
 * The CDK takes an acknowledgement anywhere in the app for all findings of that id. Ours count for the construct they
 * were given on, and what is below: elsewhere the name is followed by the path of the function.
 */
export class AcknowledgedRules {
  private elsewhere?: ReadonlySet<string>;

  constructor(private readonly root: IConstruct) {}

  public ruleName(ruleId: string, construct: IConstruct | undefined): string {
    const id = `LambdaChecks::${ruleId}`;
    this.elsewhere ??= new Set(constructsBelow(this.root).flatMap(acknowledgedOn));
    if (!this.elsewhere.has(id) || construct?.node.scopes.some((scope) => acknowledgedOn(scope).includes(id))) {
      return ruleId;
    }
    return `${ruleId}[${construct?.node.path ?? ''}]`;
  }
}

function acknowledgedOn(construct: IConstruct): string[] {
  return construct.node.metadata
    .filter((entry) => entry.type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .flatMap((entry) => Object.keys(entry.data ?? {}));
}
