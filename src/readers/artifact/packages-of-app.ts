import { relative } from 'node:path';
import { Packages } from './artifact';
import { AssetManifests } from './asset-manifests';
import { folder } from './folder';
import { filesInMemory } from './memory';
import { PackageFiles } from './package-files';
import { Collection } from '../../view/maybe';
import { resourceIn } from '../resource-index';
import { Resource } from '../template-scope';
import { isPlain } from '../template-values';

type Json = Readonly<Record<string, unknown>>;

/** The file that inline code becomes, by the start of the runtime's name. */
const INLINE_FILES: readonly (readonly [family: string, file: string])[] = [['nodejs', 'index.js'], ['python', 'index.py']];

/** The packages of the functions and layers of an app. Each is read once, whoever uses it. */
export class PackagesOfApp {
  private readonly read = new Map<string, PackageFiles>();

  constructor(private readonly manifests: AssetManifests) {}

  /** The package of a function; `undefined` when it is not at hand. */
  public of(fn: Resource, properties: Json): Packages | undefined {
    const code = isPlain(properties.Code) ? this.codeOf(properties.Code, fn, properties.Runtime) : undefined;
    return code && { code, layers: this.layersOf(fn, properties.Layers) };
  }

  private codeOf({ ZipFile, S3Key }: Json, { scope }: Resource, runtime: unknown): PackageFiles | undefined {
    const [, file] = INLINE_FILES.find(([family]) => typeof runtime === 'string' && runtime.startsWith(family)) ?? [];
    if (ZipFile !== undefined) {
      const text = scope.textOf(ZipFile);
      return text === undefined || file === undefined ? undefined : filesInMemory('the inline code', 'inline', { [file]: text });
    }
    const key = scope.textOf(S3Key);
    return key === undefined ? undefined : this.assetAt(key);
  }

  private layersOf({ scope }: Resource, layers: unknown): Collection<PackageFiles> {
    const list = Array.isArray(layers) ? layers : layers === undefined ? [] : [undefined];
    const known = list.map((arn) => this.layerIn(resourceIn(arn, scope)));
    const atHand = known.filter((layer) => layer !== undefined);
    return { known: atHand, atLeast: list.length, complete: atHand.length === list.length };
  }

  private layerIn(layer: Resource | undefined): PackageFiles | undefined {
    const content = layer?.type === 'AWS::Lambda::LayerVersion' && isPlain(layer.properties.Content) ? layer.properties.Content : {};
    const key = layer?.scope.textOf(content.S3Key);
    return key === undefined ? undefined : this.assetAt(key);
  }

  private assetAt(key: string): PackageFiles | undefined {
    const asset = this.manifests.assetAt(key);
    if (asset === undefined || !asset.isFolder) {
      return undefined;
    }
    const files = this.read.get(asset.path) ?? folder(asset.path, `the folder ${relative(process.cwd(), asset.path)}`);
    this.read.set(asset.path, files);
    return files;
  }
}
