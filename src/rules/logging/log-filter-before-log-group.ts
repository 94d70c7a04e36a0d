import { whereSet } from '../asked-where';
import { named } from '../neighbours';
import { defineRule, knownPart, Properties, Scenario } from '../rule';

const DEFAULT = { 'Fn::Sub': '/aws/lambda/${Function}' };
const group = (LogGroupName: unknown) => ({ Group: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName } } });

function filtered(LogGroupName: unknown, resources: Scenario['resources'] = {}, properties: Properties = {}, type = 'AWS::Logs::MetricFilter'): Scenario {
  return { properties, resources: { Filter: { Type: type, Properties: { LogGroupName, FilterPattern: 'ERROR' } }, ...resources } };
}

export const logFilterBeforeLogGroup = defineRule({
  id: 'log-filter-before-log-group',
  enforces: [],
  severity: 'warning',
  title: 'Filters are on log groups that the app makes',
  why: 'Lambda makes its log group when the function first runs, and until then a filter fails because the specified log group does not exist',
  fix: 'make an AWS::Logs::LogGroup, set LoggingConfig.LogGroup of the function to it, and let the filter refer to it',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-metricfilter.html',
  verified: '2026-12-01',
  askedWhere: whereSet('earlyLogFilters'),
  reads: [knownPart('earlyLogFilters')],
  check: ({ earlyLogFilters }) => earlyLogFilters.whenAny((filters) =>
    `${named('filter', 'filters', filters)} ${filters.length === 1 ? 'is' : 'are'} on the log group that Lambda gives to the function, and the app does not make it`),
  examples: {
    good: [
      filtered(DEFAULT, group(DEFAULT)),
      filtered({ Ref: 'Group' }, group('/shop/orders'), { LoggingConfig: { LogGroup: { Ref: 'Group' } } }),
      filtered('/aws/lambda/orders', group('/aws/lambda/orders'), { FunctionName: 'orders' }),
      filtered(DEFAULT, group({ 'Fn::Sub': '/aws/lambda/${AWS::StackName}-orders' }), { FunctionName: { 'Fn::Sub': '${AWS::StackName}-orders' } }),
      filtered('/aws/lambda/prices', {}, { FunctionName: 'orders' }),
      filtered({ 'Fn::Sub': '/aws/lambda/${Name}' }, {}, { FunctionName: { Ref: 'Name' } }),
      filtered(DEFAULT, { Seed: { Type: 'Custom::Seed', Properties: { ServiceToken: { 'Fn::GetAtt': ['Function', 'Arn'] } } } }),
      filtered(DEFAULT, { Logs: { Type: 'Custom::LogRetention', Properties: { ServiceToken: { Ref: 'Retention' }, LogGroupName: DEFAULT, RetentionInDays: 7 } } }),
    ],
    bad: [
      filtered(DEFAULT),
      filtered({ 'Fn::Join': ['', ['/aws/lambda/', { Ref: 'Function' }]] }, {}, {}, 'AWS::Logs::SubscriptionFilter'),
      filtered('/aws/lambda/orders', {}, { FunctionName: 'orders' }),
    ],
  },
});
