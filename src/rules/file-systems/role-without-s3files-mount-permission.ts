import { mountingS3Files, resource } from '../example-networks';
import { allowing, managedPolicy, roleWith } from '../example-roles';
import { lacks } from '../permissions';
import { obstaclesTo } from '../role-permissions';
import { defineRule, Properties } from '../rule';

const MOUNT = 's3files:ClientMount';
const NETWORK = ['ec2:CreateNetworkInterface', 'ec2:DescribeNetworkInterfaces', 'ec2:DeleteNetworkInterface'];
const policyOf = (Action: string) => ({
  Policy: resource('AWS::S3Files::FileSystemPolicy', {
    FileSystemId: { 'Fn::GetAtt': ['FileSystem', 'FileSystemId'] },
    Policy: { Statement: [{ Effect: 'Allow', Principal: { AWS: '*' }, Action }] },
  }),
});

function withRole(role: Properties, changes: Parameters<typeof mountingS3Files>[0] = {}) {
  const { properties, ...around } = mountingS3Files(changes);
  return { ...around, ...roleWith(role, properties, around.resources) };
}

export const roleWithoutS3filesMountPermission = defineRule({
  id: 'role-without-s3files-mount-permission',
  enforces: ['s3files-role-permissions'],
  severity: 'warning',
  title: 'The role of a function may mount its S3 file system',
  why: 'S3 Files needs ClientMount in the role or in the policy of the file system, else invocations fail',
  fix: `allow the role ${MOUNT}, and s3files:ClientWrite unless it only reads, as FileSystem.fromS3FilesAccessPoint does`,
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-files-security-iam.html',
  verified: '2026-11-21',
  reads: ['accessPoints', 'fileSystemPolicy', 'rolePermissions'],
  check: ({ accessPoints = [], fileSystemPolicy = [], rolePermissions }) => {
    const accessPoint = accessPoints.find(({ kind }) => kind === 's3Files');
    const obstacles = accessPoint && rolePermissions && lacks(fileSystemPolicy, MOUNT)
      ? obstaclesTo([{ actions: [MOUNT], permissions: rolePermissions, onResource: accessPoint.permissions }]) : undefined;
    return obstacles && { what: `no policy of the file system allows ${MOUNT}, and ${obstacles.words}`, fix: obstacles.fix };
  },
  examples: {
    good: [
      withRole(allowing(...NETWORK, MOUNT)),
      withRole(allowing(...NETWORK), policyOf('s3files:*')),
      withRole({ ...allowing(...NETWORK), ...managedPolicy('Shop') }),
      mountingS3Files(),
    ],
    bad: [withRole(allowing(...NETWORK)), withRole(allowing(...NETWORK, 's3files:ClientWrite'), policyOf('s3files:ClientWrite'))],
  },
});
