import { defineRule, knownPart, Properties, Scenario } from '../rule';
import { list } from '../words';

const ARN = { 'Fn::GetAtt': ['Function', 'Arn'] };
const CREATED = 's3:ObjectCreated:*';
const bucket = (NotificationConfiguration: Properties): Scenario =>
  ({ properties: {}, resources: { Uploads: { Type: 'AWS::S3::Bucket', Properties: { NotificationConfiguration } } } });
const of = (Event: string, ...Rules: readonly Properties[]) =>
  ({ Event, Function: ARN, ...(Rules.length > 0 ? { Filter: { S3Key: { Rules } } } : {}) });
const prefix = (Value: unknown) => ({ Name: 'prefix', Value });
const suffix = (Value: unknown) => ({ Name: 'suffix', Value });
const byCdk = (...FilterRules: readonly Properties[]) => ({ Events: [CREATED], Filter: { Key: { FilterRules } }, LambdaFunctionArn: ARN });
const custom = (...LambdaFunctionConfigurations: readonly Properties[]): Scenario => ({
  properties: {}, resources: { Notifications: { Type: 'Custom::S3BucketNotifications', Properties: { NotificationConfiguration: { LambdaFunctionConfigurations } } } },
});

export const bucketNotificationsOverlap = defineRule({
  id: 'bucket-notifications-overlap',
  enforces: [],
  title: 'A bucket notifies one destination of an event',
  why: 'S3 rejects two configurations for an event when both prefixes and both suffixes can be those of one object',
  fix: 'tell them apart by prefixes or suffixes, or notify a topic or an event bus that tells both',
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-how-to-filtering.html#notification-how-to-filtering-examples-invalid',
  verified: '2026-12-01',
  reads: [knownPart('callers')],
  check: ({ callers }) => callers.filter(({ overlappingEvent }) => overlappingEvent !== undefined).whenAny((all) =>
    list(all.map(({ kind, name, overlappingEvent }) => `${kind} '${name}' has two configurations for ${overlappingEvent} that overlap`))),
  examples: {
    good: [
      bucket({ LambdaConfigurations: [of(CREATED), of('s3:ObjectRemoved:*')] }),
      bucket({ LambdaConfigurations: [of(CREATED, prefix('in/')), of(CREATED, prefix('out/'))] }),
      bucket({ LambdaConfigurations: [of(CREATED, prefix('in/'), suffix('.jpg')), of(CREATED, prefix('in/'), suffix('.png'))] }),
      bucket({ LambdaConfigurations: [of(CREATED, prefix({ Ref: 'In' })), of(CREATED, prefix({ Ref: 'Out' }))] }),
      bucket({ LambdaConfigurations: [of(CREATED)], QueueConfigurations: [{ Event: 's3:ObjectTagging:*', Queue: 'arn:aws:sqs:eu-west-1:123456789012:orders' }] }),
      bucket({ LambdaConfigurations: [of(CREATED), { 'Fn::If': ['IsLive', of(CREATED), { Ref: 'AWS::NoValue' }] }] }),
      custom(byCdk(prefix('in/')), byCdk(prefix('out/'))),
    ],
    bad: [
      bucket({ LambdaConfigurations: [of(CREATED), of(CREATED)] }),
      bucket({ LambdaConfigurations: [of(CREATED), of('s3:ObjectCreated:Put', prefix('in/'))] }),
      bucket({ LambdaConfigurations: [of(CREATED, prefix('in/')), of(CREATED, suffix('.jpg'))] }),
      bucket({ LambdaConfigurations: [of(CREATED)], QueueConfigurations: [{ Event: CREATED, Queue: 'arn:aws:sqs:eu-west-1:123456789012:orders' }] }),
      custom(byCdk(prefix('in/')), byCdk(prefix('in/new/'))),
    ],
  },
});
