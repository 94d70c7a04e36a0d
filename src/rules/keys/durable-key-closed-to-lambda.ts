import { keyFor, keyPolicy, LAMBDA_USE } from '../example-keys';
import { KEY_PROPERTIES, keysClosedToLambda } from '../key-uses';
import { defineRule, knownPart } from '../rule';

/** A warning: one of the two pages that speak of these keys says that there are none. */
export const durableKeyClosedToLambda = defineRule({
  id: 'durable-key-closed-to-lambda',
  enforces: ['durable-kms-policy'],
  severity: 'warning',
  title: 'The policy of the key of durable executions lets Lambda use it',
  why: 'Lambda itself uses the key for what an execution stores, and fails without permission in the key policy',
  fix: 'allow the actions to the service principal lambda.amazonaws.com in the key policy, under the condition that kms:EncryptionContext:aws:lambda:FunctionArn is the ARN of the function',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/durable-encryption.html',
  verified: '2026-11-21',
  reads: [...KEY_PROPERTIES, knownPart('keys')],
  check: ({ keys }) => keysClosedToLambda(keys, 'durableExecutions'),
  examples: {
    good: [keyFor('durableExecutions', {}), keyFor('durableExecutions', { KeyPolicy: { Ref: 'Policy' } })],
    bad: [keyFor('durableExecutions', { KeyPolicy: undefined }), keyFor('durableExecutions', keyPolicy({ ...LAMBDA_USE, Effect: 'Deny' }))],
  },
});
