import { hasUnusualVariables } from '../environment-variables';
import { defineRule, knownPart } from '../rule';
import { list } from '../words';

const variables = (Variables: Readonly<Record<string, unknown>>) => ({ Environment: { Variables } });
const REFERENCE = '{{resolve:secretsmanager:shop/database:SecretString:password}}';

export const environmentSecretInPlaintext = defineRule({
  id: 'environment-secret-in-plaintext',
  enforces: [],
  severity: 'warning',
  title: 'CloudFormation writes no secrets into environment variables',
  why: 'whoever may read the configuration of the function reads the secret, and after a rotation the function has the old one until the next deployment',
  fix: 'pass the ARN of the secret and let the function read it; secrets of CheckedFunction does both',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars-encryption.html',
  verified: '2026-11-29',
  askedWhere: hasUnusualVariables,
  reads: [knownPart('environment')],
  check: ({ environment }) => environment.filter(({ resolves }) => resolves === 'secretsmanager').whenAny((found) => {
    const names = found.map(({ name }) => name);
    return { what: `the value of a secret is written into ${list(names)}`, members: names };
  }),
  examples: {
    good: [
      variables({ SECRET_ARN: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop-AbCdEf' }),
      variables({ DB_HOST: '{{resolve:secretsmanager:shop/database:SecretString:host}}' }),
      variables({ STAGE: '{{resolve:ssm:/shop/stage:1}}', PASSWORD: { Ref: 'Password' } }),
    ],
    bad: [variables({ DB_PASSWORD: REFERENCE }), variables({ DB_PASSWORD: REFERENCE, DB_URL: `https://orders:${REFERENCE}@orders.example.com` })],
  },
});
