import { hasUnusualVariables, kindOf } from '../environment-variables';
import { defineRule, knownPart } from '../rule';
import { list, quoted } from '../words';

const ACCEPTED = 'a letter followed by at least one letter, digit or underscore';

export const environmentNameMalformed = defineRule({
  id: 'environment-name-malformed',
  enforces: ['env-key-pattern', 'env-key-charset', 'env-key-min-2'],
  title: 'Names of environment variables are a letter, followed by letters, digits or underscores',
  why: 'Lambda rejects the function',
  fix: `use ${ACCEPTED}`,
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html',
  verified: '2026-11-21',
  askedWhere: hasUnusualVariables,
  reads: [knownPart('environment')],
  check: ({ environment }) => environment.filter(({ name }) => kindOf(name) === 'malformed').whenAny((variables) => {
    const names = variables.map(({ name }) => name);
    return { what: `environment variables are named ${list(names.map(quoted))}; Lambda accepts ${ACCEPTED}`, members: names };
  }),
  examples: {
    good: [{ Environment: { Variables: { DB: 'orders', logLevel_2: 'warn' } } }],
    bad: [
      { Environment: { Variables: { 'log-level': 'warn', 'a.b': 'x', '2ND': 'x' } } },
      { Environment: { Variables: { X: 'one letter' } } },
      { Environment: { Variables: { _TABLE: 'orders' } } },
    ],
  },
});
