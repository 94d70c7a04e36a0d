import { certainDependenciesOf, directDependenciesOf } from './dependencies';
import { Collection, seen } from '../../view/maybe';
import { remembered } from '../../view/remembered';
import { ResourceIndex } from '../resource-index';
import { Resource, TemplateScope } from '../template-scope';

const NOTHING: readonly string[] = [];

/** The circles of each template. */
const CIRCLES = new WeakMap<TemplateScope, readonly (readonly string[])[]>();

/** The circles in which a function is, or what names it, as far as no condition can open them. */
export function circlesAround(index: ResourceIndex, fn: Resource): Collection<readonly string[]> | undefined {
  const { scope } = fn;
  const all = scope.namesAll ? remembered(CIRCLES, scope, () => circlesIn(scope)) : [];
  if (all.length === 0) {
    return undefined;
  }
  const ids = new Set([fn, ...index.dependentsOf(fn)].filter((one) => one.scope === scope).map(({ logicalId }) => logicalId));
  const found = all.filter((circle) => circle.some((id) => ids.has(id)));
  return found.length > 0 ? seen(found) : undefined;
}

/** The shortest circles, without those which share a resource with one that is told already. */
function circlesIn(scope: TemplateScope): readonly (readonly string[])[] {
  if (inCircles(new Needs(scope, directDependenciesOf)).length === 0) {
    return []; // not even by what some cases have
  }
  const known = new Map<Resource, readonly string[]>();
  const needs = new Needs(scope, (resource) => remembered(known, resource, certainDependenciesOf));
  const circles: (readonly string[])[] = [];
  for (const id of inCircles(needs)) {
    const circle = shortestCircle(id, needs);
    if (circle && !circles.some((one) => one.some((other) => circle.includes(other)))) {
      circles.push(circle);
    }
  }
  return circles;
}

/** What waits for what, among the resources that are there in any case. */
class Needs {
  constructor(private readonly scope: TemplateScope, private readonly read: (resource: Resource) => readonly string[]) {}

  public get ids(): Iterable<string> {
    return this.scope.resources.keys();
  }

  public of(id: string): readonly string[] {
    const resource = this.scope.resources.get(id);
    return resource === undefined || resource.condition !== undefined ? NOTHING : this.read(resource);
  }
}

/** A resource of each circle, of some more than one. Each is visited once: most templates have many resources and no circle. */
function inCircles(needs: Needs): readonly string[] {
  const found: string[] = [];
  const isOnPath = new Map<string, boolean>(); // of those that have been visited
  for (const start of needs.ids) {
    const open = isOnPath.has(start) ? [] : [start];
    while (open.length > 0) {
      const id = open[open.length - 1]!;
      if (isOnPath.has(id)) { // all that it needs has been visited
        isOnPath.set(id, false);
        open.pop();
        continue;
      }
      isOnPath.set(id, true);
      const named = needs.of(id);
      for (let place = 0; place < named.length; place++) {
        const need = named[place]!;
        const isAround = isOnPath.get(need);
        if (isAround) {
          found.push(need);
        } else if (isAround === undefined) {
          open.push(need);
        }
      }
    }
  }
  return found;
}

function shortestCircle(start: string, needs: Needs): readonly string[] | undefined {
  const open: (readonly string[])[] = [[start]];
  const reached = new Set<string>();
  for (let path = open.shift(); path !== undefined; path = open.shift()) {
    for (const next of needs.of(path.at(-1)!)) {
      if (next === start) {
        return path;
      }
      if (!reached.has(next)) {
        reached.add(next);
        open.push([...path, next]);
      }
    }
  }
  return undefined;
}
