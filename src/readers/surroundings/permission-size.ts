import { Json } from '../json-types';
import { Resource, TemplateScope } from '../template-scope';
import { isAbsent } from '../template-values';
import { piecesOf, TextPiece } from '../text-pieces';

/** How a policy without statements is written. */
export const EMPTY_POLICY_BYTES = JSON.stringify({ Version: '2012-10-17', Id: 'default', Statement: [] }).length;

/** What CloudFormation appends to the names that it makes up: a hyphen and some characters of chance. */
const RANDOM = '-0123456789ab'.length;
const LONGEST = { statementId: 100, functionName: 64 };
const SHORTEST_REGION = 'us-east-1'.length;
const ACCOUNT = 12;

/** How long the parts are that are known only after deployment. */
export interface Measure {
  readonly piece: (piece: Exclude<TextPiece, string>) => number;
  /** A name that CloudFormation makes up. */
  readonly madeUp: (resource: Resource, max: number) => number;
}

/** What is there for certain. */
export const AT_LEAST: Measure = { piece: () => 0, madeUp: () => 1 };

/** What is likely, judged by the names of other resources. */
export const PROBABLY: Measure = {
  piece: (piece) => typeof piece === 'object' && piece.attribute?.endsWith('Arn') && piece.part === undefined ? 60 + piece.resource.logicalId.length : 10,
  madeUp: ({ logicalId, scope }, max) => Math.min(max, (scope.facts.stackName ?? '').length + 1 + logicalId.length + RANDOM),
};

/** The bytes of the statement that a permission adds to the policy of a function, with the comma after it. */
export function statementBytes(permission: Resource, fn: Resource, measure: Measure): number {
  const { properties, scope } = permission;
  const text = (value: unknown) => isAbsent(value) ? 0 : lengthOf(value, scope, measure);
  const texts = [properties.Action, properties.Principal, properties.SourceArn, properties.SourceAccount, properties.PrincipalOrgID].map(text);
  return [skeletonOf(properties), measure.madeUp(permission, LONGEST.statementId), resourceBytes(fn, measure), ...texts]
    .reduce((sum, bytes) => sum + bytes, ','.length);
}

/** A statement whose texts are empty. Lambda names the operator ArnLike, or StringLike, which is longer. */
function skeletonOf({ SourceArn, SourceAccount, PrincipalOrgID }: Json): number {
  const Condition = {
    ...!isAbsent(SourceArn) && { ArnLike: { 'AWS:SourceArn': '' } },
    ...(!isAbsent(SourceAccount) || !isAbsent(PrincipalOrgID)) && {
      StringEquals: { ...!isAbsent(SourceAccount) && { 'AWS:SourceAccount': '' }, ...!isAbsent(PrincipalOrgID) && { 'aws:PrincipalOrgID': '' } },
    },
  };
  return JSON.stringify({ Sid: '', Effect: 'Allow', Principal: '', Action: '', Resource: '', ...Object.keys(Condition).length > 0 && { Condition } }).length;
}

/** The ARN of a function, without what follows it for a version or an alias. */
function resourceBytes(fn: Resource, measure: Measure): number {
  const { FunctionName } = fn.properties;
  const region = fn.scope.facts.region?.length ?? SHORTEST_REGION;
  const name = isAbsent(FunctionName) ? measure.madeUp(fn, LONGEST.functionName) : lengthOf(FunctionName, fn.scope, measure);
  return 'arn:aws:lambda:'.length + region + ':'.length + ACCOUNT + ':function:'.length + name;
}

function lengthOf(value: unknown, scope: TemplateScope, measure: Measure): number {
  return piecesOf(value, scope).reduce<number>((sum, piece) => sum + (typeof piece === 'string' ? piece.length : measure.piece(piece)), 0);
}
