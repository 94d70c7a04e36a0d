import { Token } from 'aws-cdk-lib';
import { SubnetType } from 'aws-cdk-lib/aws-ec2';
import { KnownAccount, KnownFacts, KnownSubnet } from './known-facts';
import { AccountFacts, KnownFacts as Facts, SubnetFacts } from '../view/known-facts';
import { areDifferentZones } from '../view/network';

/** What a member is to be, and whether a value is. */
type Expectation = readonly [words: string, isMet: (value: unknown) => boolean];

interface Shape<T> {
  readonly members: { readonly [M in keyof Required<T>]: Expectation };
  readonly required: keyof T;
}

const PROP = 'LambdaChecksProps.knownFacts';

const ACCOUNT: Shape<KnownAccount> = {
  members: {
    account: text('the 12 digits of an account', /^\d{12}$/),
    region: text('a Region such as eu-west-1', /^[a-z]{2,}(-[a-z]+)+-\d+$/),
    unreservedConcurrentExecutions: ['a whole number, 0 or more', (value) => Number.isInteger(value) && (value as number) >= 0],
  },
  required: 'unreservedConcurrentExecutions',
};
/** What the CDK makes up while it looks up a VPC is accepted too: the right ids come in its next round. */
const SUBNET: Shape<KnownSubnet> = {
  members: {
    subnetId: text('the id of a subnet such as subnet-0123456789abcdef0', /^(subnet-[0-9a-f]{8,17}|[a-z]-\d{5})$/),
    vpcId: text('the id of a VPC such as vpc-0123456789abcdef0', /^vpc-([0-9a-f]{8,17}|12345)$/),
    availabilityZone: text('an Availability Zone such as eu-west-1a or euw1-az1', /^([a-z]+\d?-[a-z\d-]+|dummy1[a-z])$/),
    subnetType: ['PUBLIC, PRIVATE_WITH_EGRESS or PRIVATE_ISOLATED', (value) => Object.values<unknown>(SubnetType).includes(value)],
  },
  required: 'subnetId',
};

/** All that is wrong with what the user tells. Plain JavaScript can send anything, and other languages null. */
export function faultsOfFacts(facts: KnownFacts | null | undefined): string[] {
  const accounts = faultsOfList('accounts', facts?.accounts, ACCOUNT);
  const subnets = faultsOfList('subnets', facts?.subnets, SUBNET);
  return [
    ...(accounts.length > 0 ? accounts : hidden(facts?.accounts ?? [])),
    ...(subnets.length > 0 ? subnets : contradictions(facts?.subnets ?? [])),
  ];
}

/** What the user tells, when nothing is wrong with it. */
export function factsOf(facts: KnownFacts | null | undefined): Facts {
  return { accounts: facts?.accounts?.map(accountOf), subnets: [...bySubnet(facts?.subnets ?? []).values()].map(subnetOf) };
}

function faultsOfList<T>(name: string, list: readonly T[] | null | undefined, shape: Shape<T>): string[] {
  if (list === undefined || list === null) {
    return [];
  }
  if (!Array.isArray(list) || list.length === 0) {
    return [`${PROP}.${name} is ${Array.isArray(list) ? 'empty; leave it out' : 'no list'}`];
  }
  return list.flatMap((entry: T | null | undefined, index) => faultsOfEntry(`${PROP}.${name}[${index}]`, entry, shape));
}

function faultsOfEntry<T>(path: string, entry: T | null | undefined, { members, required }: Shape<T>): string[] {
  if (entry === undefined || entry === null) {
    return [`${path} is missing`];
  }
  return (Object.keys(members) as (keyof T & string)[]).flatMap((member) => {
    const value: unknown = entry[member] ?? undefined;
    const [expected, isMet] = members[member];
    if (value === undefined || (!Token.isUnresolved(value) && isMet(value))) {
      return value === undefined && member === required ? [`${path}.${member} is missing`] : [];
    }
    const found = Token.isUnresolved(value) ? 'known only at deployment' : typeof value === 'string' ? `"${value}"` : String(value);
    return [`${path}.${member} is ${found} instead of ${expected}`];
  });
}

function text(words: string, pattern: RegExp): Expectation {
  return [words, (value) => typeof value === 'string' && pattern.test(value)];
}

/** Accounts that never count, since one before them fits wherever they do. */
function hidden(accounts: readonly KnownAccount[]): string[] {
  const all = accounts.map(accountOf);
  return all.flatMap(({ account, region }, index) => {
    const first = all.findIndex((other) => [undefined, account].includes(other.account) && [undefined, region].includes(other.region));
    return first < index ? [`${PROP}.accounts[${index}] never counts, because accounts[${first}] fits wherever it does`] : [];
  });
}

function contradictions(subnets: readonly KnownSubnet[]): string[] {
  return [...bySubnet(subnets)].flatMap(([id, told]) => (['vpcId', 'availabilityZone', 'subnetType'] as const).flatMap((member) => {
    const [first, ...others] = told.flatMap((one) => one[member] ?? []);
    const other = others.find((value) => member === 'availabilityZone' ? areDifferentZones(first!, value) : value !== first);
    return other === undefined ? [] : [`${PROP}.subnets contradict each other: ${member} of ${id} is "${first}" and "${other}"`];
  }));
}

/** What is told about each subnet, without those that the CDK makes up. */
function bySubnet(subnets: readonly KnownSubnet[]): ReadonlyMap<string, readonly KnownSubnet[]> {
  const byId = new Map<string, KnownSubnet[]>();
  for (const subnet of subnets.filter(({ subnetId }) => subnetId.startsWith('subnet-'))) {
    byId.set(subnet.subnetId, [...byId.get(subnet.subnetId) ?? [], subnet]);
  }
  return byId;
}

function accountOf({ account, region, unreservedConcurrentExecutions }: KnownAccount): AccountFacts {
  return { account: account ?? undefined, region: region ?? undefined, unreservedConcurrentExecutions };
}

function subnetOf(told: readonly KnownSubnet[]): SubnetFacts {
  const [vpcId] = told.flatMap((one) => one.vpcId ?? []).filter((id) => id !== 'vpc-12345');
  const [availabilityZone] = told.flatMap((one) => one.availabilityZone ?? []).filter((zone) => !zone.startsWith('dummy'));
  return { subnetId: told[0]!.subnetId, vpcId, availabilityZone, isPublic: told.some(({ subnetType }) => subnetType === SubnetType.PUBLIC) };
}
