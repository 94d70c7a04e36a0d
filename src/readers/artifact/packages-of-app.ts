import { existsSync } from 'node:fs';
import { Packages } from './artifact';
import { AssetManifests, FileAsset, ImageAsset, UploadedFile } from './asset-manifests';
import { AssetConstructs } from './asset-origin';
import { folder } from './folder';
import { ImageSource } from './image/image-source';
import { filesInMemory } from './memory';
import { PackageFiles } from './package-files';
import { nameOf } from './package-name';
import { unreadable, UnreadableFile } from './unreadable-file';
import { archive } from './zip';
import { Collection } from '../../view/maybe';
import { remembered } from '../../view/remembered';
import { isObject, Json } from '../json-types';
import { resourceIn } from '../resource-index';
import { Resource, TemplateScope } from '../template-scope';
import { isAbsent, isPlain } from '../template-values';

/** The file that inline code becomes, by the start of the runtime's name. */
const INLINE_FILES: readonly (readonly [family: string, file: string])[] = [['nodejs', 'index.js'], ['python', 'index.py']];

const NO_CONSTRUCTS: AssetConstructs = { originOf: () => undefined, withKey: () => undefined };

/** The packages of the functions and layers of an app. Each is read once, whoever uses it. */
export class PackagesOfApp {
  private readonly read = new Map<string, PackageFiles | undefined>();
  private readonly texts = new Map<string, PackageFiles>();
  private readonly unreadable: UnreadableFile[] = [];

  constructor(private readonly manifests: AssetManifests, private readonly constructs: AssetConstructs = NO_CONSTRUCTS) {}

  /** The package of a function; `undefined` when it is not at hand. */
  public of(fn: Resource, properties: Json): Packages | undefined {
    const code = isPlain(properties.Code) ? this.codeOf(properties.Code, fn, properties.Runtime) : undefined;
    return code && { code, layers: this.layersOf(fn, properties.Layers) };
  }

  /** What the image of a function is built from; `undefined` when the app does not build it. */
  public imageOf({ scope }: Resource, { Code }: Json): ImageSource | undefined {
    const uri = isPlain(Code) ? Code.ImageUri : undefined;
    if (isAbsent(uri)) {
      return undefined;
    }
    const address = typeof uri === 'string' ? uri : scope.textOf(uri) ?? (isObject(uri) ? uri['Fn::Sub'] : undefined);
    const [asset, ...others] = typeof address === 'string' ? this.manifests.imagesAt(address) : [];
    return asset === undefined || others.some(({ directory }) => directory !== asset.directory) ? undefined : this.imageIn(asset);
  }

  private imageIn(asset: ImageAsset): ImageSource {
    const { directory: path } = asset;
    return new ImageSource(folder(path, nameOf({ path, isFolder: true }, this.constructs.originOf(path))), asset);
  }

  /** The files that could not be read: whoever asks first is to tell of them. */
  public takeUnreadable(): readonly UnreadableFile[] {
    return [...this.manifests.unreadable.splice(0), ...this.unreadable.splice(0)];
  }

  private codeOf(code: Json, { scope }: Resource, runtime: unknown): PackageFiles | undefined {
    const { ZipFile } = code;
    if (isAbsent(ZipFile)) {
      return this.uploaded(code, scope);
    }
    const [, file] = INLINE_FILES.find(([family]) => scope.textOf(runtime)?.startsWith(family)) ?? [];
    const text = scope.textOf(ZipFile);
    return text === undefined || file === undefined ? undefined : this.inline(file, text);
  }

  /** The CDK and many apps give the same text to several functions. */
  private inline(file: string, text: string): PackageFiles {
    return remembered(this.texts, `${file} ${text}`, () => filesInMemory('the inline code', 'inline', { [file]: text }));
  }

  private layersOf({ scope }: Resource, layers: unknown): Collection<PackageFiles> {
    const list = Array.isArray(layers) ? layers.filter((layer) => !isAbsent(layer)) : isAbsent(layers) ? [] : [undefined];
    const known = list.map((arn) => this.layerIn(resourceIn(arn, scope)));
    const atHand = known.filter((layer) => layer !== undefined);
    return { known: atHand, atLeast: list.length, complete: atHand.length === list.length };
  }

  private layerIn(layer: Resource | undefined): PackageFiles | undefined {
    const content = layer?.type === 'AWS::Lambda::LayerVersion' ? layer.properties.Content : undefined;
    return layer && isPlain(content) ? this.uploaded(content, layer.scope) : undefined;
  }

  /** A key means an asset only in the bucket of that asset, and an object version is one that is there already. */
  private uploaded({ S3Bucket, S3Key, S3ObjectVersion }: Json, scope: TemplateScope): PackageFiles | undefined {
    if (!isAbsent(S3ObjectVersion)) {
      return undefined;
    }
    const key = scope.textOf(S3Key);
    const assets = key === undefined ? [] : this.manifests.filesAt(key).filter(isIn(S3Bucket, scope));
    const asset = key === undefined ? this.constructs.withKey(S3Key) : assets[0];
    return asset === undefined || assets.some(({ path }) => path !== asset.path) ? undefined : this.filesOf(asset);
  }

  /** All of it is listed here: its size is asked for anyhow, and what cannot be listed is not known. */
  private filesOf(asset: FileAsset): PackageFiles | undefined {
    return remembered(this.read, asset.path, () => this.listed(asset));
  }

  private listed(asset: FileAsset): PackageFiles | undefined {
    const { path, isFolder, isStaged = true } = asset;
    if (!isStaged && !existsSync(path)) {
      return undefined;
    }
    try {
      const origin = this.constructs.originOf(path);
      const files = origin?.isSkipped ? undefined : (isFolder ? folder : archive)(path, nameOf(asset, origin));
      return files && files.files && files;
    } catch (error) {
      this.unreadable.push(unreadable(path, error));
      return undefined;
    }
  }
}

/** Whether an asset is uploaded to a bucket, both as they are written or both as they will be. */
function isIn(bucket: unknown, scope: TemplateScope): (file: UploadedFile) => boolean {
  const written = isObject(bucket) ? bucket['Fn::Sub'] : bucket;
  return ({ bucketName }) => {
    const name = scope.textOf(bucket);
    return written === bucketName || (name !== undefined && name === scope.textOf({ 'Fn::Sub': bucketName }));
  };
}
