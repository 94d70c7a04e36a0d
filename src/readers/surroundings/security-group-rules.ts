import { SECURITY_GROUP, securityGroupIn } from './vpc-resources';
import { Collection } from '../../view/maybe';
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

/** The rules of the security groups of an app. */
export class SecurityGroupRules {
  /** The rules that are resources of their own; `undefined` are those of a group that cannot be seen. */
  private readonly rules = new Map<Direction, ReadonlyMap<Resource | undefined, readonly Resource[]>>();

  constructor(private readonly index: ResourceIndex) {}

  /** `false` where no rule lets NFS through between the groups and their peers. Whatever cannot be read may let it through. */
  public mayAllowNfs(direction: Direction, groups: SecurityGroups, peers: SecurityGroups): boolean {
    return !groups.complete || !this.index.isReadable || groups.known.some((group) => this.mayAllow(direction, group, peers));
  }

  private mayAllow(direction: Direction, group: Resource, peers: SecurityGroups): boolean {
    const inline = group.properties[`SecurityGroup${direction}`];
    if (group.type !== SECURITY_GROUP || (direction === 'Egress' && isAbsent(inline))) {
      return true; // the default group of a VPC, or the default rule that lets everything out
    }
    const ofResources = [group, undefined].flatMap((one) => this.rulesOf(direction).get(one) ?? []);
    return !isReadableList(inline) || listOf(inline).some((rule) => !isPlain(rule) || mayPass(direction, rule, group.scope, peers))
      || ofResources.some(({ properties, scope }) => mayPass(direction, properties, scope, peers));
  }

  private rulesOf(direction: Direction): ReadonlyMap<Resource | undefined, readonly Resource[]> {
    const known = this.rules.get(direction) ?? this.read(direction);
    this.rules.set(direction, known);
    return known;
  }

  private read(direction: Direction): ReadonlyMap<Resource | undefined, readonly Resource[]> {
    const byGroup = new Map<Resource | undefined, Resource[]>();
    for (const rule of this.index.ofType(`${SECURITY_GROUP}${direction}`)) {
      const group = securityGroupIn(rule.properties.GroupId, rule.scope);
      byGroup.set(group, [...(byGroup.get(group) ?? []), rule]);
    }
    return byGroup;
  }
}

function mayPass(direction: Direction, rule: Json, scope: TemplateScope, peers: SecurityGroups): boolean {
  return mayBeNfs(rule, scope) && mayBePeer(direction, rule, scope, peers);
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

function mayBePeer(direction: Direction, rule: Json, scope: TemplateScope, peers: SecurityGroups): boolean {
  if (scope.textOf(rule.CidrIp) === NOBODY) {
    return false;
  }
  const group = securityGroupIn(rule[PEER_GROUP[direction]], scope);
  return group === undefined || !peers.complete || peers.known.includes(group);
}

function isReadableList(value: unknown): boolean {
  return isAbsent(value) || Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.filter((member) => !isAbsent(member)) : [];
}
