import { areDifferentZones, MountTargetOfFunction, SubnetOfFunction } from '../../view/network';
import { inKnown, KNOWN, mounting, mountingS3Files, networkOf, OTHER_KNOWN, resource, subnet, targetIn, zone } from '../example-networks';
import { defineRule, knownPart } from '../rule';
import { are, list } from '../words';

const SECOND = { Second: subnet({ AvailabilityZone: zone(1) }) };
const BOTH = networkOf('Subnet', 'Second');
const secondIn = (AvailabilityZone: unknown) => ({ Second: subnet({ AvailabilityZone }) });
const KNOWN_TARGET = mounting({ Target: { SubnetId: KNOWN.subnetId } });
const OTHER_TARGET = { OtherTarget: resource('AWS::EFS::MountTarget', targetIn('Second')) };

export const mountTargetMissingInZone = defineRule({
  id: 'mount-target-missing-in-zone',
  enforces: ['efs-mount-targets-every-az', 's3files-mount-targets', 'state-efsmount-connectivity-error'],
  title: 'File systems have a mount target in every Availability Zone of the function',
  why: 'Lambda rejects a function with a subnet in an Availability Zone where the file system has no mount target',
  fix: 'add a mount target in each zone, or take these subnets away from the function',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html#cfn-lambda-function-filesystemconfigs',
  verified: '2026-11-21',
  reads: [knownPart('subnetsOfApp'), 'mountTargets'],
  check: ({ subnetsOfApp, mountTargets }) => {
    const isServed = (one: SubnetOfFunction) => mountTargets === undefined || mountTargets.some((target) => !isElsewhere(target, one));
    return subnetsOfApp.filter((one) => !isServed(one)).whenAny((subnets) => {
      const names = subnets.map(({ name }) => name);
      return `${names.length === 1 ? 'subnet' : 'subnets'} ${list(names)} ${are(names)} in an Availability Zone without a mount target of the file system`;
    });
  },
  examples: {
    good: [
      mounting(),
      mounting(secondIn(zone(0)), BOTH),
      mounting(secondIn('eu-west-1b'), BOTH),
      mounting(secondIn(undefined), BOTH),
      { ...mounting({ ...SECOND, ...OTHER_TARGET }, BOTH), dependsOn: ['Target', 'OtherTarget'] },
      mounting({ ...SECOND, Target: { SubnetId: 'subnet-0123456789abcdef0' } }, BOTH),
      mounting({ ...SECOND, AccessPoint: { FileSystemId: 'fs-0123456789abcdef0' } }, BOTH),
      inKnown([KNOWN, OTHER_KNOWN], KNOWN_TARGET),
      inKnown([KNOWN, { subnetId: OTHER_KNOWN.subnetId }], KNOWN_TARGET),
    ],
    bad: [
      mounting(SECOND, BOTH),
      mounting({ Subnet: { AvailabilityZone: 'eu-west-1a' }, ...secondIn('eu-west-1b') }, BOTH),
      mounting({ Target: { FileSystemId: { Ref: 'Other' } }, Other: { Type: 'AWS::EFS::FileSystem', Properties: {} } }),
      mountingS3Files(SECOND, BOTH),
      inKnown([KNOWN, { ...OTHER_KNOWN, availabilityZone: 'eu-west-1b' }], KNOWN_TARGET),
    ],
  },
});

/** In the same VPC, since a VPC that is peered may have mount targets of its own. */
function isElsewhere(target: MountTargetOfFunction, { name, vpc, zone: own }: SubnetOfFunction): boolean {
  return target.subnet !== name && target.vpc === vpc && typeof vpc === 'string' && areDifferentZones(target.zone, own);
}
