import { certainDependenciesOf, directDependenciesOf } from './dependencies';
import { Collection, seen } from '../../view/maybe';
import { remembered } from '../../view/remembered';
import { ResourceIndex } from '../resource-index';
import { Resource, TemplateScope } from '../template-scope';

const NOTHING: ReadonlySet<string> = new Set();

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
  const needs = new Needs(scope, certainDependenciesOf);
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
  private readonly known = new Map<string, ReadonlySet<string>>();

  constructor(private readonly scope: TemplateScope, private readonly read: (resource: Resource) => ReadonlySet<string>) {}

  public get ids(): Iterable<string> {
    return this.scope.resources.keys();
  }

  public of(id: string): ReadonlySet<string> {
    let found = this.known.get(id);
    if (found === undefined) {
      const resource = this.scope.resources.get(id);
      found = resource === undefined || resource.condition !== undefined ? NOTHING : this.read(resource);
      this.known.set(id, found);
    }
    return found;
  }
}

/** A resource of each circle, of some more than one. Each is visited once: most templates have many resources and no circle. */
function inCircles(needs: Needs): readonly string[] {
  const found: string[] = [];
  const visited = new Set<string>();
  const path = new Set<string>();
  for (const start of needs.ids) {
    const open = [start];
    while (open.length > 0) {
      const id = open.at(-1)!;
      if (path.has(id) || visited.has(id)) { // all that it needs has been visited
        path.delete(id);
        open.pop();
        continue;
      }
      visited.add(id);
      path.add(id);
      for (const need of needs.of(id)) {
        if (path.has(need)) {
          found.push(need);
        } else if (!visited.has(need)) {
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
