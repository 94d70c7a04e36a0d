import { hasUnusualVariables, kindOf } from '../environment-variables';
import { defineRule, knownPart } from '../rule';
import { list } from '../words';

export const environmentRecentlyReservedName = defineRule({
  id: 'environment-recently-reserved-name',
  enforces: ['env-reserved-keys-2025'],
  severity: 'warning',
  title: 'Environment variables do not use the names that Lambda reserved in 2025 and 2026',
  why: 'Lambda documents that reserved environment variables cannot be set',
  fix: 'remove the variable or give it another name; Lambda sets the reserved ones',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime',
  verified: '2026-11-21',
  askedWhere: hasUnusualVariables,
  reads: [knownPart('environment')],
  check: ({ environment }) => environment.filter(({ name }) => kindOf(name) === 'recently reserved').whenAny((variables) => {
    const names = variables.map(({ name }) => name);
    return { what: `${list(names)} ${names.length === 1 ? 'has' : 'have'} been reserved by Lambda since 2025 or 2026`, members: names };
  }),
  examples: {
    good: [{ Environment: { Variables: { MAX_CONCURRENCY: '10' } } }],
    bad: [{ Environment: { Variables: { AWS_LAMBDA_MAX_CONCURRENCY: '10', AWS_LAMBDA_METADATA_API: '127.0.0.1:80' } } }],
  },
});
