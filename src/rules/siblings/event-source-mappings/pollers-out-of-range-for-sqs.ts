import { EVENT_SOURCE_MAPPING } from '../../../view/siblings/event-source-mapping';
import { FROM } from '../../event-source-kinds';
import { rulesOn } from '../../sibling-rules';
import { grouped } from '../../words';

const polled = (ProvisionedPollerConfig: object) => ({ ...FROM.sqs, ProvisionedPollerConfig });

export const pollersOutOfRangeForSqs = rulesOn(EVENT_SOURCE_MAPPING).defineRule({
  id: 'pollers-out-of-range-for-sqs',
  enforces: ['esm-sqs-pollers-min-2'],
  title: 'A queue has at least 2 event pollers in provisioned mode',
  why: 'Lambda rejects fewer than 2 event pollers for Amazon SQS',
  fix: 'set MinimumPollers and MaximumPollers to at least 2',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_ProvisionedPollerConfig.html',
  verified: '2026-11-21',
  reads: ['minimumPollers', 'maximumPollers', 'sourceKind'],
  check: ({ minimumPollers, maximumPollers, sourceKind }) => {
    const few = [minimumPollers, maximumPollers].find((pollers) => pollers === 1);
    return sourceKind === 'sqs' && few !== undefined ? `the number of event pollers is ${grouped(few)}; Lambda accepts at least 2 for Amazon SQS` : undefined;
  },
  examples: {
    good: [polled({ MinimumPollers: 2, MaximumPollers: 2 }), { ...FROM.kafka, ProvisionedPollerConfig: { MinimumPollers: 1, MaximumPollers: 1 } }],
    bad: [polled({ MinimumPollers: 1, MaximumPollers: 2 }), polled({ MaximumPollers: 1 })],
  },
});
