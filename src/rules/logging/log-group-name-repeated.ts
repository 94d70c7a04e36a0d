import { defineRule, knownPart, maybe } from '../rule';
import { list } from '../words';

const group = (LogGroupName: unknown) => ({ Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName } });
const properties = { LoggingConfig: { LogGroup: { Ref: 'Group' } } };

export const logGroupNameRepeated = defineRule({
  id: 'log-group-name-repeated',
  enforces: [],
  title: 'The log groups of a stack have different names',
  why: 'CloudWatch Logs rejects the second of two log groups with one name in an account and Region',
  fix: 'make one log group and give it to both, or leave the names to CloudFormation',
  source: 'https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html',
  verified: '2026-11-29',
  reads: [maybe('logGroup'), knownPart('logGroupsOfApp')],
  check: ({ logGroupsOfApp }) => logGroupsOfApp.filter(({ sameNameAs }) => sameNameAs.length > 0).whenAny(([{ name, sameNameAs }]) => ({
    what: `log group '${name}' of the function has the name of ${list(sameNameAs.map((other) => `'${other}'`))}`, properties: ['logGroup'],
  })),
  examples: {
    good: [
      { properties, resources: { Group: group('/shop/orders'), Other: group('/shop/prices') } },
      { properties, resources: { Group: group({ Ref: 'Name' }), Other: group({ Ref: 'Name' }) } },
      { properties, resources: { Group: group(undefined), Other: group(undefined) } },
    ],
    bad: [{ properties, resources: { Group: group('/shop/orders'), Other: group('/shop/orders') } }],
  },
});
