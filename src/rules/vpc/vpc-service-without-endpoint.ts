import { endpointTo, ISOLATED } from '../example-endpoints';
import { Changes, inVpc, resource } from '../example-networks';
import { allowing, ROLE, TRUSTS_LAMBDA } from '../example-roles';
import { defineRule, knownPart, Properties } from '../rule';
import { list } from '../words';

const IN_VPC = { VpcId: { Ref: 'Vpc' } };
const TO_TABLES = allowing('dynamodb:GetItem', 'dynamodb:PutItem');
const NETWORK = allowing('ec2:*', 'logs:*');

/** A function whose role has these policies, in a subnet from which no route leads anywhere. */
function isolated(role: Properties, changes: Changes = {}, properties: Properties = {}) {
  const Policies = [...role.Policies as unknown[], ...NETWORK.Policies as unknown[]];
  const Role = resource('AWS::IAM::Role', { AssumeRolePolicyDocument: { Statement: [TRUSTS_LAMBDA] }, Policies });
  return inVpc({ ...ISOLATED, Role, ...changes }, { ...ROLE, ...properties });
}

/** An interface endpoint, and its security group. */
const closedTo = (service: string, group: Properties) => ({
  Doors: resource('AWS::EC2::SecurityGroup', { ...IN_VPC, GroupDescription: 'doors', ...group }),
  Endpoint: endpointTo(service, { VpcEndpointType: 'Interface', SecurityGroupIds: [{ Ref: 'Doors' }] }),
});

const queueMapping = (properties: Properties = {}) => resource('AWS::Lambda::EventSourceMapping', { FunctionName: { Ref: 'Function' }, EventSourceArn: 'arn:aws:sqs:eu-west-1:123456789012:orders', ...properties });

export const vpcServiceWithoutEndpoint = defineRule({
  id: 'vpc-service-without-endpoint',
  enforces: [],
  severity: 'warning',
  title: 'A function in isolated subnets reaches endpoints for the services that it may call',
  why: 'from subnets without a route to the internet a service is reached through its VPC endpoint only; calls to others end with a timeout',
  fix: 'add VPC endpoints for these services to the VPC, as addGatewayEndpoint (S3, DynamoDB) and addInterfaceEndpoint do, name the route tables of the subnets '
    + 'in a gateway endpoint and let port 443 into an interface endpoint, or use subnets with a NAT gateway',
  source: 'https://docs.aws.amazon.com/lambda/latest/operatorguide/networking-vpc.html',
  verified: '2026-11-21',
  reads: [knownPart('subnetsOfApp'), 'onlyEndpoints', knownPart('calledServices')],
  check: ({ subnetsOfApp, onlyEndpoints, calledServices }) => onlyEndpoints && calledServices
    .filter((service) => subnetsOfApp.some(() => true) && !onlyEndpoints.includes(service))
    .whenAny((services) => `no route leads out of the subnets, the role allows calls to ${list(services)}, `
      + `and the VPC has no endpoint for ${services.length === 1 ? 'it' : 'them'} that the function reaches from each subnet`),
  examples: {
    good: [
      isolated(TO_TABLES, { Endpoint: endpointTo('dynamodb') }),
      isolated(TO_TABLES, { Endpoint: endpointTo({ Ref: 'Service' }) }),
      isolated(TO_TABLES, { Endpoint: endpointTo('dynamodb', { RouteTableIds: [{ Ref: 'OtherTable' }, { Ref: 'Table' }] }) }),
      isolated(allowing('sqs:SendMessage'), closedTo('sqs', { SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: { 'Fn::GetAtt': ['Vpc', 'CidrBlock'] } }] })),
      isolated(TO_TABLES, { Endpoint: endpointTo('s3', { VpcId: { Ref: 'VpcId' } }), Other: endpointTo('dynamodb', { VpcId: { Ref: 'VpcId' } }) }),
      isolated(TO_TABLES, { Route: resource('AWS::EC2::Route', { RouteTableId: { Ref: 'Table' }, DestinationCidrBlock: '10.1.0.0/16', VpcPeeringConnectionId: 'pcx-1' }) }),
      isolated(TO_TABLES, { Route: resource('AWS::EC2::Route', { RouteTableId: { Ref: 'RouteTableId' }, DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-1' }) }),
      isolated(TO_TABLES, { Propagation: resource('AWS::EC2::VPNGatewayRoutePropagation', { RouteTableIds: [{ Ref: 'Table' }], VpnGatewayId: 'vgw-1' }) }),
      isolated(TO_TABLES, { Propagation: resource('AWS::EC2::VPNGatewayRoutePropagation', { RouteTableIds: { Ref: 'Tables' }, VpnGatewayId: 'vgw-1' }) }),
      isolated(TO_TABLES, { Custom: resource('Custom::Routes', { Table: { Ref: 'Table' } }) }),
      isolated(TO_TABLES, { Association: resource('AWS::EC2::SubnetRouteTableAssociation', { SubnetId: { Ref: 'SubnetId' }, RouteTableId: { Ref: 'Table' } }) }),
      isolated(TO_TABLES, { Subnet: { VpcId: 'vpc-0a1b2c3d' } }),
      isolated(TO_TABLES, { Another: resource('AWS::Lambda::Function', ROLE) }),
      isolated(allowing('kms:Decrypt', 'xray:PutTraceSegments', 'sqs:ReceiveMessage', 'dynamodb:GetRecords')),
      isolated(allowing('sqs:SendMessage'), { Orders: queueMapping() }),
      isolated(allowing('sqs:SendMessage', 'sns:Publish'), { Orders: queueMapping({ FunctionName: { Ref: 'Name' }, EventSourceArn: { Ref: 'Source' }, DestinationConfig: { Ref: 'Destinations' } }) }),
      isolated(allowing('sqs:SendMessage'), {}, { DeadLetterConfig: { TargetArn: 'arn:aws:sqs:eu-west-1:123456789012:failed' } }),
      isolated(allowing('*')),
      inVpc({ ...ISOLATED }, { Role: { Ref: 'RoleArn' } }),
    ],
    bad: [
      isolated(TO_TABLES),
      isolated(allowing('s3:GetObject*', 'SecretsManager:GetSecretValue'), { Endpoint: endpointTo('secretsmanager') }),
      isolated(allowing('dynamodb:PutItem', 'sqs:SendMessage'), { Orders: queueMapping() }),
      isolated(TO_TABLES, { OtherTable: resource('AWS::EC2::RouteTable', IN_VPC), Endpoint: endpointTo('dynamodb', { RouteTableIds: [{ Ref: 'OtherTable' }] }) }),
      isolated(allowing('sqs:SendMessage'), closedTo('sqs', {})),
      isolated(allowing('kinesis:PutRecord'), { Endpoint: endpointTo('kinesis-firehose') }),
    ],
  },
});
