import { DEFAULT_VPC, SecurityGroupOfFunction } from '../view/network';

/** Where a security group is, and whose default one it may be. */
export function inItsVpc({ name, vpc, isDefaultOfVpc }: SecurityGroupOfFunction, user: string): string {
  if (isDefaultOfVpc) {
    return `the ${user} has the default security group of the VPC ${name}`;
  }
  return vpc === DEFAULT_VPC ? `security group ${name} has no VpcId and so is in the default VPC` : `security group ${name} is in the VPC ${String(vpc)}`;
}
