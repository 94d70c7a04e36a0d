import { isKnown } from '../../view/maybe';
import { SubnetOfFunction } from '../../view/network';
import { endpointTo } from '../example-endpoints';
import { Changes, inKnown, inVpc, KNOWN, networkOf, resource, subnet } from '../example-networks';
import { allowing, ROLE, TRUSTS_LAMBDA } from '../example-roles';
import { defineRule, knownPart } from '../rule';
import { list } from '../words';

const routes = (route: object) => ({
  Gateway: resource('AWS::EC2::InternetGateway', {}),
  Table: resource('AWS::EC2::RouteTable', { VpcId: { Ref: 'Vpc' } }),
  Association: resource('AWS::EC2::SubnetRouteTableAssociation', { SubnetId: { Ref: 'Subnet' }, RouteTableId: { Ref: 'Table' } }),
  Route: resource('AWS::EC2::Route', { RouteTableId: { Ref: 'Table' }, DestinationCidrBlock: '0.0.0.0/0', ...route }),
});
const PUBLIC = routes({ GatewayId: { Ref: 'Gateway' } });

/** A function in a public subnet whose role allows these calls. */
function calling(actions: readonly string[], changes: Changes) {
  const Role = resource('AWS::IAM::Role', { AssumeRolePolicyDocument: { Statement: [TRUSTS_LAMBDA] }, ...allowing('ec2:*', 'logs:*', ...actions) });
  return inVpc({ ...PUBLIC, Role, ...changes }, ROLE);
}

export const vpcPublicSubnetWithoutInternet = defineRule({
  id: 'vpc-public-subnet-without-internet',
  enforces: ['vpc-public-subnet-no-internet'],
  severity: 'warning',
  title: 'Functions are in subnets whose way to the internet does not need a public address',
  why: 'a function has no public address, so calls to the internet and to services without a VPC endpoint time out',
  fix: 'use private subnets with a route to a NAT gateway, or add VPC endpoints for all services that the function calls',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc-internet.html',
  verified: '2026-11-21',
  reads: [knownPart('subnetsOfApp'), 'ipv6AllowedForDualStack'],
  check: ({ subnetsOfApp, ipv6AllowedForDualStack = false }) =>
    subnetsOfApp.filter((one) => one.isPublic && !ipv6AllowedForDualStack && unreachedFrom(one)?.length !== 0).whenAny(([first]) =>
      `subnet ${first.name} is public: its default route leads to an internet gateway${noEndpointTo(unreachedFrom(first))}`),
  examples: {
    good: [
      inVpc(routes({ NatGatewayId: { Ref: 'Nat' } })),
      inVpc({ ...PUBLIC, Second: subnet({}) }, networkOf('Second')),
      inVpc(routes({ GatewayId: { Ref: 'Gateway' }, DestinationCidrBlock: '192.0.2.0/24' })),
      inVpc(routes({ GatewayId: { Ref: 'VirtualPrivateGateway' } })),
      calling(['dynamodb:GetItem', 's3:GetObject'], { Tables: endpointTo('dynamodb'), Files: endpointTo('s3') }),
      calling(['dynamodb:GetItem'], { Tables: endpointTo({ Ref: 'Service' }) }),
      inKnown([KNOWN]),
      inKnown([{ ...KNOWN, isPublic: false }]),
    ],
    bad: [
      inVpc(PUBLIC),
      inVpc(routes({ GatewayId: 'igw-0123456789abcdef0' })),
      inVpc({ ...PUBLIC, Second: subnet({}) }, networkOf('Second', 'Subnet')),
      inKnown([{ ...KNOWN, isPublic: true }]),
      calling([], { Tables: endpointTo('dynamodb') }),
      calling(['dynamodb:GetItem', 's3:GetObject'], { Tables: endpointTo('dynamodb') }),
      calling(['dynamodb:GetItem', 'bedrock:InvokeModel'], { Tables: endpointTo('dynamodb') }),
    ],
  },
});

/** Empty where endpoints lead to all that the function is known to call. */
function unreachedFrom({ unreachedServices: services }: SubnetOfFunction): readonly string[] | undefined {
  return services !== undefined && isKnown(services) ? services : undefined;
}

function noEndpointTo(services: readonly string[] = []): string {
  return services.length === 0 ? '' : `, and no endpoint leads from there to ${list(services, 'or')}, which the role allows to call`;
}
