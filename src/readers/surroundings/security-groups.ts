import { nameOf, SECURITY_GROUP, securityGroupIn, vpcNameOf } from './vpc-resources';
import { Collection, Maybe, UNKNOWN } from '../../view/maybe';
import { DEFAULT_VPC, SecurityGroupOfFunction } from '../../view/network';
import { remembered } from '../../view/remembered';
import { Resource, TemplateScope } from '../template-scope';
import { isAbsent, TemplateValues } from '../template-values';

/** The security groups of something in a VPC; default groups of VPCs are there as their VPC. */
export type SecurityGroups = Collection<Resource>;

export const VPC_ASSOCIATION = 'AWS::EC2::SecurityGroupVpcAssociation';

/** Asked for the network of a function, and for its file system. */
const GROUPS = new WeakMap<Resource, SecurityGroups>();

const UNKNOWN_GROUPS: SecurityGroups = { known: [], atLeast: 0, complete: false };

/** The security groups of a function or of a capacity provider. An empty list stands for the default group of a VPC, or is refused. */
export function securityGroupsOf(user: Resource): SecurityGroups {
  return remembered(GROUPS, user, () => {
    const groups = groupsIn(new TemplateValues(user.properties, user.scope), 'VpcConfig.SecurityGroupIds', user.scope);
    return groups === undefined || (groups.complete && groups.known.length === 0) ? UNKNOWN_GROUPS : groups;
  });
}

/** Where a security group is, unless it is associated with more VPCs. */
export function inItsVpc(group: Resource, from: TemplateScope): SecurityGroupOfFunction {
  const isMade = group.type === SECURITY_GROUP;
  const vpc = isMade && isAbsent(group.properties.VpcId) ? DEFAULT_VPC : vpcNameOf(group, from);
  return { name: nameOf(group, from), isDefaultOfVpc: !isMade, vpc };
}

export function groupsIn(values: TemplateValues, path: string, scope: TemplateScope): Collection<Resource> | undefined {
  return values.list(path, (id): Maybe<Resource> => securityGroupIn(id, scope) ?? UNKNOWN);
}
