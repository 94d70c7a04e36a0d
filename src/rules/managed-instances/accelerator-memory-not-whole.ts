import { WITH_ACCELERATOR } from '../example-properties';
import { notWhole } from '../shapes';

export const acceleratorMemoryNotWhole = notWhole('acceleratorMemorySize', {
  id: 'accelerator-memory-not-whole',
  enforces: [],
  good: 24,
  among: WITH_ACCELERATOR,
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_AcceleratorConfig.html',
  verified: '2026-11-21',
});
