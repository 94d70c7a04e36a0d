import { elfFile } from '../../example-binaries';
import { bootstrapIn, hasBootstrap, isExecutable, octal } from '../../program-words';
import { defineRule } from '../../rule';

const PROVIDED = { Runtime: 'provided.al2023' };

export const bootstrapNotExecutable = defineRule({
  id: 'bootstrap-not-executable',
  enforces: ['zip-bootstrap', 'zip-permissions', 'state-function-error-permission-denied'],
  title: 'The bootstrap may be executed by everyone',
  why: 'invocations fail with Runtime.InvalidEntrypoint: permission denied',
  fix: 'give the file the permissions 755',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/runtimes-custom.html',
  verified: '2026-11-29',
  askedWhere: hasBootstrap,
  reads: ['runtime', 'artifact'],
  check: ({ runtime = '', artifact }) => {
    const { path, mode, in: where } = bootstrapIn(runtime, artifact) ?? {};
    return mode === undefined || isExecutable(mode) ? undefined : `${path} in ${where} has the permissions ${octal(mode)}, without execution by others`;
  },
  examples: {
    good: [
      { properties: PROVIDED, files: { bootstrap: { ...elfFile(), mode: 0o755 } } },
      { properties: PROVIDED, files: { bootstrap: { ...elfFile(), mode: 0o555 } } },
    ],
    bad: [
      { properties: PROVIDED, files: { bootstrap: { ...elfFile(), mode: 0o644 } } },
      { properties: PROVIDED, files: { bootstrap: { ...elfFile(), mode: 0o744 } } },
    ],
  },
});
