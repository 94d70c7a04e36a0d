import { Match } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { CheckedFunction } from '../../../src';
import { found, L2 } from '../../synthesis/findings';
import { MINIMAL_PROPS, shopWith } from '../stack';

const forEc2 = (scope: iam.Role['stack']) => new iam.Role(scope, 'Given', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });

test('pain 6: Lambda may take the own role, and the function waits for its policy', () => {
  const template = shopWith(() => ({}));
  template.hasResourceProperties('AWS::IAM::Role', { AssumeRolePolicyDocument: { Statement: [Match.objectLike({ Principal: { Service: 'lambda.amazonaws.com' } })] } });
  template.hasResource('AWS::Lambda::Function', { DependsOn: Match.arrayWith([Match.stringLikeRegexp('^OrdersPolicy')]) });
});

test('pain 6: a given role that Lambda may not take is found', () => {
  const ids = found((stack) => {
    new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, role: forEc2(stack) });
  });
  expect(ids).toContain('role-not-assumable-by-lambda at Shop/Orders/Function/Resource');
});

test('pain 6: that of an L2 function too', () => {
  expect(found((stack) => new lambda.Function(stack, 'Orders', { ...L2, role: forEc2(stack) }))).toContain('role-not-assumable-by-lambda at Shop/Orders/Resource');
});
