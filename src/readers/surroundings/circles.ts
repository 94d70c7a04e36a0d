import { certainDependenciesOf } from './dependencies';
import { Collection, seen } from '../../view/maybe';
import { remembered } from '../../view/remembered';
import { ResourceIndex } from '../resource-index';
import { Resource, TemplateScope } from '../template-scope';

type Graph = ReadonlyMap<string, readonly string[]>;

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

/** The shortest circle of each resource that is in one, unless it shares a resource with one that is told already. */
function circlesIn(scope: TemplateScope): readonly (readonly string[])[] {
  const graph = withoutEnds(graphOf(scope));
  const circles: (readonly string[])[] = [];
  for (const id of graph.keys()) {
    const circle = circles.some((one) => one.includes(id)) ? undefined : shortestCircle(id, graph);
    if (circle && !circles.some((one) => one.some((other) => circle.includes(other)))) {
      circles.push(circle);
    }
  }
  return circles;
}

/** What waits for what, among the resources that are there in any case. */
function graphOf(scope: TemplateScope): Graph {
  const always = [...scope.resources.values()].filter(({ condition }) => condition === undefined);
  const ids = new Set(always.map(({ logicalId }) => logicalId));
  return new Map(always.map((resource) => [resource.logicalId, [...certainDependenciesOf(resource)].filter((id) => ids.has(id))]));
}

/** Without what waits for nothing, again and again: circles are left, and what waits for them. */
function withoutEnds(graph: Graph): Graph {
  let left = graph;
  for (let before = -1; left.size !== before;) {
    before = left.size;
    const kept: Graph = left;
    const needed = [...kept].map(([id, needs]): [string, string[]] => [id, needs.filter((need) => kept.has(need))]);
    left = new Map(needed.filter(([, needs]) => needs.length > 0));
  }
  return left;
}

function shortestCircle(start: string, graph: Graph): readonly string[] | undefined {
  const open: (readonly string[])[] = [[start]];
  const reached = new Set<string>();
  for (let path = open.shift(); path !== undefined; path = open.shift()) {
    for (const next of graph.get(path.at(-1)!) ?? []) {
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
