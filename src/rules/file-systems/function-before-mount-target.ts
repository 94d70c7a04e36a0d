import { mounting, mountingS3Files } from '../example-networks';
import { defineRule, knownPart } from '../rule';
import { list } from '../words';

export const functionBeforeMountTarget = defineRule({
  id: 'function-before-mount-target',
  enforces: ['efs-depends-on-mount-targets', 's3files-mount-targets', 'state-efsmount-timeout'],
  severity: 'warning',
  title: 'Functions are made after the mount targets of their file system',
  why: 'Lambda rejects the function while a mount target is not yet available, and the access point alone tells CloudFormation no order',
  fix: 'name the mount targets in DependsOn of the function, as FileSystem.fromEfsAccessPoint does',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html#cfn-lambda-function-filesystemconfigs',
  verified: '2026-11-21',
  reads: [knownPart('mountTargets')],
  check: ({ mountTargets }) => mountTargets.filter(({ isBeforeFunction }) => isBeforeFunction === false).whenAny((targets) =>
    `the function does not depend on ${targets.length === 1 ? 'mount target' : 'mount targets'} ${list(targets.map(({ name }) => name))}`),
  examples: {
    good: [
      mounting(),
      mountingS3Files(),
    ],
    bad: [{ ...mounting(), dependsOn: [] }, { ...mountingS3Files(), dependsOn: ['AccessPoint'] }],
  },
});
