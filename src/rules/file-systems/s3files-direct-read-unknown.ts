import { SERVICE_MODEL } from '../../data/service-model';
import { isKnown } from '../../view/maybe';
import { defineRule, knownPart } from '../rule';
import { list, quoted } from '../words';

const { allowed = [] } = SERVICE_MODEL['FileSystemConfigs[].S3FilesConfig.DirectS3Read'] ?? {};
const ACCEPTED = list(allowed, 'or');
const VPC = { VpcConfig: { SubnetIds: ['subnet-071f712345678e7c8'], SecurityGroupIds: ['sg-085912345678492fb'] } };
const ARN = 'arn:aws:s3files:eu-west-1:123456789012:file-system/fs-0123456789abcdef0/access-point/fsap-0123456789abcdef0';
const reading = (value: string) => ({ ...VPC, FileSystemConfigs: [{ Arn: ARN, LocalMountPath: '/mnt/files', S3FilesConfig: { DirectS3Read: value } }] });

export const s3filesDirectReadUnknown = defineRule({
  id: 's3files-direct-read-unknown',
  enforces: ['s3files-direct-read-enum'],
  title: `Direct reads from S3 are ${ACCEPTED}`,
  why: 'Lambda rejects the function',
  fix: `use ${ACCEPTED}`,
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_S3FilesConfig.html',
  verified: '2026-11-21',
  reads: [knownPart('fileSystems')],
  check: ({ fileSystems }) => fileSystems
    .filter(({ directS3Read: value }) => value !== undefined && isKnown(value) && !allowed.includes(value))
    .whenAny((mounts) => `DirectS3Read is ${list(mounts.map(({ directS3Read }) => quoted(String(directS3Read))))}; Lambda accepts ${ACCEPTED}`),
  examples: {
    good: allowed.map(reading),
    bad: ['enabled', 'ON'].map(reading),
  },
});
