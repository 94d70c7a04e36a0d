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
export function missingReferencesOf({ scope, dependsOn, properties }: Resource): readonly string[] {
  const missing = new Set<string>();
  if (scope.namesAll) {
    const note = (name: string) => !scope.declares(name) && /^[A-Za-z0-9]+$/.test(name) && missing.add(name);
    dependsOn.forEach(note);
    eachReference(properties, note);
  }
  return [...missing];
}

function directDependenciesOf(resource: Resource): ReadonlySet<string> {
  const known = DIRECT.get(resource);
  if (known !== undefined) {
    return known;
  }
  const names = new Set(resource.dependsOn);
  eachReference(resource.properties, (name) => names.add(name));
  DIRECT.set(resource, names);
  return names;
}

/** Tells the names that functions of CloudFormation mention anywhere in a value. Templates may be nested more than the stack allows. */
function eachReference(value: unknown, tell: (name: string) => void): void {
  const open = [value];
  while (open.length > 0) {
    const current = open.pop();
    if (Array.isArray(current)) {
      for (const member of current) {
        if (isNested(member)) {
          open.push(member);
        }
      }
    } else if (isObject(current)) {
      for (const name in current) {
        const argument = current[name];
        if (name === 'Ref' || name === 'Fn::GetAtt' || name === 'Fn::Sub') {
          namesIn(name, argument).forEach(tell);
        }
        if (isNested(argument)) {
          open.push(argument);
        }
      }
    }
  }
}

function isNested(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function namesIn(fn: 'Ref' | 'Fn::GetAtt' | 'Fn::Sub', argument: unknown): readonly string[] {
  const [text, variables] = (Array.isArray(argument) ? argument : [argument]) as readonly unknown[];
  if (typeof text !== 'string') {
    return [];
  }
  switch (fn) {
    case 'Ref': return [text];
    case 'Fn::GetAtt': return [text.split('.', 1)[0]!];
    case 'Fn::Sub': return [...text.matchAll(/\$\{([^!.}]+)[^}]*\}/g)].map(([, name]) => name!).filter((name) => !(isObject(variables) && Object.hasOwn(variables, name)));
  }
}
