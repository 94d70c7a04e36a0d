import { ADMINISTRATION, keyFor, keyPolicy, LAMBDA_USE } from '../example-keys';
import { KEY_PROPERTIES, keysClosedToLambda } from '../key-uses';
import { defineRule, knownPart } from '../rule';

const CONTEXT = 'kms:EncryptionContext:aws:lambda:FunctionArn';
const DENIED = { ...LAMBDA_USE, Effect: 'Deny', Principal: '*' };
const only = (via: string) => keyPolicy({ ...LAMBDA_USE, Condition: { StringEquals: { 'kms:ViaService': `${via}.eu-west-1.amazonaws.com` } } });
const onlyFor = (name: string) => keyPolicy({ ...LAMBDA_USE, Condition: { ArnLike: { [CONTEXT]: `arn:aws:lambda:eu-west-1:123456789012:function:${name}` } } });

export const keyPolicyWithoutLambda = defineRule({
  id: 'key-policy-without-lambda',
  enforces: ['code-source-kms-policy', 'state-kmskey-access-denied'],
  title: 'The policy of the key of a package lets Lambda use it',
  why: 'Lambda encrypts and decrypts the package as itself, and can do neither while the key policy does not allow it',
  fix: 'allow the actions to the service principal lambda.amazonaws.com in the key policy, under the condition that kms:EncryptionContext:aws:lambda:FunctionArn is the ARN of the function',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/encrypt-zip-package.html#enable-zip-permissions',
  verified: '2026-11-21',
  reads: [...KEY_PROPERTIES, knownPart('keys')],
  check: ({ keys }) => keysClosedToLambda(keys, 'codePackage'),
  examples: {
    good: [
      keyFor('codePackage', {}),
      keyFor('codePackage', keyPolicy({ ...LAMBDA_USE, Action: 'kms:*' })),
      keyFor('codePackage', keyPolicy({ ...LAMBDA_USE, Principal: '*' })),
      keyFor('codePackage', keyPolicy({ ...LAMBDA_USE, Principal: { AWS: { Ref: 'Somebody' } } })),
      keyFor('codePackage', onlyFor('orders*'), { FunctionName: 'orders' }),
      keyFor('codePackage', onlyFor('orders'), { FunctionName: { Ref: 'Name' } }),
      keyFor('codePackage', only('lambda')),
      keyFor('codePackage', keyPolicy(LAMBDA_USE, { ...LAMBDA_USE, Effect: 'Deny', Principal: { AWS: { Ref: 'Somebody' } } })),
      keyFor('codePackage', keyPolicy(LAMBDA_USE, { ...DENIED, Condition: { Bool: { 'aws:SecureTransport': 'false' } } })),
      keyFor('codePackage', keyPolicy(LAMBDA_USE, { ...DENIED, Action: 'kms:Encrypt' })),
      keyFor('codePackage', { KeyPolicy: { Ref: 'Policy' } }),
      keyFor('environment', { KeyPolicy: undefined }),
    ],
    bad: [
      keyFor('codePackage', { KeyPolicy: undefined }),
      keyFor('codePackage', keyPolicy({ ...LAMBDA_USE, Action: 'kms:Decrypt' })),
      keyFor('codePackage', keyPolicy({ ...LAMBDA_USE, Principal: { Service: 'ecs-tasks.amazonaws.com' } })),
      keyFor('codePackage', onlyFor('prices'), { FunctionName: 'orders' }),
      keyFor('codePackage', { KeyPolicy: { Statement: ADMINISTRATION } }),
      keyFor('codePackage', keyPolicy({ ...LAMBDA_USE, Effect: 'Deny' })),
      keyFor('codePackage', only('s3')),
      keyFor('codePackage', keyPolicy({ ...LAMBDA_USE, Principal: '*' }, DENIED)),
      keyFor('codePackage', keyPolicy(LAMBDA_USE, { ...LAMBDA_USE, Effect: 'Deny', Action: 'kms:*' })),
    ],
  },
});
