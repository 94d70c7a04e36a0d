import { REGIONS } from '../../data/regions';
import { defineRule } from '../rule';

const { missingIn, source, verified } = REGIONS.snapStart;
const NAMES: ReadonlyMap<string, string> = new Map(Object.entries(missingIn));
const SNAPSTART_ON = { Runtime: 'java21', SnapStart: { ApplyOn: 'PublishedVersions' } };

export const snapstartUnsupportedRegion = defineRule({
  id: 'snapstart-unsupported-region',
  enforces: ['snapstart-regions'],
  severity: 'warning',
  title: 'SnapStart is on only in Regions that have it',
  why: 'Lambda offers SnapStart in all commercial Regions except Asia Pacific (New Zealand) and Asia Pacific (Taipei)',
  fix: 'turn SnapStart off, or deploy to another Region',
  source,
  verified,
  reads: ['snapStart', 'region'],
  check: ({ snapStart, region = '' }) =>
    snapStart === 'PublishedVersions' && NAMES.has(region) ? `SnapStart is on and the Region is ${region}, ${NAMES.get(region)}` : undefined,
  examples: {
    good: [
      { properties: SNAPSTART_ON, region: 'ap-southeast-5' },
      { properties: { Runtime: 'java21' }, region: 'ap-southeast-6' },
    ],
    bad: Object.keys(missingIn).map((region) => ({ properties: SNAPSTART_ON, region })),
  },
});
