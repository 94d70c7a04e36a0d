import { EVENT_SOURCE_MAPPING } from '../../../view/siblings/event-source-mapping';
import { fromTable, STREAM_ARN } from '../../event-source-kinds';
import { rulesOn } from '../../sibling-rules';

const TABLE = 'arn:aws:dynamodb:eu-west-1:123456789012:table/';

export const eventSourceNotAStream = rulesOn(EVENT_SOURCE_MAPPING).defineRule({
  id: 'event-source-not-a-stream',
  enforces: [],
  title: 'An event source mapping names the stream of a table',
  why: 'Lambda reads the stream of a table of Amazon DynamoDB, and rejects the ARN of the table itself',
  fix: 'name the StreamArn of the table',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html#lambda-CreateEventSourceMapping-request-EventSourceArn',
  verified: '2026-12-01',
  reads: ['namedTable'],
  check: ({ namedTable }) => namedTable === 'itself' ? 'EventSourceArn names a table of Amazon DynamoDB and no stream' : undefined,
  examples: {
    good: [
      fromTable(STREAM_ARN),
      fromTable({ Ref: 'StreamArn' }),
      fromTable({ 'Fn::Sub': `${TABLE}\${Table}/stream/2026-11-21T00:00:00.000` }),
      fromTable({ 'Fn::Sub': `${TABLE}\${Name}` }),
    ],
    bad: [fromTable({ 'Fn::GetAtt': ['Table', 'Arn'] }), fromTable({ Ref: 'Table' }), fromTable(`${TABLE}orders`), fromTable({ 'Fn::Sub': `${TABLE}\${Table}` })],
  },
});
