import { CAPACITY_PROVIDER } from '../../../view/siblings/capacity-provider';
import { knownPart } from '../../rule';
import { rulesOn } from '../../sibling-rules';
import { are, list } from '../../words';

/** The series, the generation and then the options, of which `g` are the Graviton processors. Types of the series A are older than that. */
const GRAVITON = /^([a-z]+\d+g[a-z]*|a\d+)\./;
const OF_INTEL_OR_AMD = /^[cdimrtxz]\d+[a-z-]*\./;
const requiring = (architecture: unknown, ...AllowedInstanceTypes: readonly unknown[]) =>
  ({ InstanceRequirements: { Architectures: architecture === undefined ? undefined : [architecture], AllowedInstanceTypes } });

export const instanceTypesOfOtherArchitecture = rulesOn(CAPACITY_PROVIDER).defineRule({
  id: 'instance-types-of-other-architecture',
  enforces: ['cp-instance-type-supported'],
  severity: 'warning',
  title: 'The allowed instance types of a capacity provider have its architecture',
  why: 'instances of another architecture cannot run the functions; without Architectures it is x86_64',
  fix: 'name instance types of the architecture, or change Architectures',
  source: 'https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html',
  verified: '2026-11-29',
  reads: [knownPart('allowedInstanceTypes'), 'architectures'],
  check: ({ allowedInstanceTypes, architectures = [] }) => {
    const [architecture = 'x86_64'] = architectures;
    const isOther = (type: string) => architecture === 'x86_64' ? GRAVITON.test(type) : architecture === 'arm64' && OF_INTEL_OR_AMD.test(type) && !GRAVITON.test(type);
    return allowedInstanceTypes.filter(isOther).whenAny((types) => `the architecture is ${architecture} and ${list(types)} ${are(types)} of another one`);
  },
  examples: {
    good: [
      requiring('arm64', 'm7g.large', 'c7gn.xlarge', 'x2gd.large'),
      requiring(undefined, 'm5.8xlarge', 'c7i-flex.large', 'g4dn.xlarge'),
      requiring('x86_64', 'm7a.large', { Ref: 'Type' }),
      requiring({ Ref: 'Architecture' }, 'm7g.large'),
    ],
    bad: [requiring(undefined, 'm7g.large'), requiring('x86_64', 'm7i.large', 'r8gd.xlarge'), requiring('arm64', 'm7i.large')],
  },
});
