import { EVENT_SOURCE_MAPPING } from '../../../view/siblings/event-source-mapping';
import { misnamedAt } from '../../misnamed';
import { knownPart, maybe } from '../../rule';
import { rulesOn } from '../../sibling-rules';

const { path, words } = EVENT_SOURCE_MAPPING.fields.eventSourceArn;
const from = (Type: string, EventSourceArn: unknown, rest = {}) =>
  ({ properties: { EventSourceArn, ...rest }, resources: { Source: { Type, Properties: {} } } });
const REF = { Ref: 'Source' };
const ARN = { 'Fn::GetAtt': ['Source', 'Arn'] };
const LATEST = { StartingPosition: 'LATEST' };

export const eventSourceNotAnArn = rulesOn(EVENT_SOURCE_MAPPING).defineRule({
  id: 'event-source-not-an-arn',
  enforces: [],
  title: 'An event source mapping names its source by the ARN',
  why: 'Lambda rejects an event source mapping whose source is named by anything else',
  fix: 'name the source by its ARN',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html#lambda-CreateEventSourceMapping-request-EventSourceArn',
  verified: '2026-12-01',
  reads: [maybe('eventSourceArn'), knownPart('misnamedResources')],
  check: ({ misnamedResources }) => misnamedAt(path, words, misnamedResources),
  examples: {
    good: [
      from('AWS::SQS::Queue', ARN),
      from('AWS::Kinesis::Stream', ARN, LATEST),
      from('AWS::Kinesis::StreamConsumer', REF, LATEST),
      from('AWS::SSM::Parameter', REF),
    ],
    bad: [from('AWS::SQS::Queue', REF), from('AWS::SQS::Queue', { 'Fn::Sub': '${Source}' }), from('AWS::Kinesis::Stream', REF, LATEST)],
  },
});
