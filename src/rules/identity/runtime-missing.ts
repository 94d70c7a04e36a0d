import { defineRule } from '../rule';

export const runtimeMissing = defineRule({
  id: 'runtime-missing',
  enforces: ['runtime-required-zip'],
  title: 'A function of a .zip package names its runtime',
  why: 'Lambda rejects a function of a .zip package without a runtime',
  fix: 'set Runtime',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html#lambda-CreateFunction-request-Runtime',
  verified: '2026-11-21',
  findsAbsence: true,
  reads: ['runtime', 'packageType', 'codeSources', 'hasRuntimeConfig'],
  // With an image URI it is the PackageType that is wrong; with a runtime configuration it is likely that custom is meant.
  check: ({ runtime, packageType = 'Zip', codeSources = [], hasRuntimeConfig }) =>
    packageType === 'Zip' && runtime === undefined && !codeSources.includes('ImageUri') && !hasRuntimeConfig
      ? 'no runtime is given for a .zip package'
      : undefined,
  examples: {
    good: [{ PackageType: 'Zip', Runtime: 'nodejs24.x' }],
    bad: [{ Runtime: undefined }, { PackageType: 'Zip', Runtime: undefined }],
  },
});
