import { AddressBlock, blockIn } from './address-blocks';
import { VPC, vpcOf } from './vpc-resources';
import { remembered } from '../../view/remembered';
import { grouped } from '../grouped';
import { ResourceIndex } from '../resource-index';
import { Resource } from '../template-scope';
import { isAbsent } from '../template-values';

const VPC_BLOCK = 'AWS::EC2::VPCCidrBlock';

/** What is not read here may be any address. */
type Blocks = readonly AddressBlock[] | undefined;

/** The IPv4 addresses of subnets. */
export class SubnetAddresses {
  private readonly ofSubnets = new Map<Resource, Blocks>();
  private readonly ofVpcs = new Map<Resource, Blocks>();
  /** The further blocks of VPCs; `undefined` are those of one that cannot be seen. */
  private furtherBlocks?: ReadonlyMap<Resource | string | undefined, readonly Resource[]>;

  constructor(private readonly index: ResourceIndex) {}

  public of(subnets: readonly Resource[] | undefined): Blocks {
    return together(subnets?.map((subnet) => remembered(this.ofSubnets, subnet, () => this.ofSubnet(subnet))));
  }

  /** A subnet has one block, and it is within those of its VPC. Before another template makes the subnet, somebody may give the VPC more. */
  private ofSubnet(subnet: Resource): Blocks {
    const block = blockIn(subnet.scope.textOf(subnet.properties.CidrBlock));
    const vpc = vpcOf(subnet);
    const isWithin = typeof vpc === 'object' && vpc.type === VPC && vpc.scope === subnet.scope;
    return block ? [block] : isWithin ? remembered(this.ofVpcs, vpc, () => this.ofVpc(vpc)) : undefined;
  }

  private ofVpc(vpc: Resource): Blocks {
    this.furtherBlocks ??= grouped(this.index.ofType(VPC_BLOCK), vpcOf);
    const mayHaveOthers = this.furtherBlocks.has(undefined) || this.index.mayHide(VPC_BLOCK) || this.index.mayBeCompleted(vpc);
    return mayHaveOthers ? undefined : together([vpc, ...this.furtherBlocks.get(vpc) ?? []].map(writtenIn));
  }
}

/** One block, or none where a further one has IPv6 addresses alone. */
function writtenIn({ type, properties: { CidrBlock, Ipv4IpamPoolId }, scope }: Resource): Blocks {
  const block = blockIn(scope.textOf(CidrBlock));
  const isWithout = type === VPC_BLOCK && isAbsent(CidrBlock) && isAbsent(Ipv4IpamPoolId);
  return block ? [block] : isWithout ? [] : undefined;
}

function together(all: readonly Blocks[] | undefined): Blocks {
  return all?.every((blocks) => blocks !== undefined) ? all.flatMap((blocks) => blocks ?? []) : undefined;
}
