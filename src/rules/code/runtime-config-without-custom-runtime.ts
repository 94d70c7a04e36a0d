import { CUSTOMER_MANAGED_RUNTIME } from '../../data/customer-managed-runtime';
import { ON_CUSTOM_RUNTIME } from '../example-properties';
import { defineRule } from '../rule';
import { isKnownRuntime } from '../runtime-identifiers';

export const runtimeConfigWithoutCustomRuntime = defineRule({
  id: 'runtime-config-without-custom-runtime',
  enforces: [],
  // What Lambda does with the configuration otherwise is not documented.
  severity: 'warning',
  title: 'A runtime configuration belongs to the runtime custom',
  why: 'a function uses a customer-managed runtime only when its runtime is custom',
  fix: 'set Runtime to custom, or remove RuntimeConfig',
  source: 'https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-runtimeconfig.html',
  verified: '2026-11-21',
  reads: ['hasRuntimeConfig', 'runtime', 'packageType', 'codeSources'],
  check: ({ hasRuntimeConfig, runtime, packageType = 'Zip', codeSources = [] }) => {
    const isOther = runtime === undefined || (runtime !== CUSTOMER_MANAGED_RUNTIME.identifier && isKnownRuntime(runtime));
    return hasRuntimeConfig && packageType === 'Zip' && isOther && !codeSources.includes('ImageUri')
      ? `RuntimeConfig is given and ${runtime === undefined ? 'no runtime is' : `the runtime is ${runtime}`}`
      : undefined;
  },
  examples: {
    good: [ON_CUSTOM_RUNTIME],
    bad: ['nodejs24.x', 'provided.al2023', undefined].map((Runtime) => ({ ...ON_CUSTOM_RUNTIME, Runtime })),
  },
});
