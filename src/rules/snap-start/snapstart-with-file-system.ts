import { EFS_ARN, IN_VPC, S3_FILES_ARN } from '../example-properties';
import { defineRule, knownPart } from '../rule';

const mounting = (Arn: string) => ({ ...IN_VPC, Runtime: 'java21', FileSystemConfigs: [{ Arn, LocalMountPath: '/mnt/data' }] });
const ON_EFS = mounting(EFS_ARN);
const ON_S3_FILES = mounting(S3_FILES_ARN);

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
