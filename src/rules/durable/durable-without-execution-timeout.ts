import { defineRule } from '../rule';

export const durableWithoutExecutionTimeout = defineRule({
  id: 'durable-without-execution-timeout',
  enforces: ['durable-execution-timeout-required'],
  title: 'Durable functions have an execution timeout',
  why: 'Lambda rejects a durable configuration without an execution timeout',
  fix: 'set DurableConfig.ExecutionTimeout, or leave DurableConfig out',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/durable-configuration.html#durable-config-settings',
  verified: '2026-11-21',
  reads: ['durableExecutionTimeoutSeconds', 'hasDurableConfig'],
  check: ({ durableExecutionTimeoutSeconds, hasDurableConfig }) =>
    hasDurableConfig && durableExecutionTimeoutSeconds === undefined ? 'DurableConfig is given without an ExecutionTimeout' : undefined,
  examples: {
    good: [{ DurableConfig: { ExecutionTimeout: 3600 } }],
    bad: [{ DurableConfig: {} }, { DurableConfig: { RetentionPeriodInDays: 7 } }],
  },
});
