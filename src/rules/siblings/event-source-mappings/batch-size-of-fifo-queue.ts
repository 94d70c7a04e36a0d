import { EVENT_SOURCE_MAPPING } from '../../../view/siblings/event-source-mapping';
import { FIFO, FROM, fromQueue } from '../../event-source-kinds';
import { rulesOn } from '../../sibling-rules';
import { grouped } from '../../words';

const MAX = 10;

export const batchSizeOfFifoQueue = rulesOn(EVENT_SOURCE_MAPPING).defineRule({
  id: 'batch-size-of-fifo-queue',
  enforces: ['esm-sqs-fifo-batch-10'],
  title: 'A batch from a FIFO queue has at most 10 messages',
  why: 'Lambda rejects more than 10 messages of a FIFO queue in a batch',
  fix: 'set BatchSize to 10 at most',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-parameters.html',
  verified: '2026-11-21',
  reads: ['batchSize', 'isFifoSource'],
  check: ({ batchSize = MAX, isFifoSource }) => isFifoSource === true && batchSize > MAX
    ? `the batch size is ${grouped(batchSize)} and the queue is a FIFO queue`
    : undefined,
  examples: {
    good: [
      { ...FIFO, BatchSize: 10 },
      FIFO,
      { ...FROM.sqs, BatchSize: 11, MaximumBatchingWindowInSeconds: 1 },
      fromQueue({ FifoQueue: { Ref: 'IsFifo' } }, { BatchSize: 11, MaximumBatchingWindowInSeconds: 1 }),
      fromQueue({ FifoQueue: true }, { BatchSize: { Ref: 'Size' } }),
    ],
    bad: [{ ...FIFO, BatchSize: 11 }, fromQueue({ FifoQueue: true }, { BatchSize: 100 })],
  },
});
