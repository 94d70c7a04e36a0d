import { groupedByAll } from './grouped';
import { isObject, objectsIn } from './json-types';
import { directDependenciesOf } from './surroundings/dependencies';
import { FUNCTION, Resource } from './template-scope';
import { remembered } from '../view/remembered';

/** From a function to its access point, file system, mount target, security group. */
const MAX_DISTANCE = 4;

/** What more resources than these refer to, such as a VPC, says little of each. */
const MOST_REFERRERS = 20;

/** Which conditions of a template decide about which of its resources. */
export class ConditionsAround {
  private readonly read = new Map<Resource, ReadonlySet<string>>();
  private referrers?: ReadonlyMap<string, readonly Resource[]>;

  constructor(private readonly declared: ReadonlySet<string>) {}

  /** Those which decide whether a resource exists, and what its properties are. */
  public own(resource: Resource): ReadonlySet<string> {
    return remembered(this.read, resource, ({ condition, properties }) => {
      const chosen = objectsIn(properties).map((value) => isObject(value) && Array.isArray(value['Fn::If']) ? value['Fn::If'][0] as unknown : undefined);
      return new Set([condition, ...chosen].filter((name): name is string => typeof name === 'string' && this.declared.has(name)));
    });
  }

  /** The same for what a resource refers to and what refers to it, and so on; the nearest first. */
  public around(from: Resource): readonly string[] {
    const found = new Set<string>();
    const seen = new Set([from]);
    let border = [from];
    for (let distance = 0; distance < MAX_DISTANCE; distance++) {
      border = border.flatMap((resource) => this.neighboursOf(resource, from)).filter((one) => !seen.has(one) && seen.add(one));
      border.forEach((resource) => this.own(resource).forEach((name) => found.add(name)));
    }
    return [...found];
  }

  /** Other functions have their own surroundings. */
  private neighboursOf(resource: Resource, from: Resource): readonly Resource[] {
    if (resource.type === FUNCTION && resource !== from) {
      return [];
    }
    const { resources } = resource.scope;
    this.referrers ??= groupedByAll([...resources.values()].filter(({ type }) => type !== FUNCTION),
      (one) => [...new Set(directDependenciesOf(one))]);
    const referrers = this.referrers.get(resource.logicalId) ?? [];
    const named = directDependenciesOf(resource).map((name) => resources.get(name)).filter((one) => one !== undefined);
    return resource !== from && referrers.length > MOST_REFERRERS ? named : [...named, ...referrers];
  }
}
