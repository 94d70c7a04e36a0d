import { ON_MANAGED_INSTANCES } from '../example-properties';
import { defineRule, maybe } from '../rule';

/** Text together with log levels is a mistake on any compute, which has a rule of its own. */
export const managedInstancesWithTextLogs = defineRule({
  id: 'managed-instances-with-text-logs',
  enforces: ['lmi-json-logs-only'],
  title: 'Functions on managed instances log in JSON',
  why: 'Lambda supports only the log format JSON on managed instances',
  fix: 'set the log format to JSON, or remove it: JSON is the default on managed instances',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-logformat.html',
  verified: '2026-11-21',
  reads: ['logFormat', 'compute', maybe('applicationLogLevel'), maybe('systemLogLevel')],
  check: ({ logFormat, compute, applicationLogLevel, systemLogLevel }) =>
    logFormat === 'Text' && compute === 'managedInstances' && applicationLogLevel === undefined && systemLogLevel === undefined
      ? 'the function runs on managed instances and the log format is Text'
      : undefined,
  examples: {
    good: [
      ON_MANAGED_INSTANCES,
      { ...ON_MANAGED_INSTANCES, LoggingConfig: { LogFormat: 'JSON' } },
      { LoggingConfig: { LogFormat: 'Text' } },
    ],
    bad: [{ ...ON_MANAGED_INSTANCES, LoggingConfig: { LogFormat: 'Text' } }],
  },
});
