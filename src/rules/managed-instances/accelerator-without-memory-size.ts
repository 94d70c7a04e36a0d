import { WITH_ACCELERATOR } from '../example-properties';
import { missing } from '../shapes';

export const acceleratorWithoutMemorySize = missing('hasAcceleratorConfig', {
  id: 'accelerator-without-memory-size',
  enforces: [],
  path: 'AcceleratorConfig.AcceleratorMemorySize',
  what: 'AcceleratorConfig is given without an AcceleratorMemorySize',
  title: 'An accelerator configuration says how much memory',
  fix: 'set AcceleratorMemorySize, or leave AcceleratorConfig out',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_AcceleratorConfig.html',
  verified: '2026-11-21',
  examples: { good: [WITH_ACCELERATOR], bad: [{ ...WITH_ACCELERATOR, AcceleratorConfig: {} }] },
});
