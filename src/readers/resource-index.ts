import { ParameterPlace, parametersWrittenBy, WRITERS } from './cross-region-values';
import { functionIn, FunctionReference } from './function-reference';
import { grouped, groupedByAll } from './grouped';
import { isObject, objectsIn } from './json-types';
import { CUSTOM_RESOURCE, NAMES_OF_FUNCTIONS, NamesOfFunctions, serviceOfCustomResource } from './names-of-functions';
import { OtherStacks, Resource, ScopedValue, StackFacts, Template, TemplateScope } from './template-scope';
import { isPlain } from './template-values';
import { piecesOf, ReferencePiece } from './text-pieces';
import { remembered } from '../view/remembered';

/** A resource that refers to a function. */
export interface Dependent extends Resource {
  readonly reference: FunctionReference;
}

/** A template of an app, with what is known about its stack. The nested one comes after the one around it. */
export interface StackTemplate<Key> extends Omit<StackFacts, 'nestedIn'> {
  readonly key: Key;
  /** `undefined` when it cannot be read. */
  readonly template: Template | undefined;
  readonly nestedIn?: { readonly key: Key; readonly logicalId: string };
}

/** The types of resources that are stacks with resources of their own. */
const STACKS = ['AWS::CloudFormation::Stack', 'AWS::Serverless::Application'];

const NOBODY: readonly never[] = [];

/**
 * The resources of all templates of an app: what refers to what, across stacks and nested stacks. Whatever the templates
 * hold, nothing throws.
 */
export class ResourceIndex<Key = unknown> implements OtherStacks {
  /** Whether all resources of the app can be seen, so that what is not found is not there. */
  public readonly isReadable: boolean;
  private readonly hiddenTypes: ReadonlySet<string | undefined>;
  private readonly scopes = new Map<Key, TemplateScope>();
  private readonly nested = new Map<Resource, TemplateScope>();
  private readonly dependents = new Map<Resource, Dependent[]>();
  private readonly dependentsThere = new Map<Resource, readonly Dependent[]>();
  private readonly byType: ReadonlyMap<string, readonly Resource[]>;
  private readonly byFunction = new Map<string, ReadonlyMap<Resource | undefined, readonly Resource[]>>();
  private completed?: ReadonlySet<Resource>;
  private exports?: ReadonlyMap<string, readonly ScopedValue[]>;
  private written?: ReadonlyMap<unknown, readonly (ParameterPlace & ScopedValue)[]>;

  constructor(templates: readonly StackTemplate<Key>[]) {
    for (const { key, template, nestedIn, ...facts } of templates) {
      const parent = nestedIn && this.resource(nestedIn.key, nestedIn.logicalId);
      const scope = new TemplateScope(isPlain(template) ? template : undefined, { ...facts, nestedIn: parent }, this);
      this.scopes.set(key, scope);
      if (parent) {
        this.nested.set(parent, scope);
      }
    }
    const listed = grouped([...this.scopes.values()].flatMap(({ byType }) => [...byType]), ([type]) => type);
    this.byType = new Map([...listed].map(([type, lists]) => [type, lists.flatMap(([, resources]) => resources)]));
    const isElsewhere = (stack: Resource) => !this.nested.has(stack);
    const hidden = STACKS.some((type) => this.ofType(type).some(isElsewhere)) ? [undefined] : [];
    this.hiddenTypes = new Set([...hidden, ...[...this.scopes.values()].flatMap(({ hiddenTypes }) => [...hiddenTypes])]);
    this.isReadable = hidden.length === 0 && [...this.scopes.values()].every(({ isReadable }) => isReadable);
    NAMES_OF_FUNCTIONS.forEach((namesIn, type) => this.addDependents(type, namesIn));
    [...this.byType.keys()].filter((type) => CUSTOM_RESOURCE.test(type)).forEach((type) => this.addDependents(type, serviceOfCustomResource));
  }

  /** Whether all resources that a template has can be seen. */
  public isReadableIn(key: Key): boolean {
    return this.scopes.get(key)?.isReadable ?? false;
  }

  public resource(key: Key, logicalId: string): Resource | undefined {
    return this.scopes.get(key)?.resources.get(logicalId);
  }

  public ofType(type: string): readonly Resource[] {
    return this.byType.get(type) ?? NOBODY;
  }

  /** The resources of all templates. */
  public all(): readonly Resource[] {
    return [...this.byType.values()].flat();
  }

  /** Whether there may be resources of a type that cannot be read. */
  public mayHide(type: string): boolean {
    return this.hiddenTypes.has(type) || this.hiddenTypes.has(undefined);
  }

  /** Whether a custom resource names another resource, and so may add to it what no template shows. */
  public mayBeCompleted(resource: Resource): boolean {
    this.completed ??= new Set(this.all().filter(({ type }) => CUSTOM_RESOURCE.test(type)).flatMap(namedIn));
    return this.completed.has(resource);
  }

  /** The resources of one template. */
  public allIn(key: Key): readonly Resource[] {
    return [...this.scopes.get(key)?.resources.values() ?? NOBODY];
  }

  public ofTypeIn(type: string, key: Key): readonly Resource[] {
    return this.scopes.get(key)?.ofType(type) ?? NOBODY;
  }

  /** The resources which refer to a function and exist wherever it exists. */
  public dependentsOf(fn: Resource): readonly Dependent[] {
    const all = this.dependents.get(fn);
    return all === undefined ? NOBODY : remembered(this.dependentsThere, fn, () => all.filter((dependent) => isThereWith(dependent, fn)));
  }

  /** The resources of a type that may be for a function: those which name it, and those of which nobody can tell. */
  public perhapsFor(fn: Resource, type: string): readonly Resource[] {
    const byFunction = remembered(this.byFunction, type, () =>
      grouped(this.ofType(type), ({ properties, scope }) => functionIn(properties.FunctionName, scope)?.fn));
    return [...byFunction.get(fn) ?? NOBODY, ...byFunction.get(undefined) ?? NOBODY];
  }

  public exported(name: string, from: TemplateScope): ScopedValue | undefined {
    if (this.exports === undefined) {
      this.exports = new Map(); // a name that is imported in turn finds nothing, rather than itself
      this.exports = this.allExports();
    }
    return onlyOne(this.exports.get(name)?.filter(({ scope }) => isInSameEnvironment(scope.facts, from.facts)));
  }

  public output(stackName: string, region: string | undefined, name: string, from: TemplateScope): ScopedValue | undefined {
    const environment = { account: from.facts.account, region: region ?? from.facts.region };
    const stacks = [...this.scopes.values()].filter(({ facts }) =>
      facts.stackName === stackName && facts.nestedIn === undefined && isInSameEnvironment(facts, environment));
    return onlyOne(stacks)?.output(name);
  }

  public parameter({ region, name }: ParameterPlace, from: TemplateScope): ScopedValue | undefined {
    this.written ??= grouped(WRITERS.flatMap((type) => this.ofType(type)).flatMap(parametersWrittenBy), (one) => one.name);
    const isThere = (one: ParameterPlace & ScopedValue) => one.region === region && one.scope.facts.account === from.facts.account;
    return typeof name === 'string' ? onlyOne(this.written.get(name)?.filter(isThere)) : undefined;
  }

  public nestedStack(resource: Resource): TemplateScope | undefined {
    return this.nested.get(resource);
  }

  private addDependents(type: string, namesIn: NamesOfFunctions): void {
    for (const resource of this.ofType(type)) {
      for (const value of namesIn(resource.properties, resource.scope)) {
        const reference = functionIn(value, resource.scope);
        if (reference !== undefined) {
          const others = this.dependents.get(reference.fn) ?? [];
          others.push({ ...resource, reference });
          this.dependents.set(reference.fn, others);
        }
      }
    }
  }

  private allExports(): ReadonlyMap<string, readonly ScopedValue[]> {
    const outputs = [...this.scopes.values()].flatMap((scope) => scope.outputs().map(({ Value, Export }) =>
      ({ value: Value, scope, name: isPlain(Export) ? scope.textOf(Export.Name) : undefined })));
    return groupedByAll(outputs, ({ name }) => name === undefined ? [] : [name]);
  }
}

/** A reference that is all of a value. */
export function referenceIn(value: unknown, scope: TemplateScope): ReferencePiece | undefined {
  const pieces = isObject(value) ? piecesOf(value, scope) : NOBODY;
  const piece = pieces.length === 1 ? pieces[0] : undefined;
  return typeof piece === 'object' && piece.part === undefined ? piece : undefined;
}

/** The resource that a value stands for, by its name or ARN or another attribute. */
export function resourceIn(value: unknown, scope: TemplateScope): Resource | undefined {
  return referenceIn(value, scope)?.resource;
}

/** Whether a resource exists wherever another one does. Nested stacks may be under conditions too. */
export function isThereWith({ condition, scope }: Resource, other: Resource): boolean {
  const { nestedIn } = scope.facts;
  return (condition === undefined || isUnder(condition, scope, other)) && (nestedIn === undefined || isThereWith(nestedIn, other));
}

/** Whether a resource, or a stack around it, is under a condition of a template. */
function isUnder(condition: unknown, where: TemplateScope, { condition: own, scope }: Resource): boolean {
  return (scope === where && own === condition) || (scope.facts.nestedIn !== undefined && isUnder(condition, where, scope.facts.nestedIn));
}

/** Stacks whose environment is decided at deployment can only refer to each other when it is the same. */
function isInSameEnvironment(one: StackFacts, other: StackFacts): boolean {
  return one.region === other.region && one.account === other.account;
}

/** The resources that the values of a custom resource name, but for the function that makes it. */
function namedIn({ properties: { ServiceToken: _, ...properties }, scope }: Resource): readonly Resource[] {
  return objectsIn(properties).flatMap((value) => piecesOf(value, scope)).flatMap((piece) => typeof piece === 'object' ? [piece.resource] : []);
}

function onlyOne<T>(found: readonly T[] = []): T | undefined {
  return found.length === 1 ? found[0] : undefined;
}
