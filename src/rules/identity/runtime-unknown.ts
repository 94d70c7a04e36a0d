import { RUNTIMES } from '../../data/runtimes';
import { ON_CUSTOM_RUNTIME } from '../example-properties';
import { defineRule } from '../rule';
import { isKnownRuntime, mayBeNewerRuntime } from '../runtime-identifiers';
import { quoted } from '../words';

const SUPPORTED_IN_NOVEMBER_2026 = Object.entries(RUNTIMES)
  .filter(([, { zip, preview, deprecatedOn = '9999' }]) => zip !== false && !preview && deprecatedOn > '2026-11-21')
  .map(([Runtime]) => ({ properties: { Runtime }, today: '2026-11-21' }));

export const runtimeUnknown = defineRule({
  id: 'runtime-unknown',
  enforces: ['runtime-enum', 'state-invalid-runtime'],
  title: 'The runtime is one of Lambda\'s',
  why: 'Lambda rejects a runtime that it does not have',
  fix: 'use an identifier from the list of runtimes, such as nodejs24.x or python3.14, or a provided runtime that carries your own',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html#lambda-CreateFunction-request-Runtime',
  verified: '2026-11-21',
  reads: ['runtime', 'packageType'],
  check: ({ runtime, packageType = 'Zip' }) =>
    packageType === 'Zip' && runtime !== undefined && !isKnownRuntime(runtime) && !mayBeNewerRuntime(runtime)
      ? `runtime is ${quoted(runtime)}; Lambda has none of that name`
      : undefined,
  examples: {
    good: [...SUPPORTED_IN_NOVEMBER_2026, ON_CUSTOM_RUNTIME],
    bad: [{ Runtime: 'nodejs24' }, { Runtime: 'NodeJS24.x' }, { Runtime: 'nodejs23.x' }, { Runtime: 'rust1.x' }, { Runtime: 'nodejs24.al2023' }, { Runtime: '' }],
  },
});
