import { resourceIn } from '../resource-index';
import { Resource, TemplateScope } from '../template-scope';
import { isAbsent } from '../template-values';
import { piecesOf, ReferencePiece } from '../text-pieces';

export const KEY = 'AWS::KMS::Key';
const ALIAS = 'AWS::KMS::Alias';

/**
 * What AWS KMS gives to a key without a policy.
 *
 * https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
 */
const ACCOUNT = { AWS: { 'Fn::Sub': 'arn:${AWS::Partition}:iam::${AWS::AccountId}:root' } };
const DEFAULT_POLICY = { Statement: [{ Effect: 'Allow', Principal: ACCOUNT, Action: 'kms:*', Resource: '*' }] };

/** The policy of a key, which has no other than that of its template. */
export function keyPolicyOf({ properties: { KeyPolicy } }: Resource): unknown {
  return isAbsent(KeyPolicy) ? DEFAULT_POLICY : KeyPolicy;
}

/** The key that a value names, or the one that its alias stands for. */
export function keyReferenceIn(value: unknown, scope: TemplateScope): ReferencePiece | undefined {
  const pieces = piecesOf(value, scope);
  const last = pieces.at(-1);
  if (typeof last !== 'object' || last.part !== undefined) {
    return undefined;
  }
  const before = pieces.at(-2);
  const [, region = last.resource.scope.facts.region] = typeof before === 'string' ? /:kms:([a-z\d-]+):\d*:(?:key\/)?$/.exec(before) ?? [] : [];
  if (region !== last.resource.scope.facts.region) {
    return undefined; // its replica in another Region, which has a policy of its own
  }
  const isArn = last.attribute === 'Arn' || (typeof before === 'string' && /:(key\/)?$/.test(before));
  const attribute = isArn ? 'Arn' : last.attribute;
  if (last.resource.type !== ALIAS) {
    return isArn || pieces.length === 1 ? { ...last, attribute } : undefined;
  }
  const { resource: { properties: { TargetKeyId }, condition, scope: around } } = last;
  const key = condition === undefined ? resourceIn(TargetKeyId, around) : undefined;
  return key && { resource: key, attribute };
}
