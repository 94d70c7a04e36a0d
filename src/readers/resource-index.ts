import { ALIAS, functionIn, FunctionReference, ResourcesById, TemplateResource, VERSION, versionOfAlias } from './function-reference';
import { isPlain } from './template-values';
import { piecesOf } from './text-pieces';

type Json = Readonly<Record<string, unknown>>;

/** A resource that refers to a function. */
export interface Dependent {
  readonly logicalId: string;
  readonly type: string;
  readonly properties: Json;
  readonly reference: FunctionReference;
}

/** Which values of a resource name functions, by its type. */
const NAMES_OF_FUNCTIONS = new Map<unknown, (properties: Json) => readonly unknown[]>([
  [ALIAS, ({ FunctionName }) => [FunctionName]],
  [VERSION, ({ FunctionName }) => [FunctionName]],
  ['AWS::Lambda::EventSourceMapping', ({ FunctionName }) => [FunctionName]],
  ['AWS::Lambda::EventInvokeConfig', ({ FunctionName }) => [FunctionName]],
  ['AWS::Lambda::Url', ({ TargetFunctionArn }) => [TargetFunctionArn]],
  ['AWS::CloudFront::Distribution', ({ DistributionConfig }) => edgeFunctions(DistributionConfig)],
]);

const NOBODY: readonly Dependent[] = [];

/** The resources of one template, by the functions that they refer to. Whatever the template holds, nothing throws. */
export class ResourceIndex {
  private readonly resources: ResourcesById;
  private readonly dependents = new Map<string, Dependent[]>();

  constructor(resources: Readonly<Record<string, TemplateResource>>) {
    this.resources = new Map(Object.entries(resources).filter(([, resource]) => isPlain(resource)));
    this.resources.forEach((resource, logicalId) => this.add(logicalId, resource));
  }

  /** The resources which refer to a function and exist wherever it exists. */
  public dependentsOf(functionId: string): readonly Dependent[] {
    const condition = this.resources.get(functionId)?.Condition;
    const exists = ({ logicalId }: Dependent) => [undefined, condition].includes(this.resources.get(logicalId)?.Condition);
    return this.dependents.get(functionId)?.filter(exists) ?? NOBODY;
  }

  /** The type of the resource that a value refers to. */
  public typeIn(value: unknown): unknown {
    const [first, ...rest] = piecesOf(value);
    return typeof first === 'object' && first.part === undefined && rest.length === 0 ? this.resources.get(first.id)?.Type : undefined;
  }

  /** The version of the template that an alias points at. */
  public versionOfAlias(logicalId: string): string | undefined {
    return versionOfAlias(logicalId, this.resources);
  }

  private add(logicalId: string, { Type, Properties }: TemplateResource): void {
    const named = NAMES_OF_FUNCTIONS.get(Type);
    if (named === undefined || !isPlain(Properties)) {
      return;
    }
    for (const value of named(Properties)) {
      const reference = functionIn(value, this.resources);
      if (reference !== undefined) {
        const siblings = this.dependents.get(reference.functionId) ?? [];
        siblings.push({ logicalId, type: String(Type), properties: Properties, reference });
        this.dependents.set(reference.functionId, siblings);
      }
    }
  }
}

function edgeFunctions(config: unknown): readonly unknown[] {
  const { DefaultCacheBehavior, CacheBehaviors } = plain(config);
  return [DefaultCacheBehavior, ...listOf(CacheBehaviors)]
    .flatMap((behavior) => listOf(plain(behavior).LambdaFunctionAssociations))
    .map((association) => plain(association).LambdaFunctionARN);
}

function plain(value: unknown): Json {
  return isPlain(value) ? value : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
