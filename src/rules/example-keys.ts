import { Properties, Scenario } from './rule';

const KEY_ARN = { 'Fn::GetAtt': ['Key', 'Arn'] };

/** Properties that name the key of an example, one for each thing that a key encrypts. */
export const WITH_KEY = {
  environment: { KmsKeyArn: KEY_ARN, Environment: { Variables: { STAGE: 'test' } } },
  codePackage: { Code: { S3Bucket: 'packages', S3Key: 'orders.zip', SourceKMSKeyArn: KEY_ARN } },
  durableExecutions: { DurableConfig: { ExecutionTimeout: 3600, KMSKeyArn: KEY_ARN } },
  logGroup: { LoggingConfig: { LogGroup: { Ref: 'Group' } } },
};

export type KeyedThing = keyof typeof WITH_KEY;

export const ADMINISTRATION = { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::123456789012:root' }, Action: 'kms:*', Resource: '*' };
export const LAMBDA_USE = { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: ['kms:GenerateDataKey', 'kms:Decrypt'], Resource: '*' };
export const LOGS_USE = {
  Effect: 'Allow',
  Principal: { Service: 'logs.eu-west-1.amazonaws.com' },
  Action: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:Describe*'],
  Resource: '*',
};

/** A policy that allows the account to administer the key, and these statements. */
export function keyPolicy(...statements: readonly unknown[]): Properties {
  return { KeyPolicy: { Version: '2012-10-17', Statement: [ADMINISTRATION, ...statements] } };
}

/** A function with a key for one thing; the policy of the key allows Lambda and CloudWatch Logs to use it. */
export function keyFor(thing: KeyedThing, key: Properties, properties: Properties = {}, resources: Scenario['resources'] = {}): Scenario {
  const group = { Group: { Type: 'AWS::Logs::LogGroup', Properties: { KmsKeyId: KEY_ARN } } };
  return {
    properties: { ...WITH_KEY[thing], ...properties },
    resources: {
      Key: { Type: 'AWS::KMS::Key', Properties: { ...keyPolicy(LAMBDA_USE, LOGS_USE), ...key } },
      ...(thing === 'logGroup' ? group : {}),
      ...resources,
    },
  };
}
