import { isKnown } from '../../view/maybe';
import { ON_MANAGED_INSTANCES } from '../example-properties';
import { defineRule, maybe } from '../rule';
import { are, list } from '../words';

export const logLevelWithoutJsonFormat = defineRule({
  id: 'log-level-without-json-format',
  enforces: ['log-level-needs-json-system', 'log-level-needs-json-application', 'log-level-needs-json-unset'],
  title: 'Log levels are set only together with the log format JSON',
  why: 'Lambda rejects log levels while the log format is Text, which is the default',
  fix: 'set the log format to JSON, or remove the log levels',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-log-level.html',
  verified: '2026-11-21',
  reads: ['logFormat', maybe('applicationLogLevel'), maybe('systemLogLevel'), maybe('compute'), maybe('hasDurableConfig')],
  check: ({ logFormat, applicationLogLevel, systemLogLevel, compute, hasDurableConfig }) => {
    const levels = [
      ...(applicationLogLevel !== undefined && isKnown(applicationLogLevel) ? ['application log level'] : []),
      ...(systemLogLevel !== undefined && isKnown(systemLogLevel) ? ['system log level'] : []),
    ];
    // On managed instances and for durable functions there is only JSON, which is the default of them.
    const mayBeText = compute !== 'managedInstances' && !hasDurableConfig;
    const formatIsText = logFormat === 'Text' || (logFormat === undefined && compute === 'default' && hasDurableConfig === undefined);
    return formatIsText && levels.length > 0
      ? {
        what: `the ${list(levels)} ${are(levels)} set and the log format is ${logFormat ?? 'not, which leaves it at Text'}`,
        fix: mayBeText ? 'set the log format to JSON, or remove the log levels' : 'set the log format to JSON',
      }
      : undefined;
  },
  examples: {
    good: [
      { LoggingConfig: { LogFormat: 'JSON', ApplicationLogLevel: 'DEBUG', SystemLogLevel: 'WARN' } },
      { LoggingConfig: { LogFormat: 'Text' } },
      { LoggingConfig: { LogGroup: '/shop/orders' } },
      { ...ON_MANAGED_INSTANCES, LoggingConfig: { ApplicationLogLevel: 'DEBUG' } },
      { DurableConfig: { ExecutionTimeout: 3600 }, LoggingConfig: { ApplicationLogLevel: 'DEBUG' } },
    ],
    bad: [
      { LoggingConfig: { LogFormat: 'Text', ApplicationLogLevel: 'DEBUG' } },
      { LoggingConfig: { LogFormat: 'Text', SystemLogLevel: 'WARN' } },
      { LoggingConfig: { ApplicationLogLevel: 'DEBUG', SystemLogLevel: 'WARN' } },
      { ...ON_MANAGED_INSTANCES, LoggingConfig: { LogFormat: 'Text', SystemLogLevel: 'WARN' } },
    ],
  },
});
