import { isKnown } from '../../view/maybe';
import { inWords } from '../event-targets';
import { DEAD_LETTERS_TO_QUEUE, queueWith } from '../example-resources';
import { defineRule, knownPart, maybe } from '../rule';
import { quoted } from '../words';

const madeBy = (Type: string) => ({ properties: DEAD_LETTERS_TO_QUEUE, resources: { Failed: { Type, Properties: {} } } });
const targeting = (TargetArn: string) => ({ DeadLetterConfig: { TargetArn } });

export const deadLetterTargetNotQueueOrTopic = defineRule({
  id: 'dead-letter-target-not-queue-or-topic',
  enforces: ['dlq-sqs-or-sns-only'],
  title: 'Dead letters go to an SQS queue or an SNS topic',
  why: 'Lambda rejects any other target of dead letters',
  fix: 'name an SQS queue or an SNS topic, or use an on-failure destination for functions, event buses and buckets',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html#invocation-dlq',
  verified: '2026-11-21',
  reads: [maybe('deadLetterTargetArn'), knownPart('deadLetterTargets')],
  check: ({ deadLetterTargetArn = '', deadLetterTargets }) => {
    const [, service] = /^arn:[^:]*:([^:]+):/.exec(isKnown(deadLetterTargetArn) ? deadLetterTargetArn : '') ?? [];
    return isKnown(deadLetterTargetArn) && service !== undefined && service !== 'sqs' && service !== 'sns'
      ? `the dead-letter target is ${quoted(deadLetterTargetArn)}`
      : deadLetterTargets.filter(({ kind }) => kind !== 'queue' && kind !== 'topic').whenAny((targets) => `the dead-letter target is the ${inWords(targets)}`);
  },
  examples: {
    good: [
      targeting('arn:aws-cn:sqs:cn-north-1:123456789012:failed'),
      targeting('arn:aws:sns:eu-west-1:123456789012:failed'),
      { properties: DEAD_LETTERS_TO_QUEUE, resources: { Failed: queueWith() } },
      madeBy('Custom::Queue'),
    ],
    bad: [
      targeting('arn:aws:lambda:eu-west-1:123456789012:function:failed'),
      targeting('arn:aws:s3:::failed'),
      ...['AWS::S3::Bucket', 'AWS::Kinesis::Stream', 'AWS::Logs::LogGroup', 'AWS::DynamoDB::Table'].map(madeBy),
    ],
  },
});
