import { KnownSubnets } from './known-subnets';
import { inItsVpc, securityGroupsOf, VPC_ASSOCIATION } from './security-groups';
import { UnreachedServices } from './unreached-services';
import { nameOf, ofTypeIn, quotedId, securityGroupIn, SUBNET, vpcNameOf, vpcOf, zoneOf } from './vpc-resources';
import { FunctionView } from '../../view/function-view';
import { SubnetFacts } from '../../view/known-facts';
import { Maybe, UNKNOWN } from '../../view/maybe';
import { SecurityGroupOfFunction, SubnetOfFunction } from '../../view/network';
import { rememberedOf } from '../../view/remembered';
import { grouped } from '../grouped';
import { isThereWith, ResourceIndex } from '../resource-index';
import { Resource, TemplateScope } from '../template-scope';
import { isAbsent, isPresent, mayBeAbsent, TemplateValues } from '../template-values';

type Network = Pick<FunctionView, 'subnetsOfApp' | 'securityGroupsOfApp'>;

/** Functions outside of VPCs share it. */
const NONE: Network = Object.freeze({});
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

  constructor(private readonly index: ResourceIndex, private readonly knownSubnets: KnownSubnets, private readonly unreached: UnreachedServices) {}

  public of(fn: Resource, inCase: Resource): Network {
    if (isAbsent(inCase.properties.VpcConfig)) {
      return NONE;
    }
    const { scope } = inCase;
    const subnets = new TemplateValues(inCase.properties, scope).list('VpcConfig.SubnetIds', (id): Maybe<SubnetOfFunction> => {
      const subnet = ofTypeIn(SUBNET, id, scope);
      const facts = subnet ? undefined : this.knownSubnets.in(id, scope);
      return subnet ? this.known(subnet, fn, inCase) : facts ? this.importedSubnet(facts) : UNKNOWN;
    });
    const groups = securityGroupsOf(inCase);
    return { subnetsOfApp: subnets, securityGroupsOfApp: { ...groups, known: groups.known.map((group) => this.groupOf(group, scope)) } };
  }

  private groupOf(group: Resource, from: TemplateScope): SecurityGroupOfFunction {
    const known = inItsVpc(group, from);
    return this.isAssociated(group) ? { ...known, vpc: UNKNOWN } : known;
  }

  /** Whether a security group may belong to another VPC too. */
  private isAssociated(group: Resource): boolean {
    this.associated ??= new Set(this.index.ofType(VPC_ASSOCIATION)
      .map(({ properties, scope }) => securityGroupIn(properties.GroupId, scope)));
    return this.associated.has(group) || this.associated.has(undefined) || this.index.mayHide(VPC_ASSOCIATION);
  }

  /** The functions of a stack are in few subnets. */
  private known(subnet: Resource, fn: Resource, inCase: Resource): SubnetOfFunction {
    const known = rememberedOf(this.subnets, fn.scope, subnet, () => this.subnetOf(subnet, fn.scope));
    return known.isPublic ? { ...known, unreachedServices: this.unreached.of(fn, inCase, subnet) } : known;
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
      name: quotedId(subnetId),
      vpc: vpcId === undefined ? UNKNOWN : quotedId(vpcId),
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
      ({ properties, scope }) => ofTypeIn(SUBNET, properties.SubnetId, scope));
    this.routesOut ??= grouped(this.index.ofType('AWS::EC2::Route').filter(leadsToInternetGateway), routeTableOf);
    return (this.associations.get(subnet) ?? []).some((association) => isThereWith(association, subnet)
      && this.routesFrom(routeTableOf(association)).some((route) => isThereWith(route, subnet)));
  }
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
