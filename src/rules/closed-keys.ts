import { inWords } from './event-targets';
import { queueWith } from './example-resources';
import { KnownPart } from './known-part';
import { denies, lacking } from './permissions';
import { obstaclesTo } from './role-permissions';
import { Problem, Properties } from './rule';
import { list } from './words';
import { ACTIONS_ON_KEYS } from '../data/role-actions';
import { EventTarget, KeyForRole } from '../view/function-view';
import { PolicyStatement } from '../view/policy-statement';

/** `... queue 'Failed' and the role does not allow kms:Decrypt with the key 'Key'`, of targets whose key is closed to the role. */
export function withoutKey<T extends EventTarget>(
  permissions: readonly PolicyStatement[] | undefined, targets: KnownPart<T>, namedBy: (closed: readonly T[]) => string,
): Problem | undefined {
  return permissions && targets.filter(({ key }) => closedKey(key, permissions, ACTIONS_ON_KEYS) !== undefined).whenAny((closed) => {
    const { what, fix } = closedKey(closed[0].key, permissions, ACTIONS_ON_KEYS)!;
    return { what: `${namedBy(closed)} ${inWords(closed)} and ${what}`, fix };
  });
}

/** `the role does not allow kms:Decrypt with the key 'Key'`, or why that would not be enough. */
export function closedKey(key: KeyForRole | undefined, permissions: readonly PolicyStatement[], actions: readonly string[]): Problem | undefined {
  if (key === undefined || !key.forRole.complete || !key.forAccount.complete) {
    return undefined;
  }
  const { name, via, forRole: { known: forRole }, forAccount: { known: forAccount } } = key;
  const denied = actions.filter((action) => forRole.some((statement) => denies(statement, action)));
  if (denied.length > 0) {
    return { what: `the policy of the key '${name}' denies ${list(denied)} to the role`, fix: 'leave the role out of what the policy of the key denies' };
  }
  const left = lacking(forRole, actions); // to the policies of the role, by the account
  const closed = lacking(forAccount, left);
  if (closed.length > 0) {
    return {
      what: `the policy of the key '${name}' allows ${list(closed)} neither to the role nor to its account`,
      fix: 'allow the actions to the role in the policy of the key',
    };
  }
  const onKey = key.permissions && holdingVia(key.permissions, via);
  const obstacles = obstaclesTo([{ actions: left, permissions: holdingVia(permissions, via), onResource: onKey }]);
  return obstacles && { what: `${obstacles.words} with the key '${name}'`, fix: obstacles.fix };
}

/** The statements that may hold for a service that uses a key. */
function holdingVia(statements: readonly PolicyStatement[], via: string): readonly PolicyStatement[] {
  return statements.filter(({ onlyVia = [] }) => onlyVia.length === 0 || onlyVia.some((begin) => begin.startsWith(via) || via.startsWith(begin)));
}

/** The account, to which a key leaves the rest. */
export const ACCOUNT = { AWS: { 'Fn::Sub': 'arn:${AWS::Partition}:iam::${AWS::AccountId}:root' } };

/** A key that these principals may use. */
export function keyOpenTo(...principals: readonly unknown[]) {
  return keyWith(...principals.map((Principal) => ({ Effect: 'Allow', Principal, Action: 'kms:*', Resource: '*' })));
}

/** A key with these statements in its policy. */
export function keyWith(...statements: readonly Properties[]) {
  return { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: { Statement: statements } } };
}

/** A queue with the key `Key`. */
export const QUEUE_WITH_KEY = queueWith({ KmsMasterKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } });
