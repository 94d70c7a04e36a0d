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

/** The file assets of an app as its manifests list them. Each manifest is read once, when somebody asks. */
export class AssetManifests {
  public readonly unreadable: UnreadableFile[] = [];
  private byKey?: ReadonlyMap<string, readonly UploadedFile[]>;

  /**
   * @param templatePaths the templates of the stacks that are deployed; their manifests are beside them
   */
  constructor(private readonly templatePaths: readonly string[]) {}

  /** What is uploaded under a key, in whatever bucket. */
  public filesAt(key: string): readonly UploadedFile[] {
    this.byKey ??= grouped(this.templatePaths.flatMap((path) => this.filesBeside(path)), (file) => [file.key]);
    return this.byKey.get(key) ?? [];
  }

  /** Some ways to synthesize write no manifest. */
  private filesBeside(templatePath: string): UploadedFile[] {
    const path = templatePath.replace(/\.template\.json$/, '.assets.json');
    try {
      const manifest: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
      if (isObject(manifest)) {
        return filesIn(manifest, dirname(path));
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

function members(value: unknown): any[] {
  return isObject(value) ? Object.values(value).filter(isObject) : [];
}
