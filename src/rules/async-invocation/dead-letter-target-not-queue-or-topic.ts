import { defineRule } from '../rule';
import { quoted } from '../words';

const targeting = (TargetArn: string) => ({ DeadLetterConfig: { TargetArn } });

export const deadLetterTargetNotQueueOrTopic = defineRule({
  id: 'dead-letter-target-not-queue-or-topic',
  enforces: ['dlq-sqs-or-sns-only'],
  title: 'Dead letters go to an SQS queue or an SNS topic',
  why: 'Lambda rejects any other target of dead letters',
  fix: 'name an SQS queue or an SNS topic, or use an on-failure destination for functions, event buses and buckets',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html#invocation-dlq',
  verified: '2026-11-21',
  reads: ['deadLetterTargetArn'],
  check: ({ deadLetterTargetArn = '' }) => {
    const [, service] = /^arn:[^:]*:([^:]+):/.exec(deadLetterTargetArn) ?? [];
    return service === undefined || service === 'sqs' || service === 'sns' ? undefined : `the dead-letter target is ${quoted(deadLetterTargetArn)}`;
  },
  examples: {
    good: [targeting('arn:aws-cn:sqs:cn-north-1:123456789012:failed'), targeting('arn:aws:sns:eu-west-1:123456789012:failed')],
    bad: [targeting('arn:aws:lambda:eu-west-1:123456789012:function:failed'), targeting('arn:aws:s3:::failed')],
  },
});
