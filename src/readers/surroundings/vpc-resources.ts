import { Maybe, UNKNOWN } from '../../view/maybe';
import { remembered } from '../../view/remembered';
import { isObject } from '../json-types';
import { isThereWith, referenceIn, resourceIn } from '../resource-index';
import { Resource, TemplateScope } from '../template-scope';
import { isAbsent, TemplateValues } from '../template-values';

export const SUBNET = 'AWS::EC2::Subnet';
export const SECURITY_GROUP = 'AWS::EC2::SecurityGroup';
export const VPC = 'AWS::EC2::VPC';

/** The resource of one type that a value stands for. */
export function ofTypeIn(type: string, value: unknown, scope: TemplateScope): Resource | undefined {
  const resource = resourceIn(value, scope);
  return resource?.type === type ? resource : undefined;
}

/** A security group of the app, or the VPC whose default group it is. */
export function securityGroupIn(value: unknown, scope: TemplateScope): Resource | undefined {
  const { resource, attribute } = referenceIn(value, scope) ?? {};
  const isGroup = resource?.type === SECURITY_GROUP ? attribute !== 'VpcId' : resource?.type === VPC && attribute === 'DefaultSecurityGroup';
  return isGroup ? resource : undefined;
}

/** The subnets that a resource names, when all of them are of the app and there for certain. */
export function subnetsIn(user: Resource, path: string): readonly Resource[] | undefined {
  const subnets = new TemplateValues(user.properties, user.scope).list(path, (id): Maybe<Resource> => ofTypeIn(SUBNET, id, user.scope) ?? UNKNOWN);
  return subnets?.complete && subnets.known.length > 0 && subnets.known.every((subnet) => isThereWith(subnet, user)) ? subnets.known : undefined;
}

/** The VPC of the app that a value stands for, or its id. */
export function vpcIn(value: unknown, scope: TemplateScope, mayFollow = true): Resource | string | undefined {
  const text = scope.textOf(value);
  if (text !== undefined) {
    return /^vpc-(?!12345$)\w+$/.test(text) ? text : undefined; // the CDK makes up vpc-12345 while it looks up a VPC
  }
  const { resource, attribute } = referenceIn(value, scope) ?? {};
  if (resource?.type === VPC) {
    return attribute === undefined || attribute === 'VpcId' ? resource : undefined;
  }
  const isVpcOf = attribute === 'VpcId' && (resource?.type === SUBNET || resource?.type === SECURITY_GROUP);
  return isVpcOf && resource && mayFollow ? vpcIn(resource.properties.VpcId, resource.scope, false) : undefined;
}

/** Many functions are in few subnets. */
const VPCS = new WeakMap<Resource, Resource | string | undefined>();

/** The VPC that a subnet or a security group is in. A security group may itself be a VPC, whose default one it is. */
export function vpcOf(resource: Resource): Resource | string | undefined {
  return resource.type === VPC ? resource : remembered(VPCS, resource, vpcNamedBy);
}

function vpcNamedBy({ properties, scope }: Resource): Resource | string | undefined {
  return vpcIn(properties.VpcId, scope);
}

/** How sentences call a resource; in other stacks another one may have its logical id. */
export function nameOf({ logicalId, scope }: Resource, from: TemplateScope): string {
  const { stackName, nestedIn } = scope.facts;
  const stack = stackName ?? nestedIn?.logicalId;
  return scope === from ? quotedId(logicalId) : `${quotedId(logicalId)} of ${stack === undefined ? 'another stack' : `the stack ${quotedId(stack)}`}`;
}

export function quotedId(id: string): string {
  return `'${id}'`;
}

export function vpcNameOf(resource: Resource, from: TemplateScope): Maybe<string> {
  const vpc = vpcOf(resource);
  return vpc === undefined ? UNKNOWN : typeof vpc === 'string' ? quotedId(vpc) : nameOf(vpc, from);
}

/** The Availability Zone of a subnet. EC2 chooses one where none is given. */
export function zoneOf({ properties: { AvailabilityZone, AvailabilityZoneId }, scope }: Resource): Maybe<string> {
  const [index, zones] = isObject(AvailabilityZone) && Array.isArray(AvailabilityZone['Fn::Select']) ? AvailabilityZone['Fn::Select'] : [];
  if (isObject(zones) && isOwnRegion(zones['Fn::GetAZs'], scope) && (typeof index === 'number' || (typeof index === 'string' && /^\d+$/.test(index)))) {
    return `#${index}`;
  }
  const name = scope.textOf(isAbsent(AvailabilityZone) ? AvailabilityZoneId : AvailabilityZone);
  return name !== undefined && /^[a-z]+\d?-[a-z\d-]+$/.test(name) ? name : UNKNOWN; // not dummy1a, which the CDK makes up while it looks up zones
}

function isOwnRegion(region: unknown, scope: TemplateScope): boolean {
  return region === '' || (isObject(region) && region.Ref === 'AWS::Region') || (region !== undefined && scope.facts.region !== undefined && scope.textOf(region) === scope.facts.region);
}
