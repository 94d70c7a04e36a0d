import { CAPACITY_PROVIDER_ARN, managedInstances, ON_MANAGED_INSTANCES } from '../example-properties';
import { defineRule } from '../rule';
import { quoted } from '../words';

const ARN = /^arn:[^:]+:lambda:([^:]+):[^:]*:capacity-provider:/;

export const capacityProviderInAnotherRegion = defineRule({
  id: 'capacity-provider-in-another-region',
  enforces: ['lmi-cp-arn-pattern'],
  severity: 'warning',
  title: 'Functions run on a capacity provider of their own Region',
  why: 'a capacity provider runs its instances in subnets of its own Region, where functions of another Region cannot run',
  fix: 'use the ARN of a capacity provider in the Region of the function, or deploy the function to that of the capacity provider',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-capacity-providers.html',
  verified: '2026-12-01',
  reads: ['capacityProviderArn', 'region'],
  check: ({ capacityProviderArn = '', region }) => {
    const own = ARN.exec(capacityProviderArn)?.[1];
    return own !== undefined && region !== undefined && own !== region
      ? `the capacity provider ${quoted(capacityProviderArn)} is not in ${region}, the Region of the function` : undefined;
  },
  examples: {
    good: [
      { properties: ON_MANAGED_INSTANCES, region: 'eu-west-1' },
      { properties: managedInstances({ CapacityProviderArn: CAPACITY_PROVIDER_ARN.replace('eu-west-1', 'us-east-1') }), region: 'us-east-1' },
    ],
    bad: [{ properties: ON_MANAGED_INSTANCES, region: 'us-east-1' }],
  },
});
