import { Stack } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { className } from './provider-functions';
import { FileAsset } from '../artifact/asset-manifests';
import { AssetConstructs, AssetOrigin } from '../artifact/asset-origin';
import { jsonOf } from '../json-types';

/** An asset of `aws-s3-assets`, of whichever copy of the CDK. */
interface Asset extends IConstruct {
  readonly s3ObjectKey: unknown;
  readonly isBundled: unknown;
}

/** What it makes of the files. */
interface Staging extends IConstruct {
  readonly absoluteStagedPath: string;
  readonly sourcePath: string;
  readonly packaging: unknown;
}

/** The assets among the constructs of an app, by their shape: two copies of the CDK may be loaded. */
export class StagedAssets implements AssetConstructs {
  private found?: readonly { readonly asset: Asset; readonly staging: Staging }[];
  private origins?: ReadonlyMap<string, AssetOrigin>;
  private byKey?: ReadonlyMap<string, FileAsset>;

  constructor(private readonly constructs: readonly IConstruct[]) {}

  public readonly originOf = (path: string): AssetOrigin | undefined => {
    this.origins ??= this.allOrigins();
    return this.origins.get(path);
  };

  /** The legacy synthesizer writes keys that are made of parameters. */
  public readonly withKey = (key: unknown): FileAsset | undefined => {
    this.byKey ??= new Map(this.assets().map(({ asset, staging: { absoluteStagedPath, packaging } }) =>
      [JSON.stringify(Stack.of(asset).resolve(asset.s3ObjectKey)), { path: absoluteStagedPath, isFolder: packaging === 'zip' }]));
    return typeof key === 'object' ? this.byKey.get(jsonOf(key) ?? '') : undefined;
  };

  private allOrigins(): ReadonlyMap<string, AssetOrigin> {
    const origins = new Map<string, AssetOrigin>();
    for (const { asset, staging: { absoluteStagedPath, sourcePath } } of [...this.assets(), ...this.stagedBy(isImageAsset)]) {
      const { sources = [], isSkipped = false } = origins.get(absoluteStagedPath) ?? {};
      const isBundled = asset.isBundled === true;
      origins.set(absoluteStagedPath, {
        sources: sources.includes(sourcePath) ? sources : [...sources, sourcePath],
        isBundled,
        isSkipped: isSkipped || (!Stack.of(asset).bundlingRequired && (isBundled || isOfLibrary(asset.node.scope))),
      });
    }
    return origins;
  }

  private assets() {
    this.found ??= this.stagedBy(isAsset);
    return this.found;
  }

  private stagedBy(isOne: (construct: IConstruct) => construct is Asset) {
    return this.constructs.filter(isOne).flatMap((asset) => asset.node.children.filter(isStaging).map((staging) => ({ asset, staging })));
  }
}

/** Libraries of functions leave their builds out themselves where none is required, and the asset does not tell. */
function isOfLibrary(construct: IConstruct | undefined): boolean {
  return construct !== undefined && !/^(aws-cdk-lib\.|$)/.test(className(construct));
}

function isAsset(construct: IConstruct): construct is Asset {
  return 's3ObjectKey' in construct && 'isBundled' in construct;
}

/** An asset of `aws-ecr-assets`, which is never bundled. */
function isImageAsset(construct: IConstruct): construct is Asset {
  return 'imageUri' in construct && 'imageTag' in construct;
}

function isStaging(construct: IConstruct): construct is Staging {
  return 'absoluteStagedPath' in construct && typeof construct.absoluteStagedPath === 'string'
    && 'sourcePath' in construct && typeof construct.sourcePath === 'string' && 'packaging' in construct;
}
