import { CUSTOM_RUNTIME_ARN, ON_CUSTOM_RUNTIME } from '../example-properties';
import { defineRule } from '../rule';

export const runtimeConfigInAnotherRegion = defineRule({
  id: 'runtime-config-in-another-region',
  enforces: [],
  severity: 'warning',
  title: 'A customer-managed runtime is in the Region of its functions',
  why: 'a customer-managed runtime exists in one Region, and functions name the one of their own',
  fix: 'use the ARN which the runtime has in the Region of the function, or create the runtime there',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/cmr-multi-region.html#cmr-multi-region-resource-model',
  verified: '2026-11-21',
  reads: ['runtimeConfigArn', 'region'],
  check: ({ runtimeConfigArn = '', region }) => {
    const regionOfRuntime = /^arn:[a-z-]+:lambda:([a-z0-9-]+):\d{12}:runtime\//.exec(runtimeConfigArn)?.[1];
    return region !== undefined && regionOfRuntime !== undefined && regionOfRuntime !== region
      ? `the runtime is in ${regionOfRuntime} and the function in ${region}`
      : undefined;
  },
  examples: {
    good: [
      { properties: ON_CUSTOM_RUNTIME, region: 'eu-west-1' },
      {
        properties: { ...ON_CUSTOM_RUNTIME, RuntimeConfig: { RuntimeArn: CUSTOM_RUNTIME_ARN.replace('eu-west-1', 'us-east-1'), RuntimeAlias: 'prod' } },
        region: 'us-east-1',
      },
    ],
    bad: [{ properties: ON_CUSTOM_RUNTIME, region: 'us-east-1' }],
  },
});
