import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as efs from 'aws-cdk-lib/aws-efs';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { CheckedFunction } from '../../../src';
import { L2 } from '../../synthesis/findings';
import { ENV, MINIMAL_PROPS } from '../stack';

const POSIX = { path: '/orders', posixUser: { uid: '1000', gid: '1000' }, createAcl: { ownerUid: '1000', ownerGid: '1000', permissions: '750' } };

/** A function with a group that it shares, and a file system beside it; the VPC and the group are in a stack below. */
function shopMounting(make: (stack: Stack, vpc: ec2.IVpc, securityGroups: ec2.ISecurityGroup[], filesystem: lambda.FileSystem) => void): Stack {
  const app = new App();
  const [network, shop] = ['Network', 'Shop'].map((id) => new Stack(app, id, { env: ENV })) as [Stack, Stack];
  const vpc = new ec2.Vpc(network, 'Vpc');
  const files = new efs.FileSystem(shop, 'Files', { vpc });
  const group = new ec2.SecurityGroup(network, 'Shared', { vpc });
  make(shop, vpc, [group], lambda.FileSystem.fromEfsAccessPoint(files.addAccessPoint('Access', POSIX), '/mnt/orders'));
  return shop;
}

test('pain 25: a shared group makes no cycle, and the function waits for every mount target and the rule', () => {
  const shop = shopMounting((stack, vpc, securityGroups, filesystem) =>
    new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, networking: { vpc, securityGroups }, filesystem }));
  const template = Template.fromStack(shop);
  const awaited = ['AWS::EFS::MountTarget', 'AWS::EC2::SecurityGroupIngress'].flatMap((type) => Object.keys(template.findResources(type)));
  expect(awaited.length).toBeGreaterThan(2);
  template.hasResource('AWS::Lambda::Function', { DependsOn: Match.arrayWith(awaited.sort()) });
});

test('pain 25: it does with a function of the CDK', () => {
  const shop = shopMounting((stack, vpc, securityGroups, filesystem) => new lambda.Function(stack, 'Orders', { ...L2, vpc, securityGroups, filesystem }));
  expect(() => Template.fromStack(shop)).toThrow(/cyclic|depends on/);
});
