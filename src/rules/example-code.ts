import { IMAGE } from './example-properties';
import { Properties, Scenario } from './rule';

const FROM_BUCKET = { Code: { S3Bucket: { Ref: 'Packages' }, S3Key: 'orders.zip' } };
const BY_REFERENCE = { Code: { ...FROM_BUCKET.Code, S3ObjectVersion: '3HL4kqCxf3vjVBH40Nrjfkd', S3ObjectStorageMode: 'REFERENCE' } };

export const VERSIONED = { VersioningConfiguration: { Status: 'Enabled' } };
export const LAMBDA_READS = {
  Effect: 'Allow',
  Principal: { Service: 'lambda.amazonaws.com' },
  Action: ['s3:GetObject', 's3:GetObjectVersion'],
  Resource: { 'Fn::Sub': '${Packages.Arn}/*' },
};

/** A function whose package is copied from a bucket of the app. */
export function copied(bucket: Properties, properties: Properties = {}): Scenario {
  return { properties: { ...FROM_BUCKET, ...properties }, resources: { Packages: { Type: 'AWS::S3::Bucket', Properties: bucket } } };
}

/** A function whose package stays in a bucket of the app that Lambda may read. */
export function referenced(bucket: Properties, policy: unknown = { Statement: [LAMBDA_READS] }): Scenario {
  const resources = {
    Packages: { Type: 'AWS::S3::Bucket', Properties: bucket },
    Policy: { Type: 'AWS::S3::BucketPolicy', Properties: { Bucket: { Ref: 'Packages' }, PolicyDocument: policy } },
  };
  return { properties: BY_REFERENCE, resources };
}

/** The same without the policy. */
export function unreadable(bucket: Properties): Scenario {
  return { properties: BY_REFERENCE, resources: { Packages: { Type: 'AWS::S3::Bucket', Properties: bucket } } };
}

/** A function with an image of a repository. */
export function imageFrom(ImageUri: unknown, repository: Properties = {}): Scenario {
  return { properties: { ...IMAGE, Code: { ImageUri } }, resources: { Images: { Type: 'AWS::ECR::Repository', Properties: repository } } };
}
