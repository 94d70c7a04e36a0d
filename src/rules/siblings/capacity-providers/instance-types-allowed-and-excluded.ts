import { CAPACITY_PROVIDER } from '../../../view/siblings/capacity-provider';
import { knownPart } from '../../rule';
import { rulesOn } from '../../sibling-rules';

const instances = (InstanceRequirements: object) => ({ InstanceRequirements });

export const instanceTypesAllowedAndExcluded = rulesOn(CAPACITY_PROVIDER).defineRule({
  id: 'instance-types-allowed-and-excluded',
  enforces: ['cp-instance-types-xor'],
  severity: 'warning',
  title: 'Instance types are either allowed or excluded',
  why: 'Lambda documents that a capacity provider has one of the two lists',
  fix: 'remove AllowedInstanceTypes or ExcludedInstanceTypes',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-capacity-providers.html',
  verified: '2026-11-21',
  reads: [knownPart('allowedInstanceTypes'), knownPart('excludedInstanceTypes')],
  check: ({ allowedInstanceTypes, excludedInstanceTypes }) =>
    allowedInstanceTypes.countAbove(0) !== undefined && excludedInstanceTypes.countAbove(0) !== undefined
      ? 'both AllowedInstanceTypes and ExcludedInstanceTypes are given'
      : undefined,
  examples: {
    good: [
      instances({ AllowedInstanceTypes: ['m7i.large'] }),
      instances({ ExcludedInstanceTypes: ['m7g.large'] }),
      instances({ AllowedInstanceTypes: ['m7i.large'], ExcludedInstanceTypes: [] }),
    ],
    bad: [instances({ AllowedInstanceTypes: ['m7i.large'], ExcludedInstanceTypes: ['m7a.large'] })],
  },
});
