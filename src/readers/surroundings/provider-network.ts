import { inItsVpc, securityGroupsOf, VPC_ASSOCIATION } from './security-groups';
import { nameOf, ofTypeIn, SUBNET, vpcNameOf } from './vpc-resources';
import { Maybe, seen, UNKNOWN } from '../../view/maybe';
import { InVpc } from '../../view/network';
import { SiblingSurroundings } from '../../view/sibling';
import { ResourceIndex } from '../resource-index';
import { Resource } from '../template-scope';
import { TemplateValues } from '../template-values';

/** The subnets and security groups of the app that a capacity provider names. */
export function providerNetwork(provider: Resource, index: ResourceIndex): Pick<SiblingSurroundings, 'subnetsOfApp' | 'securityGroupsOfApp'> {
  const { scope } = provider;
  const subnets = new TemplateValues(provider.properties, scope).list('VpcConfig.SubnetIds', (id): Maybe<InVpc> => {
    const subnet = ofTypeIn(SUBNET, id, scope);
    return subnet ? { name: nameOf(subnet, scope), vpc: vpcNameOf(subnet, scope) } : UNKNOWN;
  });
  const mayBeInMore = index.ofType(VPC_ASSOCIATION).length > 0 || index.mayHide(VPC_ASSOCIATION);
  const groups = mayBeInMore ? [] : securityGroupsOf(provider).known;
  return { subnetsOfApp: subnets, securityGroupsOfApp: groups.length === 0 ? undefined : seen(groups.map((group) => inItsVpc(group, scope))) };
}
