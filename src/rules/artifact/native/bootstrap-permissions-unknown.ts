import { elfFile } from '../../example-binaries';
import { bootstrapIn, hasBootstrap } from '../../program-words';
import { defineRule } from '../../rule';

const PROVIDED = { Runtime: 'provided.al2023' };

export const bootstrapPermissionsUnknown = defineRule({
  id: 'bootstrap-permissions-unknown',
  enforces: [],
  severity: 'warning',
  title: 'The package says that the bootstrap may be executed',
  why: 'Lambda starts only a file that may be executed, and a package made without permissions says of none that it may',
  fix: 'make the package on Linux or macOS, or with a tool that stores the permissions 755',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/runtimes-custom.html',
  verified: '2026-11-29',
  askedWhere: hasBootstrap,
  reads: ['runtime', 'artifact'],
  check: ({ runtime = '', artifact }) => {
    const file = bootstrapIn(runtime, artifact);
    return file === undefined || file.mode !== undefined ? undefined : `the permissions of ${file.path} in ${file.in} are not stored`;
  },
  examples: {
    good: [
      { properties: PROVIDED, files: { bootstrap: elfFile() } },
    ],
    bad: [
      { properties: PROVIDED, files: { bootstrap: { ...elfFile(), mode: undefined } } },
    ],
  },
});
