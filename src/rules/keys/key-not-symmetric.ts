import { isKnown, Maybe } from '../../view/maybe';
import { keyFor } from '../example-keys';
import { KEY_PROPERTIES, keysWith } from '../key-uses';
import { defineRule, knownPart } from '../rule';

const SYMMETRIC = 'SYMMETRIC_DEFAULT';
const ENCRYPTS = 'ENCRYPT_DECRYPT';

const differs = (value: Maybe<string> | undefined, expected: string) => value !== undefined && isKnown(value) && value !== expected;

export const keyNotSymmetric = defineRule({
  id: 'key-not-symmetric',
  enforces: ['kms-key-exists-enabled', 'code-source-kms-symmetric', 'durable-kms-same-region', 'log-group-kms-policy', 'state-invalid-state-kmskey'],
  title: 'Keys are symmetric keys for encryption',
  why: 'AWS services encrypt with symmetric encryption keys only',
  fix: 'use a key with the KeySpec SYMMETRIC_DEFAULT and the KeyUsage ENCRYPT_DECRYPT, which are the defaults; that of an existing key cannot be changed',
  source: 'https://docs.aws.amazon.com/kms/latest/developerguide/symmetric-asymmetric.html',
  verified: '2026-11-21',
  reads: [...KEY_PROPERTIES, knownPart('keys')],
  check: ({ keys }) => keysWith(keys, ({ spec, usage }) => {
    if (differs(spec, SYMMETRIC)) {
      return `has the KeySpec ${String(spec)}`;
    }
    return differs(usage, ENCRYPTS) ? `has the KeyUsage ${String(usage)}` : undefined;
  }),
  examples: {
    good: [
      keyFor('environment', {}),
      keyFor('environment', { KeySpec: SYMMETRIC, KeyUsage: ENCRYPTS }),
      keyFor('environment', { KeySpec: { Ref: 'Spec' } }),
      keyFor('environment', { KeySpec: 'RSA_4096' }, { Environment: undefined }),
    ],
    bad: [
      keyFor('environment', { KeySpec: 'RSA_4096', KeyUsage: ENCRYPTS }),
      keyFor('codePackage', { KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' }),
      keyFor('durableExecutions', { KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' }),
      keyFor('logGroup', { KeyUsage: 'SIGN_VERIFY' }),
    ],
  },
});
