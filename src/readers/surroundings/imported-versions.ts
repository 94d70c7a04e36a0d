import { VERSION } from '../function-reference';
import { resourceIn, ResourceIndex } from '../resource-index';
import { Resource, TemplateScope } from '../template-scope';

/** The stacks that import versions of functions from others, by `Fn::ImportValue`. */
export class ImportedVersions {
  private byVersion?: ReadonlyMap<Resource | undefined, ReadonlySet<string>>;

  constructor(private readonly index: ResourceIndex) {}

  public by({ logicalId, scope }: Resource): readonly string[] | undefined {
    this.byVersion ??= hasExports(scope) ? this.read() : undefined;
    const stacks = this.byVersion?.get(scope.resources.get(logicalId));
    return stacks && [...stacks];
  }

  private read(): ReadonlyMap<Resource, ReadonlySet<string>> {
    const found = new Map<Resource, Set<string>>();
    for (const { properties, scope } of this.index.all()) {
      for (const name of importsIn(properties)) {
        const imported = scope.imported(name);
        const version = imported && resourceIn(imported.value, imported.scope);
        if (version?.type === VERSION && scope.facts.stackName !== undefined) {
          found.set(version, (found.get(version) ?? new Set()).add(scope.facts.stackName));
        }
      }
    }
    return found;
  }
}

/** Most stacks export no version: then nobody needs to look at all values of the app. */
function hasExports(scope: TemplateScope): boolean {
  return scope.outputs().some(({ Export, Value }) => Export !== undefined && resourceIn(Value, scope)?.type === VERSION);
}

function importsIn(properties: unknown): readonly unknown[] {
  const names: unknown[] = [];
  const open = [properties];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value === 'object' && value !== null) {
      for (const [name, member] of Object.entries(value)) {
        (name === 'Fn::ImportValue' ? names : open).push(member ?? '');
      }
    }
  }
  return names;
}
