import { ADMINISTRATION, keyFor, keyPolicy, LAMBDA_USE } from '../example-keys';
import { KEY_PROPERTIES, keysWith } from '../key-uses';
import { lackingFor } from '../permissions';
import { defineRule, knownPart } from '../rule';
import { list } from '../words';

const NEEDED = ['kms:GenerateDataKey', 'kms:Decrypt'];
const CONTEXT = 'kms:EncryptionContext:aws:lambda:FunctionArn';
const onlyFor = (name: string) => keyPolicy({ ...LAMBDA_USE, Condition: { ArnLike: { [CONTEXT]: `arn:aws:lambda:eu-west-1:123456789012:function:${name}` } } });

export const keyPolicyWithoutLambda = defineRule({
  id: 'key-policy-without-lambda',
  enforces: ['code-source-kms-policy', 'durable-kms-policy', 'state-kmskey-access-denied'],
  title: 'The policy of the key of a package or of durable executions lets Lambda use it',
  why: 'Lambda itself uses the key, by no grant, and fails without permission in the key policy',
  fix: 'allow the actions to the service principal lambda.amazonaws.com in the key policy, under the condition that kms:EncryptionContext:aws:lambda:FunctionArn is the ARN of the function',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/encrypt-zip-package.html#enable-zip-permissions',
  verified: '2026-11-21',
  reads: [...KEY_PROPERTIES, knownPart('keys')],
  check: ({ keys }) => keysWith(keys, ({ use, policy }) => {
    const isUsedByLambda = use === 'codePackage' || use === 'durableExecutions';
    const missing = isUsedByLambda && policy.complete ? lackingFor(['lambda.amazonaws.com'], policy.known, NEEDED) : [];
    return missing.length > 0 ? `has a policy that does not allow ${list(missing)} to lambda.amazonaws.com for this function` : undefined;
  }),
  examples: {
    good: [
      keyFor('codePackage', {}),
      keyFor('codePackage', keyPolicy({ ...LAMBDA_USE, Action: 'kms:*' })),
      keyFor('codePackage', keyPolicy({ ...LAMBDA_USE, Principal: '*' })),
      keyFor('codePackage', keyPolicy({ ...LAMBDA_USE, Principal: { AWS: { Ref: 'Somebody' } } })),
      keyFor('codePackage', onlyFor('orders*'), { FunctionName: 'orders' }),
      keyFor('codePackage', onlyFor('orders'), { FunctionName: { Ref: 'Name' } }),
      keyFor('codePackage', { KeyPolicy: { Ref: 'Policy' } }),
      keyFor('environment', { KeyPolicy: undefined }),
    ],
    bad: [
      keyFor('codePackage', { KeyPolicy: undefined }),
      keyFor('codePackage', keyPolicy({ ...LAMBDA_USE, Action: 'kms:Decrypt' })),
      keyFor('codePackage', keyPolicy({ ...LAMBDA_USE, Principal: { Service: 'ecs-tasks.amazonaws.com' } })),
      keyFor('codePackage', onlyFor('prices'), { FunctionName: 'orders' }),
      keyFor('durableExecutions', { KeyPolicy: { Statement: ADMINISTRATION } }),
      keyFor('durableExecutions', keyPolicy({ ...LAMBDA_USE, Effect: 'Deny' })),
    ],
  },
});
