import { ResourceIndex } from '../../src/readers/resource-index';
import { AppSurroundings } from '../../src/readers/surroundings/app-surroundings';
import { UNKNOWN } from '../../src/view/maybe';

type Json = Readonly<Record<string, any>>;

const resource = (Type: string, Properties: Json = {}, rest: Json = {}) => ({ Type, Properties, ...rest });
const ROLE = { 'Fn::GetAtt': ['Role', 'Arn'] };
const endpoint = (ServiceName: unknown, VpcId: unknown = { Ref: 'Vpc' }) => resource('AWS::EC2::VPCEndpoint', { VpcId, ServiceName });
const associated = (subnet: unknown, RouteTableId: unknown, rest: Json = {}) => resource('AWS::EC2::SubnetRouteTableAssociation', { SubnetId: subnet, RouteTableId }, rest);
const allowing = (...Action: string[]) => resource('AWS::IAM::Role', { Policies: [{ PolicyName: 'P', PolicyDocument: { Statement: [{ Effect: 'Allow', Action, Resource: '*' }] } }] });

const NETWORK = {
  Vpc: resource('AWS::EC2::VPC', { CidrBlock: '10.0.0.0/16' }),
  Subnet: resource('AWS::EC2::Subnet', { VpcId: { Ref: 'Vpc' } }),
  Other: resource('AWS::EC2::Subnet', { VpcId: { Ref: 'Vpc' } }),
  Table: resource('AWS::EC2::RouteTable', { VpcId: { Ref: 'Vpc' } }),
  Association: associated({ Ref: 'Subnet' }, { Ref: 'Table' }),
  Role: allowing('dynamodb:PutItem', 'S3:GetObject', 's3:PutObject', 'kms:Decrypt', '*'),
};

function around(resources: Json, subnets: readonly unknown[] = [{ Ref: 'Subnet' }]) {
  const Fn = resource('AWS::Lambda::Function', { Role: ROLE, VpcConfig: { SubnetIds: subnets, SecurityGroupIds: [] } });
  const index = new ResourceIndex([{ key: 'Shop', template: { Resources: { ...NETWORK, Fn, ...resources } }, region: 'eu-west-1', account: '123456789012' }]);
  return new AppSurroundings(index).of(index.resource('Shop', 'Fn')!);
}

describe('the endpoints of a VPC are all that leads out of it', () => {
  const endpointsOf = (...args: Parameters<typeof around>) => around(...args).onlyEndpoints?.known;

  test.each<[string, Json, string[]]>([
    ['without any', {}, []],
    ['by the Region', { E: endpoint({ 'Fn::Sub': 'com.amazonaws.${AWS::Region}.ecr.api' }) }, ['ecr.api']],
    ['in China', { E: endpoint('cn.com.amazonaws.cn-north-1.sts') }, ['sts']],
    ['and those of another VPC', { Elsewhere: resource('AWS::EC2::VPC'), E: endpoint('com.amazonaws.eu-west-1.s3', { Ref: 'Elsewhere' }) }, []],
    ['with routes of other tables', { Free: resource('AWS::EC2::RouteTable'), R: resource('AWS::EC2::Route', { RouteTableId: { Ref: 'Free' } }) }, []],
  ])('%s', (_, resources, expected) => expect(endpointsOf(resources)).toEqual(expected));

  describe('that let the function in', () => {
    const OTHER_TABLE = { OtherTable: resource('AWS::EC2::RouteTable', { VpcId: { Ref: 'Vpc' } }), OtherAssociation: associated({ Ref: 'Other' }, { Ref: 'OtherTable' }) };
    const gateway = (RouteTableIds: unknown, more: Json = {}) =>
      ({ ...OTHER_TABLE, E: resource('AWS::EC2::VPCEndpoint', { VpcId: { Ref: 'Vpc' }, ServiceName: 'com.amazonaws.eu-west-1.s3', RouteTableIds, ...more }) });
    const both = [{ Ref: 'Subnet' }, { Ref: 'Other' }];

    test.each<[string, Json, string[], (unknown[])?]>([
      ['a gateway for its route table', gateway([{ Ref: 'Table' }]), ['s3']],
      ['a gateway for all of its route tables', gateway([{ Ref: 'Table' }, { Ref: 'OtherTable' }]), ['s3'], both],
      ['a gateway for one of its route tables', gateway([{ Ref: 'Table' }]), [], both],
      ['a gateway for another route table', gateway([{ Ref: 'OtherTable' }], { VpcEndpointType: 'Gateway' }), []],
      ['a gateway for a route table that cannot be seen', gateway([{ Ref: 'OtherTable' }, { Ref: 'TableId' }]), ['s3']],
      ['a gateway for route tables that cannot be seen', gateway({ Ref: 'TableIds' }), ['s3']],
      ['a gateway for which none is given', gateway(undefined), ['s3']],
      ['a gateway that a custom resource completes', { ...gateway([{ Ref: 'OtherTable' }]), C: resource('Custom::Routes', { Endpoint: { Ref: 'E' } }) }, ['s3']],
      ['an endpoint of a kind that cannot be read', gateway([{ Ref: 'OtherTable' }], { VpcEndpointType: { Ref: 'Kind' } }), ['s3']],
    ])('%s', (_, resources, expected, ...subnets) => expect(endpointsOf(resources, ...subnets)).toEqual(expected));

    const GROUP = { Type: 'AWS::EC2::SecurityGroup', Properties: { VpcId: { Ref: 'Vpc' } } };
    const fromGroup = (port: number) => ({ IpProtocol: 'tcp', FromPort: port, ToPort: port, SourceSecurityGroupId: { Ref: 'Group' } });
    const interfaceOf = (SecurityGroupIngress: unknown, SecurityGroupIds: unknown = [{ Ref: 'Doors' }]) => ({
      Group: GROUP,
      Doors: resource('AWS::EC2::SecurityGroup', { VpcId: { Ref: 'Vpc' }, SecurityGroupIngress }),
      E: resource('AWS::EC2::VPCEndpoint', { VpcId: { Ref: 'Vpc' }, ServiceName: 'com.amazonaws.eu-west-1.sqs', VpcEndpointType: 'Interface', SecurityGroupIds }),
    });

    test.each<[string, Json, string[], unknown?]>([
      ['an interface that is open to its group', interfaceOf([fromGroup(443)]), ['sqs']],
      ['an interface that is open to its addresses', interfaceOf([{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: { 'Fn::GetAtt': ['Vpc', 'CidrBlock'] } }]), ['sqs']],
      ['an interface that is open to other addresses', interfaceOf([{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '192.168.0.0/16' }]), []],
      ['an interface that is closed', interfaceOf(undefined), []],
      ['an interface that is open at another port', interfaceOf([fromGroup(80)]), []],
      ['an interface that is open to another group', interfaceOf([{ ...fromGroup(443), SourceSecurityGroupId: { Ref: 'Doors' } }]), []],
      ['an interface that may be open to a group that cannot be seen', interfaceOf([{ ...fromGroup(443), SourceSecurityGroupId: { Ref: 'Doors' } }]), ['sqs'], ['sg-1']],
      ['an interface that may be open to a default group', interfaceOf([{ ...fromGroup(443), SourceSecurityGroupId: { Ref: 'Doors' } }]), ['sqs'], []],
      ['an interface with the default group', interfaceOf(undefined, { Ref: 'AWS::NoValue' }), ['sqs']],
      ['an interface with an empty list of groups', interfaceOf(undefined, []), ['sqs']],
      ['an interface with a group that cannot be seen', interfaceOf(undefined, [{ Ref: 'Doors' }, 'sg-1']), ['sqs']],
    ])('%s', (_, resources, expected, ...[groups = [{ Ref: 'Group' }]]) => {
      const Fn = resource('AWS::Lambda::Function', { Role: ROLE, VpcConfig: { SubnetIds: [{ Ref: 'Subnet' }], SecurityGroupIds: groups } });
      expect(endpointsOf({ ...resources, Fn })).toEqual(expected);
    });
  });

  test.each<[string, Json, (unknown[])?]>([
    ['a route', { R: resource('AWS::EC2::Route', { RouteTableId: { Ref: 'Table' } }) }],
    ['a route of a table that cannot be seen', { R: resource('AWS::EC2::Route', { RouteTableId: { Ref: 'TableId' } }) }],
    ['routes of a VPN', { P: resource('AWS::EC2::VPNGatewayRoutePropagation', { RouteTableIds: [{ Ref: 'Table' }] }) }],
    ['what a custom resource does with the table', { C: resource('Custom::Routes', { deep: [{ Table: { 'Fn::GetAtt': ['Table', 'RouteTableId'] } }] }) }],
    ['what a custom resource with a long list does', { C: resource('Custom::Routes', { list: Array.from({ length: 300_000 }, () => 1), table: { Ref: 'Table' } }) }],
    ['a subnet without a table of its own', {}, [{ Ref: 'Subnet' }, { Ref: 'Other' }]],
    ['a subnet that cannot be seen', {}, [{ Ref: 'Subnet' }, { Ref: 'SubnetId' }]],
    ['an association that cannot be seen', { A: associated({ Ref: 'SubnetId' }, { Ref: 'Table' }) }],
    ['an association under a condition', { Association: associated({ Ref: 'Subnet' }, { Ref: 'Table' }, { Condition: 'IsProd' }) }],
    ['an endpoint of any service', { E: endpoint({ Ref: 'Service' }) }],
    ['an endpoint in any VPC', { E: endpoint('com.amazonaws.eu-west-1.s3', { Ref: 'VpcId' }), F: endpoint({ Ref: 'Service' }, { Ref: 'VpcId' }) }],
    ['a VPC of somebody else', { Subnet: resource('AWS::EC2::Subnet', { VpcId: 'vpc-0a1b2c3d' }) }],
    ['a resource that cannot be read', { X: { Type: { Ref: 'Type' } } }],
  ])('unless there is %s', (_, ...given) => expect(endpointsOf(...given)).toBeUndefined());
});

describe('from a public subnet', () => {
  const PUBLIC = {
    Gateway: resource('AWS::EC2::InternetGateway'),
    Route: resource('AWS::EC2::Route', { RouteTableId: { Ref: 'Table' }, DestinationCidrBlock: '0.0.0.0/0', GatewayId: { Ref: 'Gateway' } }),
    Role: allowing('dynamodb:PutItem', 'S3:GetObject', 'kms:Decrypt', 'logs:*'),
  };
  const unreached = (resources: Json, subnets?: readonly unknown[]) =>
    around({ ...PUBLIC, ...resources }, subnets).subnetsOfApp?.known.map(({ unreachedServices }) => unreachedServices);
  const toTables = { Tables: endpoint('com.amazonaws.eu-west-1.dynamodb') };
  const withPolicy = (arn: unknown) => resource('AWS::IAM::Role', { ...PUBLIC.Role.Properties, ManagedPolicyArns: [arn] });
  const toAllFrom = (table: string) => ({
    ...toTables,
    OtherTable: resource('AWS::EC2::RouteTable'),
    Files: resource('AWS::EC2::VPCEndpoint', { ...toAll.Files.Properties, RouteTableIds: [{ Ref: table }] }),
  });
  const toAll = { ...toTables, Files: endpoint('com.amazonaws.eu-west-1.s3') };

  test.each<[string, Json, unknown]>([
    ['nothing', {}, ['dynamodb', 's3']],
    ['one of the services', toTables, ['s3']],
    ['all of them', toAll, []],
    ['what cannot be read', { E: endpoint({ Ref: 'Service' }) }, []],
    ['all that is known', { ...toAll, Role: allowing('dynamodb:PutItem', 's3:GetObject', 'bedrock:InvokeModel') }, UNKNOWN],
    ['all that is known, beside an unknown policy', { ...toAll, Role: withPolicy({ Ref: 'PolicyArn' }) }, UNKNOWN],
    ['one of what is known', { ...toTables, Role: allowing('dynamodb:PutItem', 's3:GetObject', 'bedrock:InvokeModel') }, ['s3']],
    ['whatever its role does not tell', { ...toAll, Role: allowing('logs:*') }, UNKNOWN],
    ['whatever the role of two functions allows', { ...toAll, Fn2: resource('AWS::Lambda::Function', { Role: ROLE }) }, UNKNOWN],
    ['what other route tables lead to', toAllFrom('OtherTable'), ['s3']],
    ['what its route table leads to', toAllFrom('Table'), []],
    ['what the VPC of somebody else has', { Subnet: resource('AWS::EC2::Subnet', { VpcId: 'vpc-0a1b2c3d' }) }, UNKNOWN],
  ])('endpoints lead to %s', (_, resources, expected) => expect(unreached(resources)).toEqual([expected]));

  test('and of no other', () => expect(unreached({}, [{ Ref: 'Subnet' }, { Ref: 'Other' }])).toEqual([['dynamodb', 's3'], undefined]));
});

describe('the services that code calls', () => {
  const servicesOf = (resources: Json) => around(resources).calledServices?.known;
  const mapping = (properties: Json) => resource('AWS::Lambda::EventSourceMapping', { FunctionName: { Ref: 'Fn' }, ...properties });

  test('are those of the actions in the policies of its role', () => expect(servicesOf({})).toEqual(['dynamodb', 's3']));

  test('are known by actions that policies of AWS name as well', () => expect(servicesOf({ Role: allowing('sqs:*', 's3:Get*') })).toEqual(['sqs', 's3']));

  test('are those of attached policies too', () => {
    const PolicyDocument = { Statement: { Effect: 'Allow', Action: 'kinesis:PutRecord', Resource: '*' } };
    expect(servicesOf({ Role: resource('AWS::IAM::Role'), P: resource('AWS::IAM::Policy', { Roles: [{ Ref: 'Role' }], PolicyDocument }) })).toEqual(['kinesis-streams']);
  });

  test.each<[string, Json]>([
    ['of a role of two functions', { Fn2: resource('AWS::Lambda::Function', { Role: ROLE }) }],
    ['while another function may have the role', { Fn2: resource('AWS::Lambda::Function', { Role: { Ref: 'RoleArn' } }) }],
    ['of what is denied', { Role: resource('AWS::IAM::Role', { Policies: [{ PolicyDocument: { Statement: { Effect: 'Deny', Action: 's3:*' } } }] }) }],
    ['of what Lambda does to read a stream', { Role: allowing('dynamodb:GetRecords', 'sqs:DeleteMessage') }],
    ['of what it reads', { Role: allowing('sqs:SendMessage'), M: mapping({ EventSourceArn: 'arn:aws:sqs:eu-west-1:123456789012:q' }) }],
    ['of what it may read', { Role: allowing('sqs:SendMessage', 'secretsmanager:GetSecretValue'), M: mapping({ FunctionName: { Ref: 'Name' }, EventSourceArn: { Ref: 'Source' } }) }],
    ['of where it sends records', { Role: allowing('sqs:SendMessage', 'events:PutEvents'), A: resource('AWS::Lambda::EventInvokeConfig', { FunctionName: { Ref: 'Fn' }, DestinationConfig: { Ref: 'D' } }) }],
  ])('are none %s', (_, resources) => expect(servicesOf(resources)).toBeUndefined());
});
