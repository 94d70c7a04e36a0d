import { EVENT_SOURCE_MAPPING } from '../../../view/siblings/event-source-mapping';
import { FROM } from '../../event-source-kinds';
import { rulesOn } from '../../sibling-rules';
import { grouped } from '../../words';

export const batchWithoutWindow = rulesOn(EVENT_SOURCE_MAPPING).defineRule({
  id: 'batch-without-window',
  enforces: ['esm-sqs-batch-window'],
  title: 'A batch of more than 10 messages has a batching window',
  why: 'Lambda rejects more than 10 messages of Amazon SQS in a batch without a batching window',
  fix: 'set MaximumBatchingWindowInSeconds to at least 1, or BatchSize to 10 at most',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html#lambda-CreateEventSourceMapping-request-MaximumBatchingWindowInSeconds',
  verified: '2026-11-21',
  reads: ['batchSize', 'maximumBatchingWindowSeconds', 'sourceKind', 'isFifoSource'],
  check: ({ batchSize = 0, maximumBatchingWindowSeconds = 0, sourceKind, isFifoSource }) =>
    sourceKind === 'sqs' && isFifoSource !== true && batchSize > 10 && maximumBatchingWindowSeconds === 0
      ? `the batch size is ${grouped(batchSize)} and there is no batching window`
      : undefined,
  examples: {
    good: [{ BatchSize: 10 }, { BatchSize: 11, MaximumBatchingWindowInSeconds: 1 }, { ...FROM.kafka, BatchSize: 11 }],
    bad: [{ BatchSize: 11 }, { BatchSize: 10_000, MaximumBatchingWindowInSeconds: 0 }],
  },
});
