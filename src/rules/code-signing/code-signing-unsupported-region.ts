import { REGIONS } from '../../data/regions';
import { defineRule, maybe } from '../rule';

const { missingIn, source, verified } = REGIONS.codeSigning;
const NAMES: ReadonlyMap<string, string> = new Map(Object.entries(missingIn));
const signedIn = (region: string) => ({
  region,
  properties: { CodeSigningConfigArn: `arn:aws:lambda:${region}:123456789012:code-signing-config:csc-0f6c334abcdea4d8b` },
});

export const codeSigningUnsupportedRegion = defineRule({
  id: 'code-signing-unsupported-region',
  enforces: ['codesigning-regions'],
  severity: 'warning',
  title: 'Code is signed only in Regions that have AWS Signer',
  why: 'code signing configurations name signing profiles of AWS Signer, which has no endpoint in the Region',
  fix: 'remove the code signing configuration, or deploy to another Region',
  source,
  verified,
  reads: [maybe('codeSigningConfigArn'), 'hasCodeSigningConfig', 'region'],
  check: ({ hasCodeSigningConfig, region = '' }) =>
    hasCodeSigningConfig === true && NAMES.has(region)
      ? `a code signing configuration is given and the Region is ${region}, ${NAMES.get(region)}`
      : undefined,
  examples: {
    good: [signedIn('us-east-1'), signedIn('cn-north-1'), { properties: {}, region: 'eu-central-2' }],
    bad: Object.keys(missingIn).map(signedIn),
  },
});
