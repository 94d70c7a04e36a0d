import { endpointTo, ISOLATED } from '../example-endpoints';
import { Changes, inVpc, resource } from '../example-networks';
import { ON_PROVIDER } from '../example-providers';
import { named } from '../neighbours';
import { defineRule, knownPart } from '../rule';

/** A function on instances in the subnet of the example. */
function inSubnet(changes: Changes, SubnetIds: readonly unknown[] = [{ Ref: 'Subnet' }]) {
  const Fleet = resource('AWS::Lambda::CapacityProvider', { VpcConfig: { SubnetIds, SecurityGroupIds: [{ Ref: 'Group' }] } });
  return { ...inVpc({ Fleet, ...changes }), properties: ON_PROVIDER };
}

export const managedInstancesWithoutWayToLogs = defineRule({
  id: 'managed-instances-without-way-to-logs',
  enforces: ['lmi-egress-for-logs'],
  severity: 'warning',
  title: 'Managed instances reach CloudWatch Logs from their subnets',
  why: 'managed instances send logs and traces through the subnets of the capacity provider, and nothing tells that they are lost',
  fix: 'add a VPC endpoint for CloudWatch Logs (logs) that lets port 443 in, and one for X-Ray where the function is traced, or choose subnets with a route to the internet',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-networking.html',
  verified: '2026-11-21',
  reads: [knownPart('capacityProviders')],
  check: ({ capacityProviders }) => capacityProviders.filter(({ onlyEndpoints: ways }) => ways !== undefined && ways.complete && !ways.known.includes('logs'))
    .whenAny((providers) => `no route leads out of the subnets of ${named('capacity provider', 'capacity providers', providers)}, and the VPC has no endpoint for CloudWatch Logs that they reach from each subnet`),
  examples: {
    good: [
      inSubnet({ ...ISOLATED, Endpoint: endpointTo('logs') }),
      inSubnet({ ...ISOLATED, Endpoint: endpointTo({ Ref: 'Service' }) }),
      inSubnet({ ...ISOLATED, Route: resource('AWS::EC2::Route', { RouteTableId: { Ref: 'Table' }, DestinationIpv6CidrBlock: '::/0', EgressOnlyInternetGatewayId: 'eigw-1' }) }),
      inSubnet({}),
      inSubnet(ISOLATED, ['subnet-071f712345678e7c8']),
      inSubnet(ISOLATED, [{ Ref: 'Subnet' }, { Ref: 'SubnetId' }]),
    ],
    bad: [
      inSubnet(ISOLATED),
      inSubnet({ ...ISOLATED, Endpoint: endpointTo('xray') }),
      inSubnet({ ...ISOLATED, Doors: resource('AWS::EC2::SecurityGroup', { VpcId: { Ref: 'Vpc' } }), Endpoint: endpointTo('logs', { VpcEndpointType: 'Interface', SecurityGroupIds: [{ Ref: 'Doors' }] }) }),
    ],
  },
});
