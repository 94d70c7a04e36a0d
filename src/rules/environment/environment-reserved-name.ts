import { RESERVED_ENVIRONMENT } from '../../data/reserved-environment';
import { hasUnusualVariables, kindOf } from '../environment-variables';
import { defineRule, knownPart } from '../rule';
import { are, list } from '../words';

export const environmentReservedName = defineRule({
  id: 'environment-reserved-name',
  enforces: ['env-reserved-keys'],
  title: 'Environment variables do not use the names that Lambda sets itself',
  why: 'Lambda rejects a function that sets a reserved environment variable',
  fix: 'remove the variable or give it another name; the runtime sets the reserved ones',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime',
  verified: '2026-11-21',
  askedWhere: hasUnusualVariables,
  reads: [knownPart('environment')],
  check: ({ environment }) => environment.filter(({ name }) => kindOf(name) === 'reserved').whenAny((variables) => {
    const names = variables.map(({ name }) => name);
    return { what: `${list(names)} ${are(names)} reserved by Lambda`, members: names };
  }),
  examples: {
    good: [{ Environment: { Variables: { REGION: 'eu-west-1', AWS_LAMBDA_EXEC_WRAPPER: '/var/task/wrapper' } } }],
    bad: [
      ...RESERVED_ENVIRONMENT.names.map((name) => ({ Environment: { Variables: { [name]: 'x' } } })),
      { Environment: { Variables: { TABLE: 'orders', _HANDLER: 'a.b', LAMBDA_TASK_ROOT: '/' } } },
    ],
  },
});
