import { keyFor } from '../example-keys';
import { KEY_PROPERTIES, keysWith } from '../key-uses';
import { defineRule, knownPart } from '../rule';

const ID = { Ref: 'Key' };
const ALIAS = { Alias: { Type: 'AWS::KMS::Alias', Properties: { AliasName: 'alias/orders', TargetKeyId: ID } } };
const ALIAS_ARN = { 'Fn::Sub': 'arn:aws:kms:${AWS::Region}:${AWS::AccountId}:${Alias}' };

export const keyNamedById = defineRule({
  id: 'key-named-by-id',
  enforces: ['kms-key-arn-pattern', 'code-source-kms-key-arn-pattern', 'durable-kms-arn-pattern', 'state-kmskey-not-found'],
  title: 'Keys are named by their ARNs',
  why: 'Lambda accepts only ARNs; Ref gives the identifier of a key and the name of an alias',
  fix: 'use Fn::GetAtt with the attribute Arn, which is attrArn of CfnKey and keyArn of Key',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html#lambda-CreateFunction-request-KMSKeyArn',
  verified: '2026-11-21',
  reads: [...KEY_PROPERTIES, knownPart('keys')],
  check: ({ keys }) => keysWith(keys.filter(({ use }) => use !== 'logGroup'), ({ isNamedById }) => isNamedById ? 'is not named by its ARN' : undefined),
  examples: {
    good: [
      keyFor('environment', {}, { KmsKeyArn: { 'Fn::Sub': 'arn:aws:kms:${AWS::Region}:${AWS::AccountId}:key/${Key}' } }),
      keyFor('environment', {}, { KmsKeyArn: ALIAS_ARN }, ALIAS),
      { properties: { KmsKeyArn: { Ref: 'KeyArn' } } },
    ],
    bad: [
      keyFor('environment', {}, { KmsKeyArn: ID }),
      keyFor('environment', {}, { KmsKeyArn: { Ref: 'Alias' } }, ALIAS),
      keyFor('codePackage', {}, { Code: { S3Bucket: 'packages', S3Key: 'orders.zip', SourceKMSKeyArn: ID } }),
      keyFor('durableExecutions', {}, { DurableConfig: { ExecutionTimeout: 3600, KMSKeyArn: ID } }),
    ],
  },
});
