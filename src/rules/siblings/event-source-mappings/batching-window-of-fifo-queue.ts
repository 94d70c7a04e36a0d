import { EVENT_SOURCE_MAPPING } from '../../../view/siblings/event-source-mapping';
import { FIFO, FROM, fromQueue } from '../../event-source-kinds';
import { rulesOn } from '../../sibling-rules';
import { seconds } from '../../words';

export const batchingWindowOfFifoQueue = rulesOn(EVENT_SOURCE_MAPPING).defineRule({
  id: 'batching-window-of-fifo-queue',
  enforces: ['esm-fifo-no-batch-window'],
  title: 'Lambda does not wait for more messages of a FIFO queue',
  why: 'Lambda rejects a batching window for a FIFO queue',
  fix: 'remove MaximumBatchingWindowInSeconds, or read from a standard queue',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-parameters.html',
  verified: '2026-11-21',
  reads: ['maximumBatchingWindowSeconds', 'isFifoSource'],
  check: ({ maximumBatchingWindowSeconds = 0, isFifoSource }) => isFifoSource === true && maximumBatchingWindowSeconds > 0
    ? `the batching window is ${seconds(maximumBatchingWindowSeconds)} and the queue is a FIFO queue`
    : undefined,
  examples: {
    good: [
      { ...FIFO, MaximumBatchingWindowInSeconds: 0 },
      { ...FROM.sqs, MaximumBatchingWindowInSeconds: 1 },
      fromQueue({}, { MaximumBatchingWindowInSeconds: 1 }),
      fromQueue({ FifoQueue: { Ref: 'IsFifo' } }, { MaximumBatchingWindowInSeconds: 1 }),
    ],
    bad: [{ ...FIFO, MaximumBatchingWindowInSeconds: 1 }, fromQueue({ FifoQueue: 'true' }, { MaximumBatchingWindowInSeconds: 300 })],
  },
});
