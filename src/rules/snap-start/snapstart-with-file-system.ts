import { defineRule, knownPart } from '../rule';

const JAVA_IN_VPC = {
  Runtime: 'java21',
  VpcConfig: { SubnetIds: ['subnet-0a1b2c3d4e5f60718'], SecurityGroupIds: ['sg-0a1b2c3d4e5f60718'] },
};
const ON_EFS = { ...JAVA_IN_VPC, FileSystemConfigs: [mount('elasticfilesystem:eu-west-1:123456789012:access-point/fsap-0123456789abcdef0')] };
const ON_S3_FILES = {
  ...JAVA_IN_VPC,
  FileSystemConfigs: [mount('s3files:eu-west-1:123456789012:file-system/fs-0123456789abcdef0/access-point/fsap-0123456789abcdef0')],
};

export const snapstartWithFileSystem = defineRule({
  id: 'snapstart-with-file-system',
  enforces: ['snapstart-no-efs', 'snapstart-no-s3files'],
  title: 'SnapStart functions mount no file system',
  why: 'Lambda rejects SnapStart together with EFS or S3 Files',
  fix: 'turn SnapStart off, or remove the file system',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html#snapstart-runtimes',
  verified: '2026-10-01',
  reads: ['snapStart', knownPart('fileSystems')],
  check: ({ snapStart, fileSystems }) =>
    snapStart === 'PublishedVersions' && fileSystems.countAbove(0) !== undefined ? 'SnapStart is on and a file system is mounted' : undefined,
  examples: {
    good: [ON_EFS, { ...ON_EFS, SnapStart: { ApplyOn: 'None' } }],
    bad: [ON_EFS, ON_S3_FILES].map((properties) => ({ ...properties, SnapStart: { ApplyOn: 'PublishedVersions' } })),
  },
});

function mount(accessPoint: string) {
  return { Arn: `arn:aws:${accessPoint}`, LocalMountPath: '/mnt/data' };
}
