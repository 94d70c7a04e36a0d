import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { CheckedFunction } from '../../../src';
import { ENV, MINIMAL_PROPS, shopWith } from '../stack';

/** CloudFormation deletes in the reverse order. */
test('pain 5: the permission to delete network interfaces goes after the function', () => {
  const template = shopWith((stack) => ({ networking: { vpc: new ec2.Vpc(stack, 'Vpc') } }));
  const [policy] = Object.keys(template.findResources('AWS::IAM::Policy'));
  const [{ DependsOn }] = Object.values(template.findResources('AWS::Lambda::Function')) as [{ DependsOn: string[] }];
  expect(DependsOn).toContain(policy);
});

/** The stacks of an app with these functions, which share a security group that is in the stack of the VPC. */
function templatesWith(functions: readonly string[]): { readonly network: Template; readonly shop: Template } {
  const app = new App();
  const [network, shop] = ['Network', 'Shop'].map((id) => new Stack(app, id, { env: ENV })) as [Stack, Stack];
  const vpc = new ec2.Vpc(network, 'Vpc');
  const securityGroups = [new ec2.SecurityGroup(network, 'Functions', { vpc })];
  functions.forEach((id) => new CheckedFunction(shop, id, { ...MINIMAL_PROPS, networking: { vpc, securityGroups } }));
  return { network: Template.fromStack(network), shop: Template.fromStack(shop) };
}

test('pain 5: a shared security group stays when a function goes, so nothing waits for the interfaces', () => {
  const [before, after] = [['Orders', 'Reports'], ['Orders']].map(templatesWith) as [ReturnType<typeof templatesWith>, ReturnType<typeof templatesWith>];
  expect(after.network.toJSON()).toEqual(before.network.toJSON());
  [before, after].forEach(({ shop }) => shop.resourceCountIs('AWS::EC2::SecurityGroup', 0));
});
