import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import { ImageBuild } from './image/image-source';
import { unreadable, UnreadableFile } from './unreadable-file';
import { grouped } from '../grouped';
import { isObject } from '../json-types';

/** A file asset of an app. */
export interface FileAsset {
  /** The folder or file that the CDK uploads. */
  readonly path: string;
  /** Whether it is a folder that becomes an archive. */
  readonly isFolder: boolean;
  /** Whether it is in the cloud assembly. The CDK removes what it packaged elsewhere, unless it is the user's. */
  readonly isStaged?: boolean;
}

/** An asset at one of the places to which it is uploaded. */
export interface UploadedFile extends FileAsset {
  /** As the manifest has it, perhaps with `${AWS::Region}`. */
  readonly bucketName: string;
  readonly key: string;
}

/** An image that the CDK builds from a folder. */
export interface ImageAsset extends ImageBuild {
  readonly directory: string;
  /** As the manifest has it, perhaps with `${AWS::Region}`. */
  readonly repositoryName: string;
  readonly tag: string;
}

/** What manifests tell of assets. */
interface Listed {
  readonly files: readonly UploadedFile[];
  readonly images: readonly ImageAsset[];
}

/** The file assets of an app as its manifests list them. Each manifest is read once, when somebody asks. */
export class AssetManifests {
  public readonly unreadable: UnreadableFile[] = [];
  private byKey?: ReadonlyMap<string, readonly UploadedFile[]>;
  private listed?: readonly Listed[];

  /**
   * @param templatePaths the templates of the stacks that are deployed; their manifests are beside them
   */
  constructor(private readonly templatePaths: readonly string[]) {}

  /** What is uploaded under a key, in whatever bucket. */
  public filesAt(key: string): readonly UploadedFile[] {
    this.byKey ??= grouped(this.all.flatMap(({ files }) => files), (file) => file.key);
    return this.byKey.get(key) ?? [];
  }

  /** The images whose address ends like this, in whatever account. */
  public imagesAt(uri: string): readonly ImageAsset[] {
    return this.all.flatMap(({ images }) => images).filter(({ repositoryName, tag }) => uri.endsWith(`/${repositoryName}:${tag}`));
  }

  private get all(): readonly Listed[] {
    this.listed ??= this.templatePaths.map((path) => this.listedBeside(path));
    return this.listed;
  }

  /** Some ways to synthesize write no manifest. */
  private listedBeside(templatePath: string): Listed {
    const path = templatePath.replace(/\.template\.json$/, '.assets.json');
    try {
      const manifest: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
      if (isObject(manifest) && [manifest.files ?? {}, manifest.dockerImages ?? {}].every(isObject)) {
        return { files: filesIn(manifest, dirname(path)), images: imagesIn(manifest, dirname(path)) };
      }
      this.unreadable.push({ path, message: isObject(manifest) ? 'its files or dockerImages are no JSON object' : 'it is no JSON object' });
    } catch (error) {
      this.unreadable.push(unreadable(path, error));
    }
    return { files: [], images: [] };
  }
}

function filesIn({ files }: any, folder: string): UploadedFile[] {
  return members(files).flatMap(({ source, destinations }) => typeof source?.path !== 'string' ? [] : members(destinations)
    .filter(({ bucketName, objectKey }) => typeof bucketName === 'string' && typeof objectKey === 'string')
    .map(({ bucketName, objectKey }) => ({
      path: resolve(folder, source.path), isFolder: source.packaging === 'zip', isStaged: !isAbsolute(source.path), bucketName, key: objectKey,
    })));
}

/** An image may also come from a program that builds it. */
function imagesIn({ dockerImages }: any, folder: string): ImageAsset[] {
  return members(dockerImages).flatMap(({ source, destinations }) => typeof source?.directory !== 'string' ? [] : members(destinations)
    .filter(({ repositoryName, imageTag }) => typeof repositoryName === 'string' && typeof imageTag === 'string')
    .map(({ repositoryName, imageTag }) => ({
      directory: resolve(folder, source.directory),
      dockerFile: source.dockerFile,
      target: source.dockerBuildTarget,
      buildArgs: source.dockerBuildArgs,
      platform: source.platform,
      repositoryName,
      tag: imageTag,
    })));
}

function members(value: unknown): any[] {
  return isObject(value) ? Object.values(value).filter(isObject) : [];
}
