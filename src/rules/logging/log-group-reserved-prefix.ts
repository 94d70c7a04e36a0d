import { defineRule } from '../rule';
import { quoted } from '../words';

export const logGroupReservedPrefix = defineRule({
  id: 'log-group-reserved-prefix',
  enforces: ['log-group-no-aws-prefix'],
  severity: 'warning',
  title: 'The name of a log group does not begin with aws/',
  why: 'Lambda creates the function, but not the log group: the logs of the function are lost',
  fix: 'use a name that does not begin with aws/, such as /aws/lambda/orders or shop/orders',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-loggroups.html',
  verified: '2026-11-21',
  reads: ['logGroup'],
  check: ({ logGroup }) =>
    logGroup?.startsWith('aws/') ? `log group is ${quoted(logGroup)}; names that begin with aws/ are reserved by CloudWatch Logs` : undefined,
  examples: {
    good: [
      { LoggingConfig: { LogGroup: '/aws/lambda/orders' } },
      { LoggingConfig: { LogGroup: 'aws-orders' } },
    ],
    bad: [{ LoggingConfig: { LogGroup: 'aws/lambda/orders' } }],
  },
});
