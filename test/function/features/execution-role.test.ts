import { Match } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import { allows, shopWith } from '../stack';

const ARN = 'arn:aws:iam::123456789012:role/orders';
const LOGS = { Action: ['logs:CreateLogStream', 'logs:PutLogEvents'] };

test('the own role trusts Lambda, and has one policy and no managed one', () => {
  const template = shopWith(() => ({}));
  template.hasResourceProperties('AWS::IAM::Role', {
    AssumeRolePolicyDocument: { Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } }] },
    ManagedPolicyArns: Match.absent(),
  });
  template.resourceCountIs('AWS::IAM::Policy', 1);
});

test('a role of the stack gets the statements, and the function waits for them', () => {
  const template = shopWith((stack) => ({
    role: new iam.Role(stack, 'Given', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }), networking: { vpc: new ec2.Vpc(stack, 'Vpc') },
  }));
  template.hasResourceProperties('AWS::Lambda::Function', { Role: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Given'), 'Arn'] } });
  template.hasResourceProperties('AWS::IAM::Policy', { Roles: [{ Ref: Match.stringLikeRegexp('^Given') }], ...allows(LOGS, { Action: Match.arrayWith(['ec2:CreateNetworkInterface']) }) });
  template.hasResource('AWS::Lambda::Function', { DependsOn: Match.arrayWith([Match.stringLikeRegexp('^OrdersPolicy')]) });
});

test('an imported role of the account gets the statements', () => {
  const template = shopWith((stack) => ({ role: iam.Role.fromRoleArn(stack, 'Given', ARN) }));
  template.hasResourceProperties('AWS::Lambda::Function', { Role: ARN });
  template.hasResourceProperties('AWS::IAM::Policy', { Roles: ['orders'], ...allows(LOGS) });
});

test('an imported role that must not be changed is left as it is', () => {
  const template = shopWith((stack) => ({ role: iam.Role.fromRoleArn(stack, 'Given', ARN, { mutable: false }) }));
  template.hasResourceProperties('AWS::Lambda::Function', { Role: ARN });
  template.resourceCountIs('AWS::IAM::Policy', 0);
  template.resourceCountIs('AWS::IAM::Role', 0);
});

test('rejects an imported role of another account', () => {
  const arn = 'arn:aws:iam::999999999999:role/orders';
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(() => shopWith((stack) => ({ role: iam.Role.fromRoleArn(stack, 'Given', arn) })))
    .toThrow(`the role "${arn}" is not of 123456789012, the account of the function`);
});
