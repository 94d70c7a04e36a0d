import { defineRule } from '../rule';

const RuntimeVersionArn = 'arn:aws:lambda:eu-west-1::runtime:8eeff65f6809a3ce81507fe733fe09b835899b99481ba22fd75b5a7338290ec1';
const AUTOMATIC: ReadonlySet<unknown> = new Set(['Auto', 'FunctionUpdate']);

export const runtimeVersionArnWithoutManual = defineRule({
  id: 'runtime-version-arn-without-manual',
  enforces: ['runtime-management-arn-only-manual'],
  // The page says where the ARN is required, not what happens elsewhere.
  severity: 'warning',
  title: 'Only manual runtime updates name a runtime version',
  why: 'Lambda chooses the runtime version itself, unless the mode is Manual',
  fix: 'remove the ARN of the runtime version, or use Manual',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_PutRuntimeManagementConfig.html',
  verified: '2026-11-21',
  reads: ['runtimeUpdateOn', 'runtimeVersionArn'],
  check: ({ runtimeUpdateOn, runtimeVersionArn }) =>
    AUTOMATIC.has(runtimeUpdateOn) && runtimeVersionArn !== undefined
      ? `a runtime version ARN is given and the runtime update mode is ${runtimeUpdateOn}`
      : undefined,
  examples: {
    good: [{ RuntimeManagementConfig: { UpdateRuntimeOn: 'Manual', RuntimeVersionArn } }],
    bad: ['Auto', 'FunctionUpdate'].map((UpdateRuntimeOn) => ({ RuntimeManagementConfig: { UpdateRuntimeOn, RuntimeVersionArn } })),
  },
});
