import { defineRule } from '../rule';
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
  reads: ['deadLetterTargetArn'],
  check: ({ deadLetterTargetArn = '' }) => {
    const [, kind] = /^arn:[^:]*:(sqs|sns):.*\.fifo$/.exec(deadLetterTargetArn) ?? [];
    return kind && `the dead-letter target is the FIFO ${kind === 'sqs' ? 'queue' : 'topic'} ${quoted(deadLetterTargetArn)}`;
  },
  examples: {
    good: [targeting('arn:aws:sqs:eu-west-1:123456789012:failed-fifo')],
    bad: [targeting('arn:aws:sqs:eu-west-1:123456789012:failed.fifo'), targeting('arn:aws:sns:eu-west-1:123456789012:failed.fifo')],
  },
});
