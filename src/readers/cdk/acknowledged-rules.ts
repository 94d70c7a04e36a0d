import { Validations } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { constructsBelow } from './constructs-below';
import { grouped } from '../grouped';

const KEY = Validations.ACKNOWLEDGED_RULES_METADATA_KEY;

/** Where the id of a rule is acknowledged, and why. */
interface Acknowledgement {
  readonly construct: IConstruct;
  readonly id: string;
  readonly reason: unknown;
}

/** Gives each finding the name by which the CDK leaves it out of its report, or not. See docs/adr/0005-acknowledgements-hold-where-they-are-given.md. */
export class AcknowledgedRules {
  private known?: ReadonlyMap<string, readonly Acknowledgement[]>;

  constructor(private readonly root: IConstruct) {}

  public ruleName(ruleId: string, construct: IConstruct | undefined): string {
    const id = `LambdaChecks::${ruleId}`;
    this.known ??= grouped(constructsBelow(this.root).flatMap(acknowledgedOn), (one) => one.id);
    const [first, ...others] = this.known.get(id) ?? [];
    const nearest = construct?.node.scopes.toReversed().flatMap((scope) => [first, ...others].filter((one) => one?.construct === scope))[0];
    if (first === undefined || (nearest === first && others.length === 0)) {
      return ruleId;
    }
    const own = `[${construct?.node.path ?? ''}]`;
    if (nearest && !this.known.has(id + own)) {
      acknowledge(nearest, id + own);
    }
    return ruleId + own;
  }
}

function acknowledgedOn(construct: IConstruct): Acknowledgement[] {
  return construct.node.metadata.filter(({ type }) => type === KEY).flatMap(({ data }) =>
    Object.entries(data ?? {}).map(([id, reason]) => ({ construct, id, reason })));
}

/** The CDK knows one reason for each id. */
function acknowledge({ construct, reason }: Acknowledgement, id: string): void {
  construct.node.addMetadata(KEY, { [id]: reason });
}
