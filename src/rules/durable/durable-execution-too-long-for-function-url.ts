import { LIMITS } from '../../data/limits';
import { FUNCTION_URL } from '../example-resources';
import { named } from '../neighbours';
import { defineRule, knownPart } from '../rule';
import { seconds } from '../words';

const { max: MAX } = LIMITS.timeoutSeconds;
const durable = (ExecutionTimeout: number) => ({ DurableConfig: { ExecutionTimeout } });

export const durableExecutionTooLongForFunctionUrl = defineRule({
  id: 'durable-execution-too-long-for-function-url',
  enforces: ['durable-sync-15-min'],
  severity: 'warning',
  title: 'Durable functions with a function URL end within the 15 minutes of a synchronous invocation',
  why: 'Lambda rejects synchronous invocations of a durable function whose execution timeout is above 15 minutes',
  fix: `set DurableConfig.ExecutionTimeout to at most ${seconds(MAX)}, or start the durable function asynchronously from another function`,
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/durable-invoking.html#durable-invoking-methods',
  verified: '2026-11-21',
  reads: ['durableExecutionTimeoutSeconds', knownPart('functionUrls')],
  check: ({ durableExecutionTimeoutSeconds: timeout = 0, functionUrls }) => timeout > MAX
    ? functionUrls.whenAny((urls) =>
      `the function has the ${named('function URL', 'function URLs', urls)} and a durable execution may take ${seconds(timeout)}`)
    : undefined,
  examples: {
    good: [{ properties: durable(MAX), resources: { Url: FUNCTION_URL } }, { properties: durable(MAX + 1), resources: {} }],
    bad: [{ properties: durable(MAX + 1), resources: { Url: FUNCTION_URL } }],
  },
});
