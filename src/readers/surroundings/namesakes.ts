import { Namesake } from '../../view/function-view';
import { seen } from '../../view/maybe';
import { Neighbours } from '../from-cloudformation';
import { groupedByAll } from '../grouped';
import { ResourceIndex } from '../resource-index';
import { FUNCTION, Resource, TemplateScope } from '../template-scope';

/** The functions of an app by their names. Those under a condition may not exist. */
export class Namesakes {
  private byName?: ReadonlyMap<string, readonly Resource[]>;

  constructor(private readonly index: ResourceIndex) {}

  public of(fn: Resource): Neighbours['namesakes'] {
    const name = nameOf(fn);
    if (name === undefined || !isAlwaysThere(fn)) {
      return undefined;
    }
    this.byName ??= groupedByAll(this.index.ofType(FUNCTION).filter(isAlwaysThere), (one) => [nameOf(one)].filter((known) => known !== undefined));
    const others = (this.byName.get(name) ?? []).filter((other) => other !== fn && isPlacedWith(other.scope, fn.scope));
    const namesakes = others.map(({ logicalId, scope }): Namesake => ({ name: logicalId, isInSameStack: rootOf(scope) === rootOf(fn.scope) }));
    return namesakes.length > 0 ? seen(namesakes) : undefined;
  }
}

/** Most functions have no name in the template. */
function nameOf({ properties: { FunctionName }, scope }: Resource): string | undefined {
  return FunctionName === undefined ? undefined : scope.textOf(FunctionName) || undefined;
}

export function isAlwaysThere({ condition, scope: { facts: { nestedIn } } }: Resource): boolean {
  return condition === undefined && (nestedIn === undefined || isAlwaysThere(nestedIn));
}

function isPlacedWith(one: TemplateScope, other: TemplateScope): boolean {
  const { region, account } = one.facts;
  const isKnown = region !== undefined && account !== undefined;
  return rootOf(one) === rootOf(other) || (isKnown && region === other.facts.region && account === other.facts.account);
}

/** The template of the stack that a nested one belongs to. */
export function rootOf(scope: TemplateScope): TemplateScope {
  return scope.facts.nestedIn === undefined ? scope : rootOf(scope.facts.nestedIn.scope);
}
