import { ACCELERATOR_MEMORY } from '../../data/accelerators';
import { WITH_ACCELERATOR } from '../example-properties';
import { defineRule, knownPart } from '../rule';

/** A warning, as nobody says what Lambda answers. */
export const acceleratorOnArm64 = defineRule({
  id: 'accelerator-on-arm64',
  enforces: [],
  severity: 'warning',
  title: 'A function with an accelerator is for x86_64',
  why: 'Lambda supports accelerators only for functions with the architecture x86_64',
  fix: 'set the architecture to x86_64, or remove the accelerator',
  source: ACCELERATOR_MEMORY.source,
  verified: '2026-11-21',
  reads: ['hasAcceleratorConfig', knownPart('architectures')],
  check: ({ hasAcceleratorConfig, architectures }) =>
    hasAcceleratorConfig && architectures.some((architecture) => architecture === 'arm64')
      ? 'an accelerator is given and the architecture is arm64'
      : undefined,
  examples: {
    good: [WITH_ACCELERATOR, { ...WITH_ACCELERATOR, Architectures: ['x86_64'] }],
    bad: [{ ...WITH_ACCELERATOR, Architectures: ['arm64'] }],
  },
});
