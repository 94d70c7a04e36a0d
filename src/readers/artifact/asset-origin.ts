import { FileAsset } from './asset-manifests';

/** Where the files of an asset come from. */
export interface AssetOrigin {
  /** The folders or files that the user named; they are equal when there are several. */
  readonly sources: readonly string[];
  /** Whether a build made the files from the source. */
  readonly isBundled: boolean;
  /** Whether that build was left out, so that the files are not those that will be deployed. */
  readonly isSkipped: boolean;
}

/** What constructs tell about assets, and no manifest does. */
export interface AssetConstructs {
  /** Of what is at this path of the cloud assembly. */
  readonly originOf: (path: string) => AssetOrigin | undefined;
  /** The asset whose key a template writes like this, where it is no text. */
  readonly withKey: (key: unknown) => FileAsset | undefined;
}
