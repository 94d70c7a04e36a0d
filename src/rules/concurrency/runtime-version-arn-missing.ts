import { defineRule } from '../rule';

const VERSION = 'arn:aws:lambda:eu-west-1::runtime:8eeff65f6809a3ce81507fe733fe09b835899b99481ba22fd75b5a7338290ec1';

export const runtimeVersionArnMissing = defineRule({
  id: 'runtime-version-arn-missing',
  enforces: ['runtime-management-manual-needs-arn'],
  title: 'Manual runtime updates name a runtime version',
  why: 'Lambda requires the ARN of the runtime version in the mode Manual',
  fix: 'give the ARN of the runtime version, or use Auto or FunctionUpdate',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/runtime-management-configure-settings.html',
  verified: '2026-11-21',
  reads: ['runtimeUpdateOn', 'runtimeVersionArn'],
  check: ({ runtimeUpdateOn, runtimeVersionArn }) =>
    runtimeUpdateOn === 'Manual' && runtimeVersionArn === undefined ? 'the runtime update mode is Manual and no runtime version ARN is given' : undefined,
  examples: {
    good: [
      { RuntimeManagementConfig: { UpdateRuntimeOn: 'Manual', RuntimeVersionArn: VERSION } },
      { RuntimeManagementConfig: { UpdateRuntimeOn: 'FunctionUpdate' } },
    ],
    bad: [{ RuntimeManagementConfig: { UpdateRuntimeOn: 'Manual' } }],
  },
});
