import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as efs from 'aws-cdk-lib/aws-efs';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as s3files from 'aws-cdk-lib/aws-s3files';
import { CheckedFunction, DirectS3Read } from '../../../src';
import { allows, ENV, MINIMAL_PROPS, shop } from '../stack';

const OWN_GROUP = { 'Fn::GetAtt': [Match.stringLikeRegexp('^OrdersFunctionSecurityGroup'), 'GroupId'] };

function fileSystemIn(stack: Stack, props: Partial<efs.FileSystemProps> = {}) {
  const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 2 });
  return { vpc, accessPoint: new efs.FileSystem(stack, 'Files', { vpc, ...props }).addAccessPoint('Access') };
}

function mounting(stack: Stack, vpc: ec2.IVpc, accessPoint: efs.IAccessPoint): Stack {
  new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, networking: { vpc }, filesystem: lambda.FileSystem.fromEfsAccessPoint(accessPoint, '/mnt/orders') });
  return stack;
}

const arnOf = (resource: string, id: object | string) => ({
  'Fn::Join': ['', typeof id === 'string'
    ? ['arn:', { Ref: 'AWS::Partition' }, `:elasticfilesystem:eu-west-1:123456789012:${resource}/${id}`]
    : ['arn:', { Ref: 'AWS::Partition' }, `:elasticfilesystem:eu-west-1:123456789012:${resource}/`, id]],
});
const mayMount = (accessPoint: object | string, files: object | string) => allows(...['elasticfilesystem:ClientMount', 'elasticfilesystem:ClientWrite'].map((Action) => ({
  Action,
  Resource: arnOf('file-system', files),
  Condition: { StringEquals: { 'elasticfilesystem:AccessPointArn': arnOf('access-point', accessPoint) } },
})));

describe('an EFS access point in the same stack', () => {
  const stack = shop();
  const { vpc, accessPoint } = fileSystemIn(stack);
  const template = Template.fromStack(mounting(stack, vpc, accessPoint));
  const ref = (pattern: string) => ({ Ref: Match.stringLikeRegexp(pattern) });

  test('is mounted', () => {
    template.hasResourceProperties('AWS::Lambda::Function', {
      FileSystemConfigs: [{ Arn: arnOf('access-point', ref('^FilesAccess')), LocalMountPath: '/mnt/orders' }],
    });
  });

  test('is opened to the role: this file system, through this access point', () => {
    template.hasResourceProperties('AWS::IAM::Policy', mayMount(ref('^FilesAccess'), ref('^Files')));
    template.resourceCountIs('AWS::IAM::Policy', 1);
    expect(JSON.stringify(template.toJSON()).match(/elasticfilesystem:Client/g)).toHaveLength(2);
  });

  test('lets the security group of the function in, which lets traffic out', () => {
    template.hasResourceProperties('AWS::EC2::SecurityGroupIngress', {
      FromPort: 2049,
      ToPort: 2049,
      IpProtocol: 'tcp',
      SourceSecurityGroupId: OWN_GROUP,
      GroupId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^FilesEfsSecurityGroup'), 'GroupId'] },
    });
    template.hasResourceProperties('AWS::EC2::SecurityGroup', {
      GroupDescription: Match.stringLikeRegexp('Lambda Function'), SecurityGroupEgress: [Match.objectLike({ CidrIp: '0.0.0.0/0', IpProtocol: '-1' })],
    });
  });

  test('is ready before the function: every mount target, and the rule', () => {
    const expected = [
      ...Object.keys(template.findResources('AWS::EFS::MountTarget')),
      ...Object.keys(template.findResources('AWS::EC2::SecurityGroupIngress')),
    ].sort();
    expect(expected).toHaveLength(3);
    template.hasResource('AWS::Lambda::Function', { DependsOn: Match.arrayWith(expected) });
  });
});

test('a security group that lets no traffic out gets a rule on its side too', () => {
  const stack = shop();
  const { vpc, accessPoint } = fileSystemIn(stack);
  new CheckedFunction(stack, 'Orders', {
    ...MINIMAL_PROPS, networking: { vpc, allowAllOutbound: false }, filesystem: lambda.FileSystem.fromEfsAccessPoint(accessPoint, '/mnt/orders'),
  });
  const template = Template.fromStack(stack);
  template.hasResourceProperties('AWS::EC2::SecurityGroupEgress', {
    FromPort: 2049, ToPort: 2049, GroupId: OWN_GROUP, DestinationSecurityGroupId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^FilesEfsSecurityGroup'), 'GroupId'] },
  });
  template.hasResource('AWS::Lambda::Function', { DependsOn: Match.arrayWith(Object.keys(template.findResources('AWS::EC2::SecurityGroupEgress'))) });
});

describe('an EFS access point in another stack', () => {
  const app = new App();
  const files = new Stack(app, 'Storage', { env: ENV });
  const { vpc, accessPoint } = fileSystemIn(files);
  const stack = mounting(shop(app), vpc, accessPoint);
  const template = Template.fromStack(stack);
  const imported = (pattern: string) => ({ 'Fn::ImportValue': Match.stringLikeRegexp(pattern) });

  test('is mounted, in one direction between the stacks', () => {
    template.hasResourceProperties('AWS::IAM::Policy', mayMount(imported('^Storage:.*FilesAccess'), imported('^Storage:.*RefFiles')));
    expect(stack.dependencies).toEqual([files]);
    expect(files.dependencies).toEqual([]);
  });

  test('gets the rule from the stack of the function', () => {
    template.hasResourceProperties('AWS::EC2::SecurityGroupIngress', { FromPort: 2049, SourceSecurityGroupId: OWN_GROUP, GroupId: imported('^Storage:.*EfsSecurityGroup') });
    Template.fromStack(files).resourceCountIs('AWS::EC2::SecurityGroupIngress', 0);
  });

  test('has the rule before the function', () => {
    template.hasResource('AWS::Lambda::Function', { DependsOn: Match.arrayWith(Object.keys(template.findResources('AWS::EC2::SecurityGroupIngress'))) });
    template.resourceCountIs('AWS::EC2::SecurityGroupIngress', 1);
  });
});

test('an imported EFS access point is mounted, and its security group lets the function in', () => {
  const stack = shop();
  const accessPoint = efs.AccessPoint.fromAccessPointAttributes(stack, 'Access', {
    accessPointId: 'fsap-0123456789abcdef0',
    fileSystem: efs.FileSystem.fromFileSystemAttributes(stack, 'Files', {
      fileSystemId: 'fs-0123456789abcdef0', securityGroup: ec2.SecurityGroup.fromSecurityGroupId(stack, 'Group', 'sg-0123456789abcdef0'),
    }),
  });
  const template = Template.fromStack(mounting(stack, new ec2.Vpc(stack, 'Vpc'), accessPoint));
  template.hasResourceProperties('AWS::IAM::Policy', mayMount('fsap-0123456789abcdef0', 'fs-0123456789abcdef0'));
  template.hasResourceProperties('AWS::EC2::SecurityGroupIngress', { GroupId: 'sg-0123456789abcdef0', SourceSecurityGroupId: OWN_GROUP });
  template.hasResource('AWS::Lambda::Function', { DependsOn: Match.arrayWith(Object.keys(template.findResources('AWS::EC2::SecurityGroupIngress'))) });
});

test('a file system without a VPC is rejected by a sentence of ours', () => {
  const stack = shop();
  const { accessPoint } = fileSystemIn(stack);
  expect(() => new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, filesystem: lambda.FileSystem.fromEfsAccessPoint(accessPoint, '/mnt/orders') }))
    .toThrow('file-system-without-vpc');
});

describe('an access point of S3 Files', () => {
  function reading(directS3Read?: DirectS3Read): Template {
    const stack = shop();
    const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 2 });
    const files = new s3files.CfnFileSystem(stack, 'Files', { bucket: 'arn:aws:s3:::reports', roleArn: 'arn:aws:iam::123456789012:role/files' });
    const group = new ec2.CfnSecurityGroup(stack, 'FilesGroup', { groupDescription: 'files', vpcId: vpc.vpcId });
    vpc.privateSubnets.forEach(({ subnetId }, index) => new s3files.CfnMountTarget(stack, `Target${index}`, {
      fileSystemId: files.attrFileSystemId, subnetId, securityGroups: [group.attrGroupId],
    }));
    const accessPoint = new s3files.CfnAccessPoint(stack, 'Access', { fileSystemId: files.attrFileSystemId });
    new CheckedFunction(stack, 'Orders', {
      ...MINIMAL_PROPS, networking: { vpc }, filesystem: lambda.FileSystem.fromS3FilesAccessPoint(accessPoint, '/mnt/reports'), directS3Read,
    });
    return Template.fromStack(stack);
  }

  test('is mounted, once both mount targets are there', () => {
    reading().hasResource('AWS::Lambda::Function', {
      Properties: {
        FileSystemConfigs: [{ Arn: { 'Fn::GetAtt': ['Access', 'AccessPointArn'] }, LocalMountPath: '/mnt/reports', S3FilesConfig: Match.absent() }],
      },
      DependsOn: Match.arrayWith(['Target0', 'Target1']),
    });
  });

  test('is opened to the role and to the security group of the function', () => {
    const template = reading();
    template.hasResourceProperties('AWS::IAM::Policy', allows(
      { Action: 's3files:ClientMount', Resource: { 'Fn::GetAtt': ['Access', 'AccessPointArn'] } },
      { Action: ['s3files:ClientMount', 's3files:ClientWrite'], Resource: { Ref: 'Files' } },
    ));
    template.resourceCountIs('AWS::IAM::Policy', 1);
    template.hasResourceProperties('AWS::EC2::SecurityGroupIngress', { FromPort: 2049, SourceSecurityGroupId: OWN_GROUP });
  });

  test('is read past the file system when told so', () => {
    reading(DirectS3Read.ENABLED).hasResourceProperties('AWS::Lambda::Function', {
      FileSystemConfigs: [{ LocalMountPath: '/mnt/reports', S3FilesConfig: { DirectS3Read: 'ENABLED' } }],
    });
  });
});

test('reading past the file system is refused for Amazon EFS', () => {
  const stack = shop();
  const vpc = new ec2.Vpc(stack, 'Vpc');
  const files = efs.FileSystem.fromFileSystemAttributes(stack, 'Files', {
    fileSystemId: 'fs-0123456789abcdef0', securityGroup: ec2.SecurityGroup.fromSecurityGroupId(stack, 'Group', 'sg-085912345678492fb'),
  });
  const filesystem = lambda.FileSystem.fromEfsAccessPoint(efs.AccessPoint.fromAccessPointAttributes(stack, 'Access', {
    accessPointArn: 'arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/fsap-0123456789abcdef0', fileSystem: files,
  }), '/mnt/orders');
  expect(() => new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, networking: { vpc }, filesystem, directS3Read: DirectS3Read.AUTO }))
    .toThrow('s3files-config-on-efs');
});
