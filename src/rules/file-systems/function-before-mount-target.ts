import { after, mounting, mountingS3Files } from '../example-networks';
import { defineRule, knownPart } from '../rule';
import { list } from '../words';

const NOT_AFTER = { Environment: undefined };

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
    `the function does not depend on ${list(targets.map(({ name }) => name))}`),
  examples: {
    good: [
      mounting(),
      mountingS3Files(),
      mounting({ FileSystem: { FileSystemTags: [{ Key: 'zones', Value: '1' }] }, Between: { Type: 'AWS::SSM::Parameter', Properties: { Type: 'String', Value: { 'Fn::Sub': '${Target.IpAddress}' } } } }, after('Between')),
    ],
    bad: [mounting({}, NOT_AFTER), mountingS3Files({}, NOT_AFTER)],
  },
});
