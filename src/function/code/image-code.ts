import * as ecr from 'aws-cdk-lib/aws-ecr';
import { Platform } from 'aws-cdk-lib/aws-ecr-assets';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { CodeArgument, CodeKind, CodeProperties, MADE_LATER } from './code-kind';

/** A container image that is in a repository. */
export class EcrImage implements CodeKind {
  public readonly isZip = false;

  constructor(private readonly repository: ecr.IRepository, private readonly options: lambda.EcrImageCodeProps) {}

  public wrongArguments(): CodeArgument[] {
    const isExpected = typeof this.repository?.repositoryUriForTagOrDigest === 'function';
    return isExpected ? [] : [{ path: 'code.repository', value: this.repository, expected: 'an IRepository' }];
  }

  public properties(): CodeProperties {
    const { tagOrDigest, tag } = this.options;
    return {
      PackageType: 'Image',
      Code: { ImageUri: this.repository.repositoryUriForTagOrDigest(tagOrDigest ?? tag ?? 'latest') },
      ImageConfig: imageConfigOf(this.options),
    };
  }

  public statements(): iam.PolicyStatement[] {
    return [];
  }

  public createFunction(scope: Construct, id: string, options: lambda.FunctionOptions): lambda.Function {
    const code = lambda.DockerImageCode.fromEcr(this.repository, this.options);
    return new lambda.DockerImageFunction(scope, id, { ...options, code });
  }
}

/** A container image that is built from a Dockerfile. */
export class AssetImage implements CodeKind {
  public readonly isZip = false;

  constructor(private readonly directory: string, private readonly options: lambda.AssetImageCodeProps) {}

  public wrongArguments(): CodeArgument[] {
    return typeof this.directory === 'string' ? [] : [{ path: 'code.directory', value: this.directory, expected: 'text' }];
  }

  public properties(): CodeProperties {
    return {
      PackageType: 'Image',
      Code: { ImageUri: MADE_LATER },
      ImageConfig: imageConfigOf(this.options),
      localPath: this.directory,
    };
  }

  public statements(): iam.PolicyStatement[] {
    return [];
  }

  public createFunction(scope: Construct, id: string, options: lambda.FunctionOptions): lambda.Function {
    const { dockerPlatform } = options.architecture ?? lambda.Architecture.X86_64; // else the platform is that of whoever deploys
    const code = lambda.DockerImageCode.fromImageAsset(this.directory, { platform: Platform.custom(dockerPlatform), ...this.options });
    return new lambda.DockerImageFunction(scope, id, { ...options, code });
  }
}

function imageConfigOf({ cmd, entrypoint, workingDirectory }: lambda.EcrImageCodeProps): Record<string, unknown> {
  return { Command: cmd, EntryPoint: entrypoint, WorkingDirectory: workingDirectory };
}
