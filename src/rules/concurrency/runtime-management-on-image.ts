import { IMAGE } from '../example-properties';
import { defineRule } from '../rule';

export const runtimeManagementOnImage = defineRule({
  id: 'runtime-management-on-image',
  enforces: ['runtime-management-image'],
  severity: 'warning',
  title: 'Runtime updates are managed for .zip packages only',
  why: 'the runtime of a container image is updated by building and deploying the image again',
  fix: 'leave the runtime update mode out',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/runtimes-update.html',
  verified: '2026-11-21',
  reads: ['runtimeUpdateOn', 'packageType'],
  check: ({ runtimeUpdateOn, packageType }) =>
    runtimeUpdateOn !== undefined && packageType === 'Image' ? `the runtime update mode of an image is ${runtimeUpdateOn}` : undefined,
  examples: {
    good: [IMAGE, { RuntimeManagementConfig: { UpdateRuntimeOn: 'FunctionUpdate' } }],
    bad: ['Auto', 'FunctionUpdate'].map((UpdateRuntimeOn) => ({ ...IMAGE, RuntimeManagementConfig: { UpdateRuntimeOn } })),
  },
});
