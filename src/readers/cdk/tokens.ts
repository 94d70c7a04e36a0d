import { Aws, Intrinsic, IResolvable, Reference, Token, Tokenization } from 'aws-cdk-lib';
import { UNKNOWN } from '../../view/maybe';

/** Stands for a value which is there for certain, although nobody knows it yet. */
export const PRESENT = { Ref: 'KnownAtDeployment' };

/** The same of a resource's attribute, which is never empty as a parameter may be. */
const ATTRIBUTE = { 'Fn::GetAtt': ['KnownAtDeployment', 'Arn'] };

/**
 * A value of a prop as a template would have it. Tokens are never resolved here, since that would fix the value of a
 * `Lazy` too early: a reference is there for certain, of any other token even that is unknown.
 */
export function withoutTokens(value: unknown): unknown {
  if (value === undefined || value === null || value === Aws.NO_VALUE) {
    return undefined;
  }
  if (isLiteral(value) || !Token.isUnresolved(value)) {
    return typeof value === 'string' && value.includes('#{Token[') ? UNKNOWN : value; // a member of a list that is a token
  }
  if (typeof value === 'string' && Tokenization.reverseString(value).length > 1) {
    return PRESENT;
  }
  return referenceOf(Tokenization.reverse(value));
}

/** What certainly holds no token, seen without asking the CDK: tokens in text have a marker, tokens as numbers are negative. */
function isLiteral(value: unknown): boolean {
  return typeof value === 'string' ? !value.includes('${Token[') : typeof value === 'number' && value >= 0;
}

/** A `Ref` or `Fn::GetAtt`, also one that was written by hand. Only such an intrinsic can be looked into without a context. */
function referenceOf(token: IResolvable | undefined): unknown {
  if (token !== undefined && Reference.isReference(token)) {
    return token.displayName === 'Ref' ? PRESENT : ATTRIBUTE;
  }
  const value: unknown = token?.constructor === Intrinsic ? (token as Intrinsic).resolve(undefined as never) : undefined;
  const names = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  if (names.length !== 1 || (names[0] !== 'Ref' && names[0] !== 'Fn::GetAtt')) {
    return UNKNOWN;
  }
  return names[0] === 'Ref' ? PRESENT : ATTRIBUTE;
}

/** The same for each member of a list or map. */
export function membersWithoutTokens(value: unknown): unknown {
  if (value === undefined || value === null || typeof value !== 'object' || Token.isUnresolved(value)) {
    return withoutTokens(value);
  }
  return Array.isArray(value)
    ? value.map(withoutTokens)
    : mapWithoutTokens(value as Readonly<Record<string, unknown>>);
}

function mapWithoutTokens(map: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const name of Object.keys(map)) {
    values[name] = withoutTokens(map[name]);
  }
  return values;
}
