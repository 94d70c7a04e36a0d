import { SECURITY_GROUP, securityGroupIn } from './vpc-resources';
import { Collection } from '../../view/maybe';
import { remembered } from '../../view/remembered';
import { grouped } from '../grouped';
import { Json } from '../json-types';
import { ResourceIndex } from '../resource-index';
import { Resource, TemplateScope } from '../template-scope';
import { isAbsent, isPlain, TemplateValues } from '../template-values';

export type SecurityGroups = Collection<Resource>;

/** The side of a connection whose rules are read. */
type Direction = 'Ingress' | 'Egress';

const NFS = 2049;
const PEER_GROUP: Readonly<Record<Direction, string>> = { Ingress: 'SourceSecurityGroupId', Egress: 'DestinationSecurityGroupId' };
/** What the CDK writes to have an egress rule that lets nothing out. */
const NOBODY = '255.255.255.255/32';

/** With whom a rule lets NFS through; `undefined` may be everybody. */
type Peer = Resource | undefined;

/** The rules of the security groups of an app. */
export class SecurityGroupRules {
  /** The rules that are resources of their own; `undefined` are those of a group that cannot be seen. */
  private readonly rules = new Map<Direction, ReadonlyMap<Resource | undefined, readonly Resource[]>>();
  private readonly peers = { Ingress: new Map<Resource, ReadonlySet<Peer>>(), Egress: new Map<Resource, ReadonlySet<Peer>>() };

  constructor(private readonly index: ResourceIndex) {}

  /** `false` where no rule lets NFS through between the groups and their peers. Whatever cannot be read may let it through. */
  public mayAllowNfs(direction: Direction, groups: SecurityGroups, peers: SecurityGroups): boolean {
    return !groups.complete || !this.index.isReadable || groups.known.some((group) => {
      const allowed = this.peersOf(direction, group);
      return allowed.has(undefined) || (!peers.complete && allowed.size > 0) || peers.known.some((peer) => allowed.has(peer));
    });
  }

  private peersOf(direction: Direction, group: Resource): ReadonlySet<Peer> {
    return remembered(this.peers[direction], group, () => new Set(this.readPeers(direction, group)));
  }

  private readPeers(direction: Direction, group: Resource): readonly Peer[] {
    const inline = group.properties[`SecurityGroup${direction}`];
    const isOpen = group.type !== SECURITY_GROUP || (direction === 'Egress' && listOf(inline).length === 0); // as default groups and default rules are
    if (isOpen || this.index.mayBeCompleted(group) || !(isAbsent(inline) || Array.isArray(inline))) {
      return [undefined];
    }
    const ofResources = [group, undefined].flatMap((one) => this.rulesOf(direction).get(one) ?? []);
    return [
      ...listOf(inline).flatMap((rule) => isPlain(rule) ? peersIn(direction, rule, group.scope) : [undefined]),
      ...ofResources.flatMap(({ properties, scope }) => peersIn(direction, properties, scope)),
    ];
  }

  private rulesOf(direction: Direction): ReadonlyMap<Resource | undefined, readonly Resource[]> {
    return remembered(this.rules, direction, () =>
      grouped(this.index.ofType(`${SECURITY_GROUP}${direction}`), ({ properties, scope }) => [securityGroupIn(properties.GroupId, scope)]));
  }
}

function peersIn(direction: Direction, rule: Json, scope: TemplateScope): readonly Peer[] {
  return mayBeNfs(rule, scope) && scope.textOf(rule.CidrIp) !== NOBODY ? [securityGroupIn(rule[PEER_GROUP[direction]], scope)] : [];
}

function mayBeNfs(rule: Json, scope: TemplateScope): boolean {
  const values = new TemplateValues(rule, scope);
  const protocol = values.string('IpProtocol');
  if (typeof protocol !== 'string' || protocol === '-1') {
    return true;
  }
  const [from, to] = [values.number('FromPort'), values.number('ToPort')];
  return ['tcp', '6'].includes(protocol.toLowerCase()) && !(typeof from === 'number' && from > NFS) && !(typeof to === 'number' && to >= 0 && to < NFS);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.filter((member) => !isAbsent(member)) : [];
}
