import { AddressBlock, blockIn, overlap } from './address-blocks';
import { SecurityGroups } from './security-groups';
import { SECURITY_GROUP, securityGroupIn } from './vpc-resources';
import { remembered, rememberedOf } from '../../view/remembered';
import { grouped } from '../grouped';
import { Json } from '../json-types';
import { ResourceIndex } from '../resource-index';
import { Resource, TemplateScope } from '../template-scope';
import { isAbsent, isPlain, TemplateValues } from '../template-values';

/** The side of a connection whose rules are read. */
type Direction = 'Ingress' | 'Egress';

const PEER_GROUP: Readonly<Record<Direction, string>> = { Ingress: 'SourceSecurityGroupId', Egress: 'DestinationSecurityGroupId' };
/** What the CDK writes to have an egress rule that lets nothing out. */
const NOBODY = '255.255.255.255/32';

/** With whom a rule lets connections through: a security group, or addresses; `undefined` may be everybody. */
type Peer = Resource | AddressBlock | undefined;

/** The same of all rules of a group; the security groups may be many. */
interface Peers {
  readonly isAnybody: boolean;
  readonly groups: ReadonlySet<Resource>;
  readonly blocks: readonly AddressBlock[];
}

/** One end of a connection. */
export interface End {
  readonly groups: SecurityGroups;
  /** Where its addresses are; `undefined` is anywhere. */
  readonly blocks: readonly AddressBlock[] | undefined;
}

/** The rules of the security groups of an app. */
export class SecurityGroupRules {
  /** The rules that are resources of their own; `undefined` are those of a group that cannot be seen. */
  private readonly rules = new Map<Direction, ReadonlyMap<Resource | undefined, readonly Resource[]>>();
  /** By direction and port. */
  private readonly peers = new Map<string, Map<Resource, Peers>>();

  constructor(private readonly index: ResourceIndex) {}

  /** `false` where no rule of the groups at the end lets TCP in from its beginning, on this port. Whatever cannot be read may let it in. */
  public mayLetIn(port: number, to: SecurityGroups, from: End): boolean {
    return this.mayAllow('Ingress', port, to, from);
  }

  /** The same for the way out of the groups at the beginning. */
  public mayLetOut(port: number, from: SecurityGroups, to: End): boolean {
    return this.mayAllow('Egress', port, from, to);
  }

  private mayAllow(direction: Direction, port: number, groups: SecurityGroups, peer: End): boolean {
    return !groups.complete || !this.index.isReadable || groups.known.some((group) => mayMean(this.peersOf(direction, port, group), peer));
  }

  private peersOf(direction: Direction, port: number, group: Resource): Peers {
    return rememberedOf(this.peers, `${direction} ${port}`, group, () => together(this.readPeers(direction, port, group)));
  }

  private readPeers(direction: Direction, port: number, group: Resource): readonly Peer[] {
    const inline = group.properties[`SecurityGroup${direction}`];
    const isOpen = group.type !== SECURITY_GROUP || (direction === 'Egress' && listOf(inline).length === 0); // as default groups and default rules are
    if (isOpen || this.index.mayBeCompleted(group) || !(isAbsent(inline) || Array.isArray(inline))) {
      return [undefined];
    }
    const ofResources = [group, undefined].flatMap((one) => this.rulesOf(direction).get(one) ?? []);
    return [
      ...listOf(inline).flatMap((rule) => isPlain(rule) ? peersIn(direction, port, rule, group.scope) : [undefined]),
      ...ofResources.flatMap(({ properties, scope }) => peersIn(direction, port, properties, scope)),
    ];
  }

  private rulesOf(direction: Direction): ReadonlyMap<Resource | undefined, readonly Resource[]> {
    return remembered(this.rules, direction, () =>
      grouped(this.index.ofType(`${SECURITY_GROUP}${direction}`), ({ properties, scope }) => securityGroupIn(properties.GroupId, scope)));
  }
}

function mayMean(allowed: Peers, { groups, blocks }: End): boolean {
  return allowed.isAnybody
    || (allowed.groups.size > 0 && (!groups.complete || groups.known.some((group) => allowed.groups.has(group))))
    || allowed.blocks.some((block) => blocks === undefined || blocks.some((one) => overlap(one, block)));
}

function together(peers: readonly Peer[]): Peers {
  const isBlock = (peer: Peer): peer is AddressBlock => peer !== undefined && 'first' in peer;
  const groups = peers.filter((peer): peer is Resource => peer !== undefined && !isBlock(peer));
  return { isAnybody: peers.includes(undefined), groups: new Set(groups), blocks: peers.filter(isBlock) };
}

function peersIn(direction: Direction, port: number, rule: Json, scope: TemplateScope): readonly Peer[] {
  const cidr = scope.textOf(rule.CidrIp);
  return mayBeFor(port, rule, scope) && cidr !== NOBODY ? [blockIn(cidr) ?? securityGroupIn(rule[PEER_GROUP[direction]], scope)] : [];
}

function mayBeFor(port: number, rule: Json, scope: TemplateScope): boolean {
  const values = new TemplateValues(rule, scope);
  const protocol = values.string('IpProtocol');
  if (typeof protocol !== 'string' || protocol === '-1') {
    return true;
  }
  const [from, to] = [values.number('FromPort'), values.number('ToPort')];
  return ['tcp', '6'].includes(protocol.toLowerCase()) && !(typeof from === 'number' && from > port) && !(typeof to === 'number' && to >= 0 && to < port);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.filter((member) => !isAbsent(member)) : [];
}
