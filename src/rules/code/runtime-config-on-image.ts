import { CUSTOMER_MANAGED_RUNTIME } from '../../data/customer-managed-runtime';
import { IMAGE, ON_CUSTOM_RUNTIME } from '../example-properties';
import { defineRule } from '../rule';

const { RuntimeConfig } = ON_CUSTOM_RUNTIME;

export const runtimeConfigOnImage = defineRule({
  id: 'runtime-config-on-image',
  enforces: [],
  // That Lambda rejects it is documented of Runtime only.
  severity: 'warning',
  title: 'A runtime configuration belongs to a .zip package',
  why: 'customer-managed runtimes are for code in a .zip package; an image holds its own runtime',
  fix: 'remove RuntimeConfig, or deploy the code as a .zip package with the runtime custom',
  source: CUSTOMER_MANAGED_RUNTIME.source,
  verified: '2026-11-21',
  reads: ['hasRuntimeConfig', 'packageType'],
  check: ({ hasRuntimeConfig, packageType }) =>
    hasRuntimeConfig && packageType === 'Image' ? 'RuntimeConfig is given and PackageType is Image' : undefined,
  examples: {
    good: [ON_CUSTOM_RUNTIME, { ...ON_CUSTOM_RUNTIME, PackageType: 'Zip' }],
    bad: [{ ...IMAGE, RuntimeConfig }],
  },
});
