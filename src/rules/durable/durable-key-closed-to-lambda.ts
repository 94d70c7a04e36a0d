import { distrusts } from '../permissions';
import { defineRule, knownPart, maybe } from '../rule';

const DURABLE = { DurableConfig: { ExecutionTimeout: 3600, KMSKeyArn: { 'Fn::GetAtt': ['Key', 'Arn'] } } };
const ROOT = { AWS: { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:root' } };
const keyFor = (...principals: readonly unknown[]) => {
  const Statement = principals.map((Principal) => ({ Effect: 'Allow', Principal, Action: 'kms:*', Resource: '*' }));
  return { properties: DURABLE, resources: { Key: { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: { Statement } } } } };
};

export const durableKeyClosedToLambda = defineRule({
  id: 'durable-key-closed-to-lambda',
  enforces: ['durable-kms-policy'],
  severity: 'warning',
  title: 'The key of durable executions lets Lambda use it',
  why: 'Lambda itself encrypts the data of durable executions, and may use a key only by its policy',
  fix: 'allow kms:GenerateDataKey and kms:Decrypt to lambda.amazonaws.com in the policy of the key',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/durable-encryption.html',
  verified: '2026-11-21',
  reads: [maybe('durableKmsKeyArn'), knownPart('durableKeys')],
  check: ({ durableKeys }) => durableKeys.filter(({ policy }) => policy.complete && distrusts(policy.known, 'lambda.amazonaws.com'))
    .whenAny(([{ name }]) => `the policy of the key '${name}' of durable executions does not mention lambda.amazonaws.com`),
  examples: {
    good: [
      keyFor(ROOT, { Service: 'lambda.amazonaws.com' }),
      keyFor(ROOT, { Service: ['logs.amazonaws.com', { Ref: 'Service' }] }),
      keyFor('*'),
      keyFor({ Ref: 'Principal' }),
      { ...keyFor(ROOT), properties: { DurableConfig: { ...DURABLE.DurableConfig, KMSKeyArn: { Ref: 'KeyArn' } } } },
    ],
    bad: [keyFor(ROOT), keyFor(ROOT, { Service: 'logs.amazonaws.com' })],
  },
});
