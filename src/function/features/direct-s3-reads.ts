import { Token, Tokenization } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as s3files from 'aws-cdk-lib/aws-s3files';
import { IConstruct } from 'constructs';
import { CheckedFunctionProps } from '../checked-function-props';
import { DirectS3Read } from '../direct-s3-read';

/** https://docs.aws.amazon.com/lambda/latest/api/API_S3FilesConfig.html */
const AUTO_FROM_MB = 512;

/**
 * What reading past the file system takes, for the objects that the access point shows. Without it Lambda reads through the
 * file system, more slowly and without a word.
 */
export function directReads(
  { arn, dependency = [] }: lambda.FileSystemConfig, { directS3Read = DirectS3Read.AUTO, memorySize = 128 }: Pick<CheckedFunctionProps, 'directS3Read' | 'memorySize'>,
): iam.PolicyStatement[] {
  const target = dependency.find((one): one is s3files.CfnMountTarget => s3files.CfnMountTarget.isCfnMountTarget(one));
  const mayHappen = directS3Read === DirectS3Read.ENABLED
    || (directS3Read !== DirectS3Read.DISABLED && (Token.isUnresolved(memorySize) || memorySize >= AUTO_FROM_MB));
  const fileSystem = target && mayHappen ? fileSystemOf(target) : undefined;
  return fileSystem && target ? [new iam.PolicyStatement({
    actions: ['s3:GetObject', 's3:GetObjectVersion'],
    resources: [[fileSystem.bucket, ...foldersOf(fileSystem.prefix), ...foldersOf(rootOf(target, arn)), '*'].join('/')],
  })] : [];
}

function fileSystemOf({ node, fileSystemId }: s3files.CfnMountTarget): s3files.CfnFileSystem | undefined {
  return node.root.node.findAll().find((one): one is s3files.CfnFileSystem =>
    s3files.CfnFileSystem.isCfnFileSystem(one) && [one.ref, one.attrFileSystemId].includes(fileSystemId));
}

/** The directory that the access point shows as `/`. */
function rootOf({ node }: IConstruct, arn: string): string | undefined {
  const accessPoint = node.root.node.findAll().find((one): one is s3files.CfnAccessPoint =>
    s3files.CfnAccessPoint.isCfnAccessPoint(one) && one.accessPointRef.accessPointArn === arn);
  const directory = accessPoint?.rootDirectory;
  return directory === undefined || Tokenization.isResolvable(directory) ? undefined : directory.path;
}

function foldersOf(path = ''): string[] {
  return path.split('/').filter((folder) => folder !== '');
}
