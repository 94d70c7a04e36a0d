import { CUSTOMER_MANAGED_RUNTIME } from '../../data/customer-managed-runtime';
import { ON_CUSTOM_RUNTIME } from '../example-properties';
import { defineRule } from '../rule';

export const runtimeConfigMissing = defineRule({
  id: 'runtime-config-missing',
  enforces: [],
  title: 'The runtime custom comes with the runtime that it stands for',
  why: 'a function uses a customer-managed runtime only by its ARN and an alias; without them nothing would execute the code',
  fix: 'set RuntimeConfig with RuntimeArn and RuntimeAlias, or name a runtime of Lambda\'s in Runtime',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/cmr-aliases.html#cmr-aliases-how-it-works',
  verified: '2026-11-21',
  reads: ['runtime', 'hasRuntimeConfig', 'packageType'],
  check: ({ runtime, hasRuntimeConfig, packageType = 'Zip' }) =>
    packageType === 'Zip' && runtime === CUSTOMER_MANAGED_RUNTIME.identifier && !hasRuntimeConfig
      ? 'the runtime is custom and no RuntimeConfig is given'
      : undefined,
  examples: {
    good: [ON_CUSTOM_RUNTIME, { ...ON_CUSTOM_RUNTIME, RuntimeConfig: { RuntimeArn: { Ref: 'Runtime' }, RuntimeAlias: { Ref: 'Alias' } } }],
    bad: [{ Runtime: 'custom' }],
  },
});
