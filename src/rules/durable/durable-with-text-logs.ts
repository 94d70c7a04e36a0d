import { defineRule, maybe } from '../rule';

const DURABLE = { DurableConfig: { ExecutionTimeout: 3600 } };

/** A warning, as only the authors of the SDKs say so. Log levels and managed instances have rules of their own about text. */
export const durableWithTextLogs = defineRule({
  id: 'durable-with-text-logs',
  enforces: [],
  severity: 'warning',
  title: 'Durable functions log in JSON',
  why: 'durable functions work only with logs in JSON',
  fix: 'set the log format to JSON, or remove it: JSON is the default of durable functions',
  source: 'https://github.com/aws/aws-durable-execution-sdk-js/issues/302',
  verified: '2026-11-21',
  reads: ['logFormat', 'hasDurableConfig', 'compute', maybe('applicationLogLevel'), maybe('systemLogLevel')],
  check: ({ logFormat, hasDurableConfig, compute, applicationLogLevel, systemLogLevel }) =>
    hasDurableConfig && logFormat === 'Text' && compute === 'default' && applicationLogLevel === undefined && systemLogLevel === undefined
      ? 'the function is durable and the log format is Text'
      : undefined,
  examples: {
    good: [DURABLE, { ...DURABLE, LoggingConfig: { LogFormat: 'JSON' } }],
    bad: [{ ...DURABLE, LoggingConfig: { LogFormat: 'Text' } }],
  },
});
