import { ACCELERATOR_MEMORY } from '../../data/accelerators';
import { WITH_ACCELERATOR } from '../example-properties';
import { defineRule } from '../rule';

/** A warning, as nobody says what Lambda answers. */
export const acceleratorWithoutCapacityProvider = defineRule({
  id: 'accelerator-without-capacity-provider',
  enforces: [],
  severity: 'warning',
  title: 'A function with an accelerator runs on managed instances',
  why: 'a function with an accelerator must have a capacity provider too',
  fix: 'give the function a capacity provider, or remove the accelerator',
  source: ACCELERATOR_MEMORY.source,
  verified: '2026-11-21',
  reads: ['hasAcceleratorConfig', 'compute'],
  check: ({ hasAcceleratorConfig, compute }) =>
    hasAcceleratorConfig && compute === 'default' ? 'an accelerator is given and no capacity provider' : undefined,
  examples: {
    good: [WITH_ACCELERATOR],
    bad: [{ ...WITH_ACCELERATOR, CapacityProviderConfig: undefined }],
  },
});
