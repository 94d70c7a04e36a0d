import { Changes, resource } from './example-networks';
import { Properties } from './rule';

/** What leaves the subnet of an example with no way out of its VPC. */
export const ISOLATED: Changes = {
  Table: resource('AWS::EC2::RouteTable', { VpcId: { Ref: 'Vpc' } }),
  Association: resource('AWS::EC2::SubnetRouteTableAssociation', { SubnetId: { Ref: 'Subnet' }, RouteTableId: { Ref: 'Table' } }),
};

export function endpointTo(service: unknown, properties: Properties = {}) {
  const ServiceName = { 'Fn::Join': ['', ['com.amazonaws.', { Ref: 'AWS::Region' }, '.', service]] };
  return resource('AWS::EC2::VPCEndpoint', { VpcId: { Ref: 'Vpc' }, ServiceName, ...properties });
}
