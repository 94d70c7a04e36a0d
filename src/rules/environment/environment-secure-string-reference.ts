import { hasUnusualVariables } from '../environment-variables';
import { defineRule, knownPart } from '../rule';
import { list } from '../words';

const variables = (Variables: Readonly<Record<string, unknown>>) => ({ Environment: { Variables } });
const REFERENCE = '{{resolve:ssm-secure:/shop/password:1}}';

export const environmentSecureStringReference = defineRule({
  id: 'environment-secure-string-reference',
  enforces: [],
  title: 'Environment variables refer to no SecureString parameters',
  why: 'CloudFormation rejects these references outside of a few properties, and no environment is among them',
  fix: 'pass the name of the parameter and let the function read it; secrets of CheckedFunction does both',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-ssm-secure-strings.html',
  verified: '2026-11-29',
  askedWhere: hasUnusualVariables,
  reads: [knownPart('environment')],
  check: ({ environment }) => environment.filter(({ resolves }) => resolves === 'ssm-secure').whenAny((found) => {
    const names = found.map(({ name }) => name);
    return { what: `the value of a SecureString parameter is asked for in ${list(names)}`, members: names };
  }),
  examples: {
    good: [
      variables({ STAGE: '{{resolve:ssm:/shop/stage:1}}' }),
      variables({ PASSWORD: { 'Fn::If': ['IsProd', REFERENCE, '/shop/password'] } }),
    ],
    bad: [variables({ PASSWORD: REFERENCE })],
  },
});
