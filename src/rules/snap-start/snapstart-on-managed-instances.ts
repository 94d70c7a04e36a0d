import { ON_MANAGED_INSTANCES, ON_UNKNOWN_COMPUTE } from '../example-properties';
import { defineRule } from '../rule';

const JAVA = { ...ON_MANAGED_INSTANCES, Runtime: 'java21', MemorySize: 2048 };
const SNAPSTART_ON = { SnapStart: { ApplyOn: 'PublishedVersions' } };

export const snapstartOnManagedInstances = defineRule({
  id: 'snapstart-on-managed-instances',
  enforces: ['snapstart-no-lmi'],
  severity: 'warning',
  title: 'SnapStart is off on managed instances',
  why: 'Lambda Managed Instances do not support SnapStart',
  fix: 'turn SnapStart off, or leave the capacity provider out',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances.html',
  verified: '2026-10-01',
  reads: ['snapStart', 'compute'],
  check: ({ snapStart, compute }) =>
    snapStart === 'PublishedVersions' && compute === 'managedInstances' ? 'SnapStart is on and the function runs on managed instances' : undefined,
  examples: {
    good: [JAVA, { ...JAVA, SnapStart: { ApplyOn: 'None' } }, { ...JAVA, ...ON_UNKNOWN_COMPUTE, ...SNAPSTART_ON }],
    bad: [{ ...JAVA, ...SNAPSTART_ON }],
  },
});
