import { defineRule } from '../rule';

export const handlerMissing = defineRule({
  id: 'handler-missing',
  enforces: ['handler-required-zip'],
  title: 'A function of a .zip package names its handler',
  why: 'Lambda rejects a function of a .zip package without a handler',
  fix: 'set Handler; runtimes of the OS only pass it on to your code, but it is required there too',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html#lambda-CreateFunction-request-Handler',
  verified: '2026-11-21',
  findsAbsence: true,
  reads: ['handler', 'packageType', 'codeSources'],
  // An image URI without PackageType is a mistake of its own, and the likelier one.
  check: ({ handler, packageType = 'Zip', codeSources = [] }) =>
    packageType === 'Zip' && handler === undefined && !codeSources.includes('ImageUri')
      ? 'no handler is given for a .zip package'
      : undefined,
  examples: {
    good: [{ Runtime: 'provided.al2023', Handler: 'bootstrap' }, { PackageType: 'Zip' }],
    bad: [{ Handler: undefined }, { PackageType: 'Zip', Handler: undefined, Runtime: 'provided.al2023' }],
  },
});
