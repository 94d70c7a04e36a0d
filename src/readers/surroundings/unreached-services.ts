import { CalledServices } from './called-services';
import { securityGroupsOf } from './security-groups';
import { vpcOf } from './vpc-resources';
import { WaysOut } from './ways-out';
import { Maybe, UNKNOWN } from '../../view/maybe';
import { Resource } from '../template-scope';

/** The services that functions call and cannot reach, because only endpoints lead out of their VPC. */
export class UnreachedServices {
  constructor(private readonly waysOut: WaysOut, private readonly calledServices: CalledServices) {}

  public of(fn: Resource, inCase: Resource, subnet: Resource): Maybe<readonly string[]> {
    const called = typeof vpcOf(subnet) === 'object' ? this.calledServices.of(fn) : undefined;
    if (called === undefined) {
      return UNKNOWN;
    }
    const endpoints = this.waysOut.endpointsFrom([subnet], securityGroupsOf(inCase));
    const unreached = called.known.filter((service) => endpoints !== undefined && !endpoints.known.includes(service));
    return called.complete || unreached.length > 0 ? unreached : UNKNOWN;
  }
}
