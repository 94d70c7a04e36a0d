import { FROM_FUNCTION, mounting, mountingS3Files, networkOf, NFS, resource, TO_FILES } from '../example-networks';
import { defineRule, knownPart } from '../rule';

const NOBODY = { CidrIp: '255.255.255.255/32', IpProtocol: 'icmp', FromPort: 252, ToPort: 86 };
const HTTPS = { CidrIp: '0.0.0.0/0', IpProtocol: 'tcp', FromPort: 443, ToPort: 443 };
const ANYWHERE = { CidrIp: '0.0.0.0/0', IpProtocol: '-1' };
const OTHER_GROUP = { Other: resource('AWS::EC2::SecurityGroup', { VpcId: { Ref: 'Vpc' }, GroupDescription: 'other' }) };
const letsIn = (...SecurityGroupIngress: unknown[]) => ({ FilesGroup: { SecurityGroupIngress } });
const letsOut = (...SecurityGroupEgress: unknown[]) => ({ Group: { SecurityGroupEgress } });
const ruleOf = (Ref: string, direction: 'Ingress' | 'Egress', rule: object) => ({ Rule: resource(`AWS::EC2::SecurityGroup${direction}`, { GroupId: { Ref }, ...rule }) });

export const mountTargetPortClosed = defineRule({
  id: 'mount-target-port-closed',
  enforces: ['efs-security-group-2049', 's3files-mount-targets', 'state-efsmount-connectivity-error'],
  title: 'Security groups let NFS pass from the function to the mount targets',
  why: 'the function cannot mount the file system, and invocations fail',
  fix: 'allow TCP port 2049 out of a security group of the function and into one of each mount target, as accessPoint.fileSystem.connections.allowDefaultPortFrom(fn) does',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-filesystem-efs.html#configuration-filesystem-efs-setup',
  verified: '2026-11-29',
  reads: [knownPart('mountTargets')],
  check: ({ mountTargets }) => mountTargets.filter(({ isReachable }) => !isReachable).whenAny(([{ name }]) =>
    `no security group of the function lets TCP port 2049 out to mount target ${name}`)
      ?? mountTargets.filter(({ isOpen }) => !isOpen).whenAny(([{ name }]) => `no security group of mount target ${name} lets TCP port 2049 in from the function`),
  examples: {
    good: [
      mounting(),
      mounting(letsIn({ CidrIp: '10.0.0.0/16', IpProtocol: 'tcp', FromPort: 0, ToPort: 65535 })),
      mounting(letsIn({ ...FROM_FUNCTION, SourceSecurityGroupId: { Ref: 'GroupOfParameter' } })),
      mounting(letsIn(HTTPS, { Ref: 'Rule' })),
      mounting({ ...letsIn({ ...NFS, CidrIp: '192.168.0.0/16' }), Subnet: { CidrBlock: { Ref: 'Block' } }, Vpc: { CidrBlock: { Ref: 'Blocks' } } }),
      mounting({ ...letsIn(), ...ruleOf('FilesGroup', 'Ingress', FROM_FUNCTION) }),
      mounting({ ...letsIn(), ...ruleOf('GroupOfParameter', 'Ingress', FROM_FUNCTION) }),
      mounting({ Target: { SecurityGroups: undefined } }),
      mounting({ Target: { SecurityGroups: [] } }, { VpcConfig: { ...networkOf('Subnet').VpcConfig, SecurityGroupIds: [{ 'Fn::GetAtt': ['Vpc', 'DefaultSecurityGroup'] }] } }),
      mountingS3Files({ Target: { SecurityGroups: [] }, ...letsOut(TO_FILES) }),
      mounting({ Target: { SecurityGroups: [{ Ref: 'FilesGroup' }, 'sg-0123456789abcdef0'] }, ...letsIn() }),
      mounting(letsOut(TO_FILES)),
      mounting({ Group: { SecurityGroupEgress: [] } }),
      mounting(letsOut(HTTPS, ANYWHERE)),
      mounting({ ...letsOut(NOBODY), ...ruleOf('Group', 'Egress', TO_FILES) }),
    ],
    bad: [
      mounting(letsIn()),
      mounting(letsIn(HTTPS)),
      mounting(letsIn({ ...FROM_FUNCTION, IpProtocol: 'udp' })),
      mounting({ ...OTHER_GROUP, ...letsIn({ ...FROM_FUNCTION, SourceSecurityGroupId: { Ref: 'Other' } }) }),
      mounting({ ...OTHER_GROUP, ...letsIn(), ...ruleOf('Other', 'Ingress', FROM_FUNCTION) }),
      mounting(letsIn({ ...NFS, CidrIp: '192.168.0.0/16' })),
      mounting(letsOut(NOBODY)),
      mounting(letsOut(HTTPS)),
      mounting(letsOut({ ...NFS, CidrIp: '10.0.7.0/24' })),
      mounting({ Target: { SecurityGroups: [] }, ...letsOut(TO_FILES) }),
      mountingS3Files(letsIn()),
    ],
  },
});
