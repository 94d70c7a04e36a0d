import { KnownSubnets } from './known-subnets';
import { SecurityGroups } from './security-group-rules';
import { nameOf, ofTypeIn, securityGroupIn, SUBNET, vpcNameOf, vpcOf, zoneOf } from './vpc-resources';
import { FunctionView } from '../../view/function-view';
import { SubnetFacts } from '../../view/known-facts';
import { Collection, Maybe, UNKNOWN } from '../../view/maybe';
import { SecurityGroupOfFunction, SubnetOfFunction } from '../../view/network';
import { remembered, rememberedOf } from '../../view/remembered';
import { grouped } from '../grouped';
import { isThereWith, ResourceIndex } from '../resource-index';
import { Resource, TemplateScope } from '../template-scope';
import { isAbsent, isPresent, mayBeAbsent, TemplateValues } from '../template-values';

type Network = Pick<FunctionView, 'subnetsOfApp' | 'securityGroupsOfApp'>;

/** Functions outside of VPCs share it. */
const NONE: Network = Object.freeze({});
const VPC_ASSOCIATION = 'AWS::EC2::SecurityGroupVpcAssociation';
const EVERYWHERE = '0.0.0.0/0';

/** The subnets and security groups of functions. */
export class Networks {
  private readonly subnets = new WeakMap<TemplateScope, Map<Resource, SubnetOfFunction>>();
  /** The associations of subnets with route tables, by subnet. */
  private associations?: ReadonlyMap<Resource | undefined, readonly Resource[]>;
  /** The routes to internet gateways, by route table. */
  private routesOut?: ReadonlyMap<Resource | undefined, readonly Resource[]>;
  private encryptedVpcs?: ReadonlySet<Resource | string | undefined>;
  private associated?: ReadonlySet<Resource | undefined>;
  private ipv6Blocks?: ReadonlySet<Resource | undefined>;

  constructor(private readonly index: ResourceIndex, private readonly knownSubnets: KnownSubnets) {}

  public of(fn: Resource): Network {
    if (isAbsent(fn.properties.VpcConfig)) {
      return NONE;
    }
    const { scope } = fn;
    const subnets = new TemplateValues(fn.properties, scope).list('VpcConfig.SubnetIds', (id): Maybe<SubnetOfFunction> => {
      const subnet = ofTypeIn(SUBNET, id, scope);
      const facts = subnet ? undefined : this.knownSubnets.in(id, scope);
      return subnet ? this.known(subnet, scope) : facts ? this.importedSubnet(facts) : UNKNOWN;
    });
    const groups = securityGroupsOf(fn);
    const known = groups.known.map((group): SecurityGroupOfFunction =>
      ({ name: nameOf(group, scope), vpc: this.isAssociated(group) ? UNKNOWN : vpcNameOf(group, scope) }));
    return { subnetsOfApp: subnets, securityGroupsOfApp: { ...groups, known } };
  }

  /** Whether a security group may belong to another VPC too. */
  private isAssociated(group: Resource): boolean {
    this.associated ??= new Set(this.index.ofType(VPC_ASSOCIATION)
      .map(({ properties, scope }) => securityGroupIn(properties.GroupId, scope)));
    return this.associated.has(group) || this.associated.has(undefined) || this.index.mayHide(VPC_ASSOCIATION);
  }

  /** The functions of a stack are in few subnets. */
  private known(subnet: Resource, from: TemplateScope): SubnetOfFunction {
    return rememberedOf(this.subnets, from, subnet, () => this.subnetOf(subnet, from));
  }

  private subnetOf(subnet: Resource, from: TemplateScope): SubnetOfFunction {
    const { Ipv6CidrBlock, Ipv6IpamPoolId, CidrBlock, Ipv4IpamPoolId } = subnet.properties;
    return {
      name: nameOf(subnet, from),
      vpc: vpcNameOf(subnet, from),
      tenancy: tenancyOf(subnet),
      zone: zoneOf(subnet),
      hasIpv4: isGiven(CidrBlock, Ipv4IpamPoolId),
      hasIpv6: this.hasIpv6Block(subnet) ?? isGiven(Ipv6CidrBlock, Ipv6IpamPoolId),
      enforcesEncryption: this.enforcesEncryption(vpcOf(subnet)),
      isPublic: this.isPublic(subnet),
    };
  }

  private importedSubnet({ subnetId, vpcId, availabilityZone, isPublic = false }: SubnetFacts): SubnetOfFunction {
    return {
      name: subnetId,
      vpc: vpcId ?? UNKNOWN,
      tenancy: UNKNOWN,
      zone: availabilityZone ?? UNKNOWN,
      hasIpv4: UNKNOWN,
      hasIpv6: UNKNOWN,
      enforcesEncryption: this.enforcesEncryption(vpcId),
      isPublic,
    };
  }

  private hasIpv6Block(subnet: Resource): Maybe<true> | undefined {
    this.ipv6Blocks ??= new Set(this.index.ofType('AWS::EC2::SubnetCidrBlock').map(({ properties, scope }) => ofTypeIn(SUBNET, properties.SubnetId, scope)));
    const mayHave = this.ipv6Blocks.has(undefined) || !this.index.isReadable;
    return this.ipv6Blocks.has(subnet) ? true : mayHave ? UNKNOWN : undefined;
  }

  private enforcesEncryption(vpc: Resource | string | undefined): boolean {
    this.encryptedVpcs ??= new Set(this.index.ofType('AWS::EC2::VPCEncryptionControl').filter(withoutLambda).map(vpcOf));
    return vpc !== undefined && this.encryptedVpcs.has(vpc);
  }

  private routesFrom(table: Resource | undefined): readonly Resource[] {
    return table === undefined ? [] : this.routesOut?.get(table) ?? [];
  }

  private isPublic(subnet: Resource): boolean {
    this.associations ??= grouped(this.index.ofType('AWS::EC2::SubnetRouteTableAssociation'),
      ({ properties, scope }) => [ofTypeIn(SUBNET, properties.SubnetId, scope)]);
    this.routesOut ??= grouped(this.index.ofType('AWS::EC2::Route').filter(leadsToInternetGateway), (route) => [routeTableOf(route)]);
    return (this.associations.get(subnet) ?? []).some((association) => isThereWith(association, subnet)
      && this.routesFrom(routeTableOf(association)).some((route) => isThereWith(route, subnet)));
  }
}

/** Asked for the network of a function, and for its file system. */
const GROUPS = new WeakMap<Resource, SecurityGroups>();

/** The security groups of a function; default groups of VPCs are there as their VPC. */
export function securityGroupsOf(fn: Resource): SecurityGroups {
  return remembered(GROUPS, fn, () =>
    groupsIn(new TemplateValues(fn.properties, fn.scope), 'VpcConfig.SecurityGroupIds', fn.scope) ?? { known: [], atLeast: 0, complete: false });
}

export function groupsIn(values: TemplateValues, path: string, scope: TemplateScope): Collection<Resource> | undefined {
  return values.list(path, (id): Maybe<Resource> => securityGroupIn(id, scope) ?? UNKNOWN);
}

function tenancyOf(subnet: Resource): Maybe<string> {
  const vpc = vpcOf(subnet);
  return typeof vpc === 'object' ? new TemplateValues(vpc.properties, vpc.scope).string('InstanceTenancy') ?? 'default' : UNKNOWN;
}

function withoutLambda({ properties, scope, condition }: Resource): boolean {
  const { Mode, LambdaExclusionInput } = properties;
  return condition === undefined && scope.textOf(Mode) === 'enforce' && (isAbsent(LambdaExclusionInput) || scope.textOf(LambdaExclusionInput) === 'disable');
}

/** Whether one of the values is given. */
function isGiven(...values: readonly unknown[]): Maybe<boolean> {
  return values.some(isPresent) ? true : values.some(mayBeAbsent) ? UNKNOWN : false;
}

function routeTableOf({ properties, scope }: Resource): Resource | undefined {
  return ofTypeIn('AWS::EC2::RouteTable', properties.RouteTableId, scope);
}

function leadsToInternetGateway({ properties: { DestinationCidrBlock, GatewayId }, scope }: Resource): boolean {
  return scope.textOf(DestinationCidrBlock) === EVERYWHERE
    && (ofTypeIn('AWS::EC2::InternetGateway', GatewayId, scope) !== undefined || /^igw-/.test(scope.textOf(GatewayId) ?? ''));
}
