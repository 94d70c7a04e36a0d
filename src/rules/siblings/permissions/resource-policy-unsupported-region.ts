import { REGIONS } from '../../../data/regions';
import { RESOURCE_POLICY } from '../../../view/siblings/permission';
import { maybe } from '../../rule';
import { rulesOn } from '../../sibling-rules';

const { missingIn, source, verified } = REGIONS.resourcePolicies;
const NAMES: ReadonlyMap<string, string> = new Map(Object.entries(missingIn));
const inRegion = (region: string) => ({ region, properties: {} });

export const resourcePolicyUnsupportedRegion = rulesOn(RESOURCE_POLICY).defineRule({
  id: 'resource-policy-unsupported-region',
  enforces: ['resource-policy-regions'],
  severity: 'warning',
  title: 'Resource policies are created only in Regions that have them',
  why: 'CloudFormation had no AWS::Lambda::ResourcePolicy in the Region when this was last read',
  fix: 'use AWS::Lambda::Permission, or deploy to another Region',
  source,
  verified,
  reads: [maybe('resourceArn'), 'region'],
  check: ({ region = '' }) => NAMES.has(region) ? `the Region is ${region}, ${NAMES.get(region)}` : undefined,
  examples: { good: [inRegion('eu-west-1')], bad: Object.keys(missingIn).map(inRegion) },
});
