import { ON_PROVIDER, providerWith } from '../example-providers';
import { defineRule, knownPart } from '../rule';

export const managedInstancesArchitectureMismatch = defineRule({
  id: 'managed-instances-architecture-mismatch',
  enforces: ['lmi-architecture-match', 'state-invalid-configuration'],
  severity: 'warning',
  title: 'A function has the architecture of its capacity provider',
  why: 'the instances of the capacity provider cannot run code for another architecture',
  fix: 'give the function and the capacity provider the same architecture',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-capacity-providers.html',
  verified: '2026-11-21',
  reads: ['architectures', knownPart('capacityProviders')],
  check: ({ architectures: [architecture = 'x86_64', ...others] = [], capacityProviders }) => capacityProviders
    .filter(({ architectures }) => others.length === 0 && architectures !== undefined && architectures.complete
      && architectures.known.length > 0 && !architectures.known.includes(architecture))
    .whenAny(([{ name, architectures }]) => `the function is for ${architecture} and the capacity provider '${name}' has instances for ${architectures?.known.join()}`),
  examples: {
    good: [
      providerWith({ InstanceRequirements: { Architectures: ['arm64'] } }, { Architectures: ['arm64'] }),
      providerWith({ InstanceRequirements: { Architectures: ['x86_64'] } }),
      providerWith({ InstanceRequirements: { Architectures: [{ Ref: 'Architecture' }] } }),
      providerWith({}, { Architectures: ['arm64'] }),
      { properties: { ...ON_PROVIDER, Architectures: ['arm64'] } },
    ],
    bad: [
      providerWith({ InstanceRequirements: { Architectures: ['arm64'] } }),
      providerWith({ InstanceRequirements: { Architectures: ['x86_64'] } }, { Architectures: ['arm64'] }),
    ],
  },
});
