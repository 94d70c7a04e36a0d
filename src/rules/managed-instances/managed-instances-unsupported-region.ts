import { REGIONS } from '../../data/regions';
import { CAPACITY_PROVIDER_ARN, managedInstances } from '../example-properties';
import { defineRule, maybe } from '../rule';

const { missingIn, source, verified } = REGIONS.capacityProviders;
const NAMES: ReadonlyMap<string, string> = new Map(Object.entries(missingIn));

const inRegion = (region: string) => ({ region, properties: managedInstances({ CapacityProviderArn: CAPACITY_PROVIDER_ARN.replace('eu-west-1', region) }) });

export const managedInstancesUnsupportedRegion = defineRule({
  id: 'managed-instances-unsupported-region',
  enforces: ['lmi-regions'],
  severity: 'warning',
  title: 'Functions run on managed instances only in Regions that have capacity providers',
  why: 'CloudFormation has no AWS::Lambda::CapacityProvider in the Region',
  fix: 'leave the capacity provider out, or deploy to another Region',
  source,
  verified,
  reads: [maybe('capacityProviderArn'), 'compute', 'region'],
  check: ({ compute, region = '' }) =>
    compute === 'managedInstances' && NAMES.has(region)
      ? `the function runs on managed instances and the Region is ${region}, ${NAMES.get(region)}`
      : undefined,
  examples: {
    good: [inRegion('ap-southeast-5'), { properties: {}, region: 'cn-north-1' }],
    bad: Object.keys(missingIn).map(inRegion),
  },
});
