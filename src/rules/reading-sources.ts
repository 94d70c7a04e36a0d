import { lacks } from './permissions';
import { Need } from './role-permissions';
import { ACTIONS_ON_SOURCES } from '../data/role-actions';
import { EventSourceKind, EventSourceOfFunction } from '../view/function-view';
import { Maybe } from '../view/maybe';
import { PolicyStatement } from '../view/policy-statement';

const NEEDED: ReadonlyMap<Maybe<EventSourceKind> | string, readonly string[]> = new Map(Object.entries(ACTIONS_ON_SOURCES));

/** What also does for Amazon MSK. */
const INSTEAD = new Map([['kafka:DescribeClusterV2', 'kafka:DescribeCluster']]);

/** How Lambda connects to brokers and clusters in a VPC. */
export const NETWORK_INTERFACES = [
  'ec2:CreateNetworkInterface', 'ec2:DeleteNetworkInterface', 'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeSecurityGroups', 'ec2:DescribeSubnets', 'ec2:DescribeVpcs',
];

/** Of these no page says that Lambda rejects the mapping. */
export const BROKERS: readonly Maybe<EventSourceKind>[] = ['kafka', 'amazonMq', 'documentDb'];

/**
 * What the role of a function needs to read from a source of the app. Of brokers and clusters, it is not compared on which
 * resources the role may do what it needs to.
 */
export function reading({ kind, source }: EventSourceOfFunction, permissions: readonly PolicyStatement[]): readonly Need[] {
  if (source === undefined) {
    return [];
  }
  const actions = (NEEDED.get(kind) ?? []).map((action) => {
    const instead = INSTEAD.get(action);
    return instead !== undefined && !lacks(permissions, instead) ? instead : action;
  });
  const need = { permissions, mayBeAdmitted: source.mayAdmitRole };
  return [
    { ...need, actions, onResource: BROKERS.includes(kind) ? undefined : source.permissions },
    { ...need, actions: source.isPrivate ? NETWORK_INTERFACES : [] },
  ];
}
