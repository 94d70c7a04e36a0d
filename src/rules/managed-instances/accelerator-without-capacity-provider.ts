import { ACCELERATOR_MEMORY } from '../../data/accelerators';
import { WITH_ACCELERATOR } from '../example-properties';
import { defineRule } from '../rule';

/** A warning, as nobody says what Lambda answers. */
export const acceleratorWithoutCapacityProvider = defineRule({
  id: 'accelerator-without-capacity-provider',
  enforces: [],
  severity: 'warning',
  title: 'A function with an accelerator runs on managed instances',
  why: 'to use AcceleratorConfig, a function must also specify CapacityProviderConfig',
  fix: 'set CapacityProviderConfig, or remove AcceleratorConfig',
  source: ACCELERATOR_MEMORY.source,
  verified: '2026-11-21',
  reads: ['hasAcceleratorConfig', 'compute'],
  check: ({ hasAcceleratorConfig, compute }) =>
    hasAcceleratorConfig && compute === 'default' ? 'AcceleratorConfig is given without a CapacityProviderConfig' : undefined,
  examples: {
    good: [WITH_ACCELERATOR],
    bad: [{ ...WITH_ACCELERATOR, CapacityProviderConfig: undefined }],
  },
});
