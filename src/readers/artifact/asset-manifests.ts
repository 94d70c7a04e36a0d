import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isObject } from '../json-types';

/** A file asset of an app. */
export interface FileAsset {
  /** The folder or file that the CDK uploads. */
  readonly path: string;
  /** Whether it is a folder that becomes an archive. */
  readonly isFolder: boolean;
}

/** The file assets of an app by the keys under which they are uploaded. */
export class AssetManifests {
  private byKey?: ReadonlyMap<string, FileAsset | undefined>;

  /**
   * @param templatePaths the templates of the stacks that are deployed; their manifests are beside them
   */
  constructor(private readonly templatePaths: readonly string[]) {}

  public assetAt(key: string): FileAsset | undefined {
    this.byKey ??= assetsIn(this.templatePaths.map((path) => path.replace(/\.template\.json$/, '.assets.json')));
    return this.byKey.get(key);
  }
}

/** A key that stands for different things in different buckets stands for none. */
function assetsIn(manifests: readonly string[]): ReadonlyMap<string, FileAsset | undefined> {
  const byKey = new Map<string, FileAsset | undefined>();
  for (const { key, asset } of manifests.flatMap(entriesOf)) {
    const known = byKey.get(key);
    byKey.set(key, byKey.has(key) && known?.path !== asset.path ? undefined : asset);
  }
  return byKey;
}

function entriesOf(manifest: string): { readonly key: string; readonly asset: FileAsset }[] {
  const { files } = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')) : {};
  return isObject(files) ? Object.values(files).flatMap(({ source, destinations }: any) => {
    const path: unknown = source?.path;
    const asset = typeof path === 'string' ? { path: resolve(dirname(manifest), path), isFolder: source.packaging === 'zip' } : undefined;
    return Object.values(destinations ?? {}).flatMap(({ objectKey }: any) => asset && typeof objectKey === 'string' ? [{ key: objectKey, asset }] : []);
  }) : [];
}
