import { isKnown } from '../../view/maybe';
import { hasUnusualVariables, kindOf } from '../environment-variables';
import { defineRule, knownPart } from '../rule';
import { list } from '../words';

export const environmentPathNotExpanded = defineRule({
  id: 'environment-path-not-expanded',
  enforces: ['env-image-path-overrides'],
  severity: 'warning',
  title: 'Search paths do not refer to other variables',
  why: 'the value is taken literally, so the search path of the runtime, with its directories of layers, is replaced instead of extended',
  fix: 'write the default directories of the runtime out in the value, or leave the variable to the runtime',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html',
  verified: '2026-11-21',
  askedWhere: hasUnusualVariables,
  reads: [knownPart('environment')],
  check: ({ environment }) =>
    environment.filter(({ name, value }) => kindOf(name) === 'search path' && isKnown(value) && /\$\{?[A-Za-z_]/.test(value)).whenAny((variables) => {
      const names = variables.map(({ name }) => name);
      return { what: `a reference to another variable is written in ${list(names)}; Lambda does not expand it`, members: names };
    }),
  examples: {
    good: [
      { Environment: { Variables: { PATH: '/usr/local/bin:/usr/bin/:/bin:/opt/bin:/var/task/bin' } } },
      { Environment: { Variables: { GREETING: '$HOME' } } },
    ],
    bad: [{ Environment: { Variables: { PATH: '$PATH:/var/task/bin', PYTHONPATH: '/var/task/lib:${PYTHONPATH}' } } }],
  },
});
