import { keyFor } from '../example-keys';
import { IMAGE } from '../example-properties';
import { KEY_PROPERTIES, keysWith } from '../key-uses';
import { defineRule, knownPart } from '../rule';

export const keyDisabled = defineRule({
  id: 'key-disabled',
  enforces: ['kms-key-exists-enabled', 'durable-kms-same-region', 'snapstart-kms-key', 'state-disabled-kmskey'],
  title: 'Keys are enabled',
  why: 'nothing can be encrypted or decrypted with a disabled key',
  fix: 'remove Enabled from the key, or set it to true',
  source: 'https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html',
  verified: '2026-11-21',
  reads: [...KEY_PROPERTIES, knownPart('keys')],
  check: ({ keys }) => keysWith(keys, ({ isEnabled }) => isEnabled === false ? 'is disabled' : undefined),
  examples: {
    good: [
      keyFor('environment', { Enabled: true }),
      keyFor('environment', { Enabled: { 'Fn::If': ['IsProd', true, false] } }),
      keyFor('environment', { Enabled: false }, { Environment: undefined }),
    ],
    bad: [
      ...(['environment', 'codePackage', 'durableExecutions', 'logGroup'] as const).map((thing) => keyFor(thing, { Enabled: false })),
      keyFor('environment', { Enabled: 'false' }, { ...IMAGE, Environment: undefined }),
    ],
  },
});
