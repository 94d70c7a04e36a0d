import { AMAZON_LINUX_1_RUNTIMES } from '../../data/amazon-linux-1-runtimes';
import { defineRule, knownPart } from '../rule';

const X86_ONLY: ReadonlySet<string> = new Set(AMAZON_LINUX_1_RUNTIMES.names);

export const arm64WithAmazonLinux1Runtime = defineRule({
  id: 'arm64-with-amazon-linux-1-runtime',
  enforces: ['architecture-runtime-support'],
  severity: 'warning',
  title: 'Functions on arm64 use a runtime on Amazon Linux 2 or later',
  why: 'runtimes on the first Amazon Linux do not support arm64',
  fix: 'use a newer runtime, or set the architecture to x86_64',
  source: AMAZON_LINUX_1_RUNTIMES.source,
  verified: '2026-11-21',
  reads: ['runtime', knownPart('architectures')],
  check: ({ runtime = '', architectures }) =>
    X86_ONLY.has(runtime) && architectures.some((architecture) => architecture === 'arm64')
      ? `the architecture is arm64 and ${runtime} runs on x86_64 only`
      : undefined,
  examples: {
    good: [
      { Architectures: ['arm64'] },
      { properties: { Runtime: 'go1.x', Handler: 'main', Architectures: ['x86_64'] }, today: '2022-06-01' },
    ],
    bad: [{ properties: { Runtime: 'go1.x', Handler: 'main', Architectures: ['arm64'] }, today: '2022-06-01' }],
  },
});
