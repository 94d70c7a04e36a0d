import { remembered } from '../../view/remembered';
import { isObject, Json } from '../json-types';
import { Resource } from '../template-scope';

/** What a resource names itself. Functions have most of what they need in common. */
const DIRECT = new WeakMap<Resource, ReadonlySet<string>>();

/** Tells which resources of its template CloudFormation makes before this one, whatever a condition leaves of it. */
export function madeBefore(inCase: Resource): (other: Resource) => boolean {
  const resource = inCase.scope.resources.get(inCase.logicalId) ?? inCase;
  let all: ReadonlySet<string> | undefined; // the CDK writes most of what matters into DependsOn, and that is quicker to look through
  return ({ logicalId, scope }) => scope === resource.scope
    && (dependsOnOf(resource).includes(logicalId) || (all ??= dependenciesOf(resource)).has(logicalId));
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
  const missing: string[] = [];
  if (resource.scope.namesAll) {
    for (const name of directDependenciesOf(resource)) {
      if (!resource.scope.declares(name) && /^[A-Za-z0-9]+$/.test(name)) {
        missing.push(name);
      }
    }
  }
  return missing;
}

/** Names, unless something else is written there. */
function dependsOnOf({ dependsOn }: Pick<Resource, 'dependsOn'>): readonly unknown[] {
  return Array.isArray(dependsOn) ? dependsOn : [dependsOn];
}

export function directDependenciesOf(resource: Resource): ReadonlySet<string> {
  return remembered(DIRECT, resource, () => namesIn(resource));
}

/** The resources that CloudFormation makes before this one in any case. */
export function certainDependenciesOf({ properties, dependsOn, certainlyDependsOn = dependsOn }: Resource): ReadonlySet<string> {
  return namesIn({ dependsOn: certainlyDependsOn, properties }, 'Fn::If');
}

/** What a resource names, but in one function of CloudFormation. */
function namesIn({ dependsOn, properties }: Pick<Resource, 'dependsOn' | 'properties'>, except?: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const name of dependsOnOf({ dependsOn })) { // functions with a file system wait for many mount targets
    if (typeof name === 'string') {
      names.add(name);
    }
  }
  eachReference(properties, (name) => typeof name === 'string' && names.add(name), except);
  return names;
}

/** Tells the names that functions of CloudFormation mention anywhere in a value, but in one of them. Templates may be nested more than the stack allows. */
function eachReference(value: unknown, tell: (name: unknown) => void, except?: string): void {
  const open = [value];
  while (open.length > 0) {
    const current = open.pop();
    if (Array.isArray(current)) {
      for (let place = 0; place < current.length; place++) {
        if (typeof current[place] === 'object') {
          open.push(current[place]);
        }
      }
    } else if (typeof current === 'object' && current !== null) {
      let names = 0;
      let last = '';
      for (const name in current) {
        names += 1;
        last = name;
        const argument = (current as Json)[name];
        if (typeof argument === 'object' && name !== except) {
          open.push(argument);
        }
      }
      if (names === 1) { // variables may be called `Ref`
        tellNames(last, (current as Json)[last], tell);
      }
    }
  }
}

function tellNames(fn: string, argument: unknown, tell: (name: unknown) => void): void {
  switch (fn) {
    case 'Ref': return tell(argument);
    case 'Fn::GetAtt': return tell(ownerOf(argument));
    case 'Fn::Sub': return namesInText(argument).forEach(tell);
  }
}

/** The resource of `['Id', 'Attribute']`, or of `Id.Attribute` as YAML has it. */
function ownerOf(attribute: unknown): unknown {
  const id: unknown = Array.isArray(attribute) ? attribute[0] : attribute;
  return typeof id === 'string' ? id.split('.', 1)[0] : undefined;
}

function namesInText(argument: unknown): readonly string[] {
  const [text, variables] = (Array.isArray(argument) ? argument : [argument]) as readonly unknown[];
  return typeof text !== 'string' ? [] : [...text.matchAll(/\$\{([^!.}]+)[^}]*\}/g)].map(([, name]) => name!)
    .filter((name) => !(isObject(variables) && Object.hasOwn(variables, name)));
}
