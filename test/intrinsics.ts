import * as fc from 'fast-check';
import { UNKNOWN } from '../src/view/maybe';

/** Values of a template which nobody can evaluate before deployment. */
export const intrinsic = fc.constantFrom<unknown>(
  { Ref: 'Parameter' },
  { 'Fn::GetAtt': ['Resource', 'Arn'] },
  { 'Fn::Sub': 'x-${AWS::StackName}' },
  { 'Fn::ImportValue': 'exported' },
  { 'Fn::If': ['Condition', 'a', { Ref: 'AWS::NoValue' }] },
  { 'Fn::Transform': { Name: 'macro' } },
  '{{resolve:ssm:name}}',
  UNKNOWN,
);
