import { isKnown } from '../../view/maybe';
import { inWords } from '../event-targets';
import { DEAD_LETTERS_TO_QUEUE, DEAD_LETTERS_TO_TOPIC, queueWith, topicWith } from '../example-resources';
import { defineRule, knownPart, maybe } from '../rule';
import { quoted } from '../words';

const targeting = (TargetArn: string) => ({ DeadLetterConfig: { TargetArn } });

export const deadLetterTargetFifo = defineRule({
  id: 'dead-letter-target-fifo',
  enforces: ['dlq-no-fifo-queue', 'dlq-no-fifo-topic'],
  severity: 'warning',
  title: 'Dead letters go to a standard queue or topic',
  why: 'Lambda sends dead letters to standard queues and topics; FIFO ones are no supported targets',
  fix: 'name a standard queue or topic',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html',
  verified: '2026-11-21',
  reads: [maybe('deadLetterTargetArn'), knownPart('deadLetterTargets')],
  check: ({ deadLetterTargetArn = '', deadLetterTargets }) => {
    const [, kind] = /^arn:[^:]*:(sqs|sns):.*\.fifo$/.exec(isKnown(deadLetterTargetArn) ? deadLetterTargetArn : '') ?? [];
    return kind && isKnown(deadLetterTargetArn)
      ? `the dead-letter target is the FIFO ${kind === 'sqs' ? 'queue' : 'topic'} ${quoted(deadLetterTargetArn)}`
      : deadLetterTargets.filter(({ isFifo }) => isFifo === true).whenAny((targets) => `the dead-letter target is the FIFO ${inWords(targets)}`);
  },
  examples: {
    good: [
      targeting('arn:aws:sqs:eu-west-1:123456789012:failed-fifo'),
      { properties: DEAD_LETTERS_TO_QUEUE, resources: { Failed: queueWith({ FifoQueue: false }) } },
      { properties: DEAD_LETTERS_TO_TOPIC, resources: { Failed: topicWith({ FifoTopic: { Ref: 'IsFifo' } }) } },
    ],
    bad: [
      targeting('arn:aws:sqs:eu-west-1:123456789012:failed.fifo'),
      targeting('arn:aws:sns:eu-west-1:123456789012:failed.fifo'),
      { properties: DEAD_LETTERS_TO_QUEUE, resources: { Failed: queueWith({ FifoQueue: true }) } },
      { properties: DEAD_LETTERS_TO_TOPIC, resources: { Failed: topicWith({ FifoTopic: 'true' }) } },
    ],
  },
});
