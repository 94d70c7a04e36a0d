import { ACCELERATOR_MEMORY } from '../../data/accelerators';
import { ON_MANAGED_INSTANCES, WITH_ACCELERATOR } from '../example-properties';
import { defineRule } from '../rule';

const { AcceleratorConfig, MemorySize } = WITH_ACCELERATOR;

/** A warning, as nobody says what Lambda answers. */
export const acceleratorOnZip = defineRule({
  id: 'accelerator-on-zip',
  enforces: [],
  severity: 'warning',
  title: 'A function with an accelerator is a container image',
  why: 'Lambda supports accelerators only for container images',
  fix: 'deploy the code as a container image, or remove the accelerator',
  source: ACCELERATOR_MEMORY.source,
  verified: '2026-11-21',
  reads: ['hasAcceleratorConfig', 'packageType', 'codeSources'],
  // With an image URI it is the PackageType that is wrong.
  check: ({ hasAcceleratorConfig, packageType = 'Zip', codeSources = [] }) =>
    hasAcceleratorConfig && packageType === 'Zip' && !codeSources.includes('ImageUri') ? 'an accelerator is given for a .zip package' : undefined,
  examples: {
    good: [WITH_ACCELERATOR],
    bad: [{ ...ON_MANAGED_INSTANCES, MemorySize, AcceleratorConfig }, { ...ON_MANAGED_INSTANCES, MemorySize, AcceleratorConfig, PackageType: 'Zip' }],
  },
});
