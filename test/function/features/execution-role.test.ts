import { App, Stack } from 'aws-cdk-lib';
import { Match } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import { CheckedFunction } from '../../../src';
import { reported } from '../../synthesis/findings';
import { allows, MINIMAL_PROPS, shop, shopWith } from '../stack';

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

describe('options of the own role', () => {
  test('are those of the CDK', () => {
    const permissionsBoundary = (stack: Stack) => iam.ManagedPolicy.fromManagedPolicyName(stack, 'Boundary', 'limit');
    const template = shopWith((stack) => ({ roleOptions: { roleName: 'orders', path: '/shop/', description: 'runs Orders', permissionsBoundary: permissionsBoundary(stack) } }));
    template.hasResourceProperties('AWS::IAM::Role', {
      RoleName: 'orders', Path: '/shop/', Description: 'runs Orders', PermissionsBoundary: { 'Fn::Join': ['', Match.arrayWith([':iam::123456789012:policy/limit'])] },
    });
  });

  test('rejects them beside a role', () => {
    expect(() => shopWith((stack) => ({ role: iam.Role.fromRoleName(stack, 'Given', 'orders'), roleOptions: { roleName: 'orders' } })))
      .toThrow('roleOptions has no effect, because role is given and is as it is');
  });

  test('rejects others', () => {
    expect(() => shopWith(() => ({ roleOptions: { roleName: 5 } as object }))).toThrow('roleOptions.roleName is 5');
  });
});

describe('a role that is made by somebody else, as Role.customizeRoles says', () => {
  const customized = (options?: iam.CustomizeRolesOptions) => {
    const app = new App();
    iam.Role.customizeRoles(app, options);
    new CheckedFunction(shop(app), 'Orders', MINIMAL_PROPS);
    return reported(app).map(({ rule, what }) => `${rule}: ${what}`);
  };

  test('is told with what it needs', () => {
    expect(customized({ usePrecreatedRoles: { 'Shop/Orders/Role': 'precreated' } }))
      .toEqual([expect.stringMatching(/^statements-not-added: the policy of the role 'precreated' was not changed and needs \{"Action":\["logs:CreateLogStream"/)]);
  });

  test('may not be there yet', () => expect(customized()).toEqual([expect.stringMatching(/^statements-not-added: /)]));
});
