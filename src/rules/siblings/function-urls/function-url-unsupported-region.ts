import { REGIONS } from '../../../data/regions';
import { URL } from '../../../view/siblings/url';
import { maybe } from '../../rule';
import { rulesOn } from '../../sibling-rules';

const { missingIn, source, verified } = REGIONS.functionUrls;
const NAMES: ReadonlyMap<string, string> = new Map(Object.entries(missingIn));
const inRegion = (region: string) => ({ region, properties: {} });

export const functionUrlUnsupportedRegion = rulesOn(URL).defineRule({
  id: 'function-url-unsupported-region',
  enforces: ['url-regions'],
  severity: 'warning',
  title: 'Function URLs are created only in Regions that have them',
  why: 'Lambda documents that the Region has no function URLs',
  fix: 'use Amazon API Gateway, or deploy to another Region',
  source,
  verified,
  reads: [maybe('targetFunctionArn'), 'region'],
  check: ({ region = '' }) => NAMES.has(region) ? `the Region is ${region}, ${NAMES.get(region)}` : undefined,
  examples: {
    good: [inRegion('eu-west-1'), inRegion('eu-south-2'), inRegion('us-gov-west-1')],
    bad: Object.keys(missingIn).map(inRegion),
  },
});
