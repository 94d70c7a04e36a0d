import { SERVICE_MODEL } from '../../data/service-model';
import { isKnown } from '../../view/maybe';
import { IN_VPC, S3_FILES_ARN } from '../example-properties';
import { defineRule, knownPart } from '../rule';
import { list, quoted } from '../words';

const { allowed = [] } = SERVICE_MODEL['FileSystemConfigs[].S3FilesConfig.DirectS3Read'] ?? {};
const ACCEPTED = list(allowed, 'or');
const reading = (value: string) => ({ ...IN_VPC, FileSystemConfigs: [{ Arn: S3_FILES_ARN, LocalMountPath: '/mnt/files', S3FilesConfig: { DirectS3Read: value } }] });

export const s3filesDirectReadUnknown = defineRule({
  id: 's3files-direct-read-unknown',
  enforces: ['s3files-direct-read-enum'],
  title: `Direct reads from S3 are ${ACCEPTED}`,
  why: 'Lambda rejects the function',
  fix: `use ${ACCEPTED}`,
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_S3FilesConfig.html',
  verified: '2026-11-21',
  props: ['directS3Read'],
  reads: [knownPart('fileSystems')],
  check: ({ fileSystems }) => fileSystems
    .filter(({ directS3Read: value }) => value !== undefined && isKnown(value) && !allowed.includes(value))
    .whenAny((mounts) => `DirectS3Read is ${list(mounts.map(({ directS3Read }) => quoted(String(directS3Read))))}; Lambda accepts ${ACCEPTED}`),
  examples: {
    good: allowed.map(reading),
    bad: ['enabled', 'ON'].map(reading),
  },
});
