import { mounting } from '../example-networks';
import { allowing, managedPolicy, roleWith } from '../example-roles';
import { lacks } from '../permissions';
import { obstaclesTo } from '../role-permissions';
import { defineRule, Properties } from '../rule';

const MOUNT = 'elasticfilesystem:ClientMount';
const NETWORK = ['ec2:CreateNetworkInterface', 'ec2:DescribeNetworkInterfaces', 'ec2:DeleteNetworkInterface'];
const policyOf = (Action: unknown) => ({ FileSystemPolicy: { Statement: [{ Effect: 'Allow', Principal: { AWS: '*' }, Action }] } });
const POLICY = policyOf(['elasticfilesystem:ClientWrite', 'elasticfilesystem:ClientRootAccess']);

function withRole(role: Properties, fileSystem: Properties) {
  const { properties, ...around } = mounting({ FileSystem: fileSystem });
  return { ...around, ...roleWith(role, properties, around.resources) };
}

export const roleWithoutEfsMountPermission = defineRule({
  id: 'role-without-efs-mount-permission',
  enforces: ['efs-role-permissions', 'state-efsmount-failure'],
  title: 'The role of a function may mount a file system that has a policy',
  why: 'a file system with a policy refuses clients to whom neither the policy nor their role allows ClientMount, and invocations fail',
  fix: `allow the role ${MOUNT}, and elasticfilesystem:ClientWrite unless it only reads`,
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-filesystem-efs.html#configuration-filesystem-efs-permissions',
  verified: '2026-11-21',
  reads: ['accessPoints', 'fileSystemPolicy', 'rolePermissions'],
  check: ({ accessPoints = [], fileSystemPolicy, rolePermissions }) => {
    const accessPoint = accessPoints.find(({ kind }) => kind === 'efs');
    const obstacles = accessPoint && fileSystemPolicy && rolePermissions && lacks(fileSystemPolicy, MOUNT)
      ? obstaclesTo([{ actions: [MOUNT], permissions: rolePermissions, onResource: accessPoint.permissions }]) : undefined;
    return obstacles && { what: `the policy of the file system does not allow ${MOUNT}, and ${obstacles.words}`, fix: obstacles.fix };
  },
  examples: {
    good: [
      withRole(allowing(...NETWORK, MOUNT), POLICY),
      withRole(allowing(...NETWORK), {}),
      withRole(allowing(...NETWORK), policyOf('elasticfilesystem:Client*')),
      withRole(allowing(...NETWORK), { FileSystemPolicy: { Ref: 'Policy' } }),
      withRole({ ...allowing(...NETWORK), ...managedPolicy('Shop') }, POLICY),
      mounting({ FileSystem: POLICY }),
    ],
    bad: [withRole(allowing(...NETWORK), POLICY), withRole(allowing(...NETWORK, 'elasticfilesystem:ClientWrite'), policyOf('elasticfilesystem:ClientWrite'))],
  },
});
