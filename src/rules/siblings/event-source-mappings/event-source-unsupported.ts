import { EVENT_SOURCE_MAPPING } from '../../../view/siblings/event-source-mapping';
import { named } from '../../arns';
import { knownPart } from '../../rule';
import { rulesOn } from '../../sibling-rules';

/** Services that call functions themselves, or do not at all. */
const NOT_READ = ['sns', 's3', 'events', 'logs', 'cognito-idp', 'firehose', 'states', 'lambda', 'execute-api', 'iot', 'ses', 'scheduler', 'cloudwatch', 'ecs', 'elasticache'];
const PATH = EVENT_SOURCE_MAPPING.fields.eventSourceArn.path;
const from = (EventSourceArn: unknown) =>
  ({ properties: { EventSourceArn, StartingPosition: undefined }, resources: { Topic: { Type: 'AWS::SNS::Topic', Properties: {} }, Uploads: { Type: 'AWS::S3::Bucket', Properties: {} } } });

export const eventSourceUnsupported = rulesOn(EVENT_SOURCE_MAPPING).defineRule({
  id: 'event-source-unsupported',
  enforces: [],
  title: 'An event source mapping reads from a queue, a stream, a broker, Apache Kafka or Amazon DocumentDB',
  why: 'Lambda reads from no other event source, and rejects the mapping',
  fix: 'let the service call the function, such as by a subscription, a notification or a rule, together with a permission',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html#lambda-CreateEventSourceMapping-request-EventSourceArn',
  verified: '2026-12-01',
  reads: [knownPart('namedServices')],
  check: ({ namedServices }) => namedServices.filter(({ path, service }) => path === PATH && NOT_READ.includes(service))
    .whenAny(([source]) => `EventSourceArn names ${named(source)}, of ${source.service}`),
  examples: {
    good: [from('arn:aws:sqs:eu-west-1:123456789012:orders'), from({ Ref: 'SourceArn' })],
    bad: [from('arn:aws:sns:eu-west-1:123456789012:orders'), from({ Ref: 'Topic' }), from({ 'Fn::GetAtt': ['Uploads', 'Arn'] })],
  },
});
