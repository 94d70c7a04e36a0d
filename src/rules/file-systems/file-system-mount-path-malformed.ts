import { SERVICE_MODEL } from '../../data/service-model';
import { isKnown } from '../../view/maybe';
import { EFS_ARN, IN_VPC } from '../example-properties';
import { defineRule, knownPart } from '../rule';
import { wholeValue } from '../shapes';
import { characters, list, quoted } from '../words';

const { pattern = '.*', max = Infinity } = SERVICE_MODEL['FileSystemConfigs[].LocalMountPath'] ?? {};
const PATTERN = wholeValue(pattern);
const ACCEPTED = `/mnt/ followed by letters, digits, hyphens, underscores and dots, at most ${max} characters in all`;
const mountedAt = (path: string) => ({ ...IN_VPC, FileSystemConfigs: [{ Arn: EFS_ARN, LocalMountPath: path }] });

export const fileSystemMountPathMalformed = defineRule({
  id: 'file-system-mount-path-malformed',
  enforces: ['filesystem-mount-path-pattern', 'filesystem-mount-path-length'],
  title: `The mount path of a file system is ${ACCEPTED}`,
  why: 'Lambda rejects the function',
  fix: 'use one directory below /mnt, such as /mnt/files',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_FileSystemConfig.html',
  verified: '2026-11-21',
  reads: [knownPart('fileSystems')],
  check: ({ fileSystems }) => fileSystems
    .filter(({ localMountPath: path }) => path !== undefined && isKnown(path) && (!PATTERN.test(path) || characters(path) > max))
    .whenAny((mounts) => `the mount path is ${list(mounts.map(({ localMountPath }) => quoted(String(localMountPath))))}; Lambda accepts ${ACCEPTED}`),
  examples: {
    good: ['/mnt/files', '/mnt/my-files_2.0', `/mnt/${'x'.repeat(max - 5)}`].map(mountedAt),
    bad: ['/files', '/mnt/', '/mnt/a/b', '/mnt/my files', `/mnt/${'x'.repeat(max - 4)}`].map(mountedAt),
  },
});
