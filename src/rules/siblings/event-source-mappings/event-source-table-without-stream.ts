import { EVENT_SOURCE_MAPPING } from '../../../view/siblings/event-source-mapping';
import { fromTable, STREAM_ARN } from '../../event-source-kinds';
import { rulesOn } from '../../sibling-rules';

const WITHOUT = { StreamSpecification: undefined };

export const eventSourceTableWithoutStream = rulesOn(EVENT_SOURCE_MAPPING).defineRule({
  id: 'event-source-table-without-stream',
  enforces: [],
  title: 'A table from which a function reads has a stream',
  why: 'CloudFormation has no StreamArn of a table without StreamSpecification',
  fix: 'set StreamSpecification on the table, which is the prop stream in the CDK',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html#aws-resource-dynamodb-table-return-values',
  verified: '2026-11-21',
  reads: ['namedTable'],
  check: ({ namedTable }) => namedTable === 'without stream' ? 'EventSourceArn names the stream of a table without StreamSpecification' : undefined,
  examples: {
    good: [
      fromTable(STREAM_ARN),
      fromTable(STREAM_ARN, { StreamSpecification: { Ref: 'Stream' } }),
      fromTable({ Ref: 'StreamArn' }, WITHOUT),
    ],
    bad: [fromTable(STREAM_ARN, WITHOUT), fromTable(STREAM_ARN, { StreamSpecification: { Ref: 'AWS::NoValue' } })],
  },
});
