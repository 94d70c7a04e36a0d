import { SubnetFacts } from '../../view/known-facts';
import { TemplateScope } from '../template-scope';

/** The subnets that the user tells about. */
export class KnownSubnets {
  private readonly byId: ReadonlyMap<string, SubnetFacts>;

  constructor(subnets: readonly SubnetFacts[] = []) {
    this.byId = new Map(subnets.map((subnet) => [subnet.subnetId, subnet]));
  }

  /** The one whose id a value is. */
  public in(value: unknown, scope: TemplateScope): SubnetFacts | undefined {
    const id = this.byId.size > 0 ? scope.textOf(value) : undefined;
    return id === undefined ? undefined : this.byId.get(id);
  }
}
