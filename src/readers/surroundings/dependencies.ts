import { remembered } from '../../view/remembered';
import { isObject, Json } from '../json-types';
import { Resource } from '../template-scope';

/** What a resource names itself. Functions have most of what they need in common. */
const DIRECT = new WeakMap<Resource, readonly string[]>();

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
  const { scope } = resource;
  const names = scope.namesAll ? directDependenciesOf(resource) : [];
  return [...new Set(names.filter((name) => !scope.declares(name) && /^[A-Za-z0-9]+$/.test(name)))];
}

/** Names, unless something else is written there. */
function dependsOnOf({ dependsOn }: Pick<Resource, 'dependsOn'>): readonly unknown[] {
  return Array.isArray(dependsOn) ? dependsOn : [dependsOn];
}

/** Some of them more than once. */
export function directDependenciesOf(resource: Resource): readonly string[] {
  return remembered(DIRECT, resource, namesIn);
}

/** The resources that CloudFormation makes before this one in any case. */
export function certainDependenciesOf({ properties, dependsOn, certainlyDependsOn = dependsOn }: Resource): readonly string[] {
  return namesBut({ dependsOn: certainlyDependsOn, properties }, 'Fn::If');
}

function namesIn(resource: Resource): readonly string[] {
  return namesBut(resource, undefined);
}

/**
 * What a resource names, but in one function of CloudFormation. Templates may be nested more than the stack allows. The
 * names are a list, with repetitions: all resources of an app are read, and a set of each took longer to make than to fill.
 */
function namesBut({ dependsOn, properties }: Pick<Resource, 'dependsOn' | 'properties'>, except: string | undefined): readonly string[] {
  const names: string[] = [];
  for (const name of dependsOnOf({ dependsOn })) { // functions with a file system wait for many mount targets
    if (typeof name === 'string') {
      names.push(name);
    }
  }
  const open: unknown[] = [properties];
  while (open.length > 0) {
    const current = open.pop();
    if (Array.isArray(current)) {
      for (let place = 0; place < current.length; place++) {
        if (typeof current[place] === 'object') {
          open.push(current[place]);
        }
      }
    } else if (typeof current === 'object' && current !== null) {
      addNames(current as Json, except, names, open);
    }
  }
  return names;
}

/** What an object names itself, when it is a function of CloudFormation. What is inside stays open. */
function addNames(current: Json, except: string | undefined, names: string[], open: unknown[]): void {
  let members = 0;
  let last = '';
  for (const name in current) {
    members += 1;
    last = name;
    if (typeof current[name] === 'object' && name !== except) {
      open.push(current[name]);
    }
  }
  if (members === 1) { // variables may be called `Ref`
    const argument = current[last];
    const owner = last === 'Ref' ? argument : last === 'Fn::GetAtt' ? ownerOf(argument) : undefined;
    if (typeof owner === 'string') {
      names.push(owner);
    } else if (last === 'Fn::Sub') {
      namesInText(argument).forEach((name) => names.push(name));
    }
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
