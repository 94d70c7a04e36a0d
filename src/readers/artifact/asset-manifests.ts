import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { unreadable, UnreadableFile } from './unreadable-file';
import { grouped } from '../grouped';
import { isObject } from '../json-types';

/** A file asset of an app. */
export interface FileAsset {
  /** The folder or file that the CDK uploads. */
  readonly path: string;
  /** Whether it is a folder that becomes an archive. */
  readonly isFolder: boolean;
}

/** An asset at one of the places to which it is uploaded. */
export interface UploadedFile extends FileAsset {
  /** As the manifest has it, perhaps with `${AWS::Region}`. */
  readonly bucketName: string;
  readonly key: string;
}

/** An image that the CDK builds. */
export interface ImageAsset {
  readonly directory: string;
  readonly dockerfile: string;
  readonly target?: string;
  /** Such as `linux/arm64`. */
  readonly platform?: string;
  readonly hasBuildArgs: boolean;
}

/** An image at one of the repositories to which it is pushed. */
export interface PushedImage extends ImageAsset {
  readonly repositoryName: string;
  readonly tag: string;
}

/** The assets of an app as its manifests list them. Each manifest is read once, when somebody asks. */
export class AssetManifests {
  public readonly unreadable: UnreadableFile[] = [];
  private manifests?: readonly { readonly manifest: any; readonly folder: string }[];
  private byKey?: ReadonlyMap<string, readonly UploadedFile[]>;
  private byTag?: ReadonlyMap<string, readonly PushedImage[]>;

  /**
   * @param templatePaths the templates of the stacks that are deployed; their manifests are beside them
   */
  constructor(private readonly templatePaths: readonly string[]) {}

  /** What is uploaded under a key, in whatever bucket. */
  public filesAt(key: string): readonly UploadedFile[] {
    this.byKey ??= grouped(this.all().flatMap(({ manifest, folder }) => filesIn(manifest, folder)), (file) => [file.key]);
    return this.byKey.get(key) ?? [];
  }

  /** What is pushed with a tag, to whatever repository. */
  public imagesAt(tag: string): readonly PushedImage[] {
    this.byTag ??= grouped(this.all().flatMap(({ manifest, folder }) => imagesIn(manifest, folder)), (image) => [image.tag]);
    return this.byTag.get(tag) ?? [];
  }

  private all() {
    this.manifests ??= this.templatePaths.flatMap((templatePath) => this.read(templatePath.replace(/\.template\.json$/, '.assets.json')));
    return this.manifests;
  }

  /** Some ways to synthesize write no manifest. */
  private read(path: string): { readonly manifest: any; readonly folder: string }[] {
    try {
      const manifest: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
      if (isObject(manifest)) {
        return [{ manifest, folder: dirname(path) }];
      }
      this.unreadable.push({ path, message: 'it is no JSON object' });
    } catch (error) {
      this.unreadable.push(unreadable(path, error));
    }
    return [];
  }
}

function filesIn({ files }: any, folder: string): UploadedFile[] {
  return members(files).flatMap(({ source, destinations }) => typeof source?.path !== 'string' ? [] : members(destinations)
    .filter(({ bucketName, objectKey }) => typeof bucketName === 'string' && typeof objectKey === 'string')
    .map(({ bucketName, objectKey }) => ({ path: resolve(folder, source.path), isFolder: source.packaging === 'zip', bucketName, key: objectKey })));
}

function imagesIn({ dockerImages }: any, folder: string): PushedImage[] {
  return members(dockerImages).flatMap(({ source, destinations }) => typeof source?.directory !== 'string' ? [] : members(destinations)
    .filter(({ repositoryName, imageTag }) => typeof repositoryName === 'string' && typeof imageTag === 'string')
    .map(({ repositoryName, imageTag }) => ({
      directory: resolve(folder, source.directory),
      dockerfile: source.dockerFile ?? 'Dockerfile',
      target: source.dockerBuildTarget,
      platform: source.platform,
      hasBuildArgs: isObject(source.dockerBuildArgs),
      repositoryName,
      tag: imageTag,
    })));
}

function members(value: unknown): any[] {
  return isObject(value) ? Object.values(value).filter(isObject) : [];
}
