import { isKnown } from '../../view/maybe';
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
  reads: ['logFormat', maybe('applicationLogLevel'), maybe('systemLogLevel'), maybe('compute')],
  check: ({ logFormat, applicationLogLevel, systemLogLevel, compute }) => {
    const levels = [
      ...(applicationLogLevel !== undefined && isKnown(applicationLogLevel) ? ['application log level'] : []),
      ...(systemLogLevel !== undefined && isKnown(systemLogLevel) ? ['system log level'] : []),
    ];
    // On managed instances the default is JSON.
    const formatIsText = logFormat === 'Text' || (logFormat === undefined && compute === 'default');
    return formatIsText && levels.length > 0
      ? `the ${list(levels)} ${are(levels)} set and the log format is ${logFormat ?? 'not, which leaves it at Text'}`
      : undefined;
  },
  examples: {
    good: [
      { LoggingConfig: { LogFormat: 'JSON', ApplicationLogLevel: 'DEBUG', SystemLogLevel: 'WARN' } },
      { LoggingConfig: { LogFormat: 'Text' } },
      { LoggingConfig: { LogGroup: '/shop/orders' } },
    ],
    bad: [
      { LoggingConfig: { LogFormat: 'Text', ApplicationLogLevel: 'DEBUG' } },
      { LoggingConfig: { LogFormat: 'Text', SystemLogLevel: 'WARN' } },
      { LoggingConfig: { ApplicationLogLevel: 'DEBUG', SystemLogLevel: 'WARN' } },
    ],
  },
});
