import { defineRule, knownPart, Properties, Scenario } from '../rule';
import { list } from '../words';

const OWN = { 'Fn::Sub': '/aws/lambda/${Function}' };
const filter = (LogGroupName: unknown, properties: Properties = {}): Scenario => ({
  properties,
  resources: {
    Logs: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: OWN } },
    OtherLogs: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: 'shop' } },
    Filter: { Type: 'AWS::Logs::SubscriptionFilter', Properties: { LogGroupName, FilterPattern: '', DestinationArn: { 'Fn::GetAtt': ['Function', 'Arn'] } } },
  },
});

export const subscriptionFilterOfOwnLogs = defineRule({
  id: 'subscription-filter-of-own-logs',
  enforces: [],
  title: 'A function gets no events of what it logs itself',
  why: 'CloudWatch Logs rejects a filter of the log group that is reserved for the function: each event would cause another one',
  fix: 'send the logs of the function to another function or stream, or remove the filter',
  // What CloudWatch Logs answers; the guide only warns of the circle.
  source: 'https://github.com/amplify-education/serverless-log-forwarding/issues/13',
  verified: '2026-12-01',
  reads: [knownPart('callers')],
  check: ({ callers }) => callers.filter(({ readsOwnLogs }) => readsOwnLogs === true).whenAny((all) =>
    `subscription filter ${list(all.map(({ name }) => `'${name}'`))} sends the function its own logs`),
  examples: {
    good: [filter({ Ref: 'OtherLogs' }), filter('/aws/lambda/orders'), filter({ 'Fn::Sub': '/aws/lambda/${Function}-audit' })],
    bad: [filter({ Ref: 'Logs' }), filter(OWN), filter('/aws/lambda/orders', { FunctionName: 'orders' })],
  },
});
