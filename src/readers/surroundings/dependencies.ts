import { isObject } from '../json-types';
import { Resource } from '../template-scope';

/** What a resource names itself. Functions have most of what they need in common. */
const DIRECT = new WeakMap<Resource, ReadonlySet<string>>();

/** Tells which resources of its template CloudFormation makes before this one. */
export function madeBefore(resource: Resource): (other: Resource) => boolean {
  let all: ReadonlySet<string> | undefined; // the CDK writes most of what matters into DependsOn, and that is quicker to look through
  return ({ logicalId, scope }) => scope === resource.scope
    && (resource.dependsOn.includes(logicalId) || (all ??= dependenciesOf(resource)).has(logicalId));
}

/** By their logical ids. */
function dependenciesOf(resource: Resource): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [resource];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    for (const name of directDependenciesOf(current)) {
      const other = found.has(name) ? undefined : resource.scope.resources.get(name);
      if (other !== undefined) {
        found.add(name);
        open.push(other);
      }
    }
  }
  return found;
}

/** The resources that a resource names and that its template cannot have, so that CloudFormation refuses the template. */
export function missingReferencesOf(resource: Resource): readonly string[] {
  const { scope } = resource;
  return scope.namesAll ? [...directDependenciesOf(resource)].filter((name) => /^[A-Za-z0-9]+$/.test(name) && !scope.declares(name)) : [];
}

function directDependenciesOf(resource: Resource): ReadonlySet<string> {
  const known = DIRECT.get(resource) ?? new Set([...resource.dependsOn, ...referencesIn(resource.properties)]);
  DIRECT.set(resource, known);
  return known;
}

/** The names that functions of CloudFormation mention anywhere in a value. */
function referencesIn(value: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  const open = [value];
  while (open.length > 0) {
    const current = open.pop();
    if (Array.isArray(current)) {
      current.forEach((member) => open.push(member));
    } else if (isObject(current)) {
      Object.entries(current).forEach(([name, argument]) => {
        namesIn(name, argument).forEach((found) => names.add(found));
        open.push(argument);
      });
    }
  }
  return names;
}

function namesIn(fn: string, argument: unknown): readonly string[] {
  const [text, variables] = [argument].flat() as unknown[];
  if (typeof text !== 'string') {
    return [];
  }
  switch (fn) {
    case 'Ref': return [text];
    case 'Fn::GetAtt': return [text.split('.')[0]!];
    case 'Fn::Sub': return [...text.matchAll(/\$\{([^!.}]+)[^}]*\}/g)].map(([, name]) => name!).filter((name) => !(isObject(variables) && Object.hasOwn(variables, name)));
    default: return [];
  }
}
