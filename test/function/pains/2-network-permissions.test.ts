import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { CheckedFunction, CheckedFunctionProps } from '../../../src';
import { found, L2, reported } from '../../synthesis/findings';
import { MINIMAL_PROPS, shop } from '../stack';

const LAMBDA = new iam.ServicePrincipal('lambda.amazonaws.com');
const ROLE = 'arn:aws:iam::123456789012:role/orders';

function inVpc(props: (stack: ReturnType<typeof shop>) => Partial<CheckedFunctionProps>) {
  const stack = shop();
  new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, networking: { vpc: new ec2.Vpc(stack, 'Vpc') }, ...props(stack) });
  return stack;
}

test.each<[string, Parameters<typeof inVpc>[0]]>([
  ['its own role', () => ({})],
  ['a role of the app', (stack) => ({ role: new iam.Role(stack, 'Given', { assumedBy: LAMBDA }) })],
  ['an imported role', (stack) => ({ role: iam.Role.fromRoleArn(stack, 'Given', ROLE) })],
])('pain 2: the role may manage network interfaces before Lambda does: %s', (_, props) => {
  const template = Template.fromStack(inVpc(props));
  const [[policy]] = Object.entries(template.findResources('AWS::IAM::Policy')).filter(([, { Properties }]) =>
    JSON.stringify(Properties.PolicyDocument).includes('ec2:CreateNetworkInterface')) as [[string, unknown]];
  const [{ DependsOn }] = Object.values(template.findResources('AWS::Lambda::Function')) as [{ DependsOn: string[] }];
  expect(DependsOn).toContain(policy);
});

test('pain 2: a role that cannot be changed is told with the statement', () => {
  const stack = inVpc((scope) => ({ role: iam.Role.fromRoleArn(scope, 'Given', ROLE, { mutable: false }) }));
  const [{ rule, what }] = reported(stack.node.root as never) as [ReturnType<typeof reported>[number]];
  expect(rule).toBe('statements-not-added');
  expect(what).toContain('"ec2:CreateNetworkInterface"');
  expect(what).not.toContain('"Deny"');
});

test.each<[string, (role: iam.Role, fn: lambda.Function) => void, string]>([
  ['lacks the permission', () => undefined, 'role-without-network-interface-permissions'],
  ['gets it too late', (role, fn) => {
    const actions = ['ec2:CreateNetworkInterface', 'ec2:DescribeNetworkInterfaces', 'ec2:DeleteNetworkInterface'];
    new iam.Policy(fn.stack, 'Late', { roles: [role], statements: [new iam.PolicyStatement({ actions, resources: ['*'] })] });
  }, 'network-permissions-after-function'],
])('pain 2: the role of any function that %s is found', (_, change, id) => {
  expect(found((stack) => {
    const role = new iam.Role(stack, 'Role', { assumedBy: LAMBDA });
    change(role, new lambda.Function(stack, 'Orders', { ...L2, role, vpc: new ec2.Vpc(stack, 'Vpc') }));
  })).toContain(`${id} at Shop/Orders/Resource`);
});
