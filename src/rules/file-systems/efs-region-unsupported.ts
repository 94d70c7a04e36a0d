import { REGIONS } from '../../data/regions';
import { isEfs } from '../../view/file-systems';
import { IN_VPC } from '../example-properties';
import { defineRule, knownPart } from '../rule';
import { list } from '../words';

const { missingIn, source, verified } = REGIONS.efsMounts;
const NAMES: ReadonlyMap<string, string> = new Map(Object.entries(missingIn));
const mounting = (service: string, region: string) => ({
  region,
  properties: { ...IN_VPC, FileSystemConfigs: [{ Arn: `arn:aws:${service}/fsap-0123456789abcdef0`, LocalMountPath: '/mnt/files' }] },
});

export const efsRegionUnsupported = defineRule({
  id: 'efs-region-unsupported',
  enforces: ['efs-regions'],
  severity: 'warning',
  title: 'EFS file systems are mounted in Regions that support it',
  why: `Lambda mounts EFS file systems in all commercial Regions except ${list(Object.values(missingIn))}`,
  fix: 'deploy to another Region, or remove the file system',
  source,
  verified,
  reads: [knownPart('fileSystems'), 'region'],
  check: ({ fileSystems, region = '' }) => NAMES.has(region)
    ? fileSystems.filter(isEfs).whenAny(() => `an EFS file system is mounted in ${region}, ${NAMES.get(region)}`)
    : undefined,
  examples: {
    good: [
      mounting('elasticfilesystem:eu-west-1:123456789012:access-point', 'eu-west-1'),
      mounting('s3files:ca-west-1:123456789012:file-system/fs-0123456789abcdef0/access-point', 'ca-west-1'),
    ],
    bad: [mounting('elasticfilesystem:ca-west-1:123456789012:access-point', 'ca-west-1')],
  },
});
