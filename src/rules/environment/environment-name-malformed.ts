import { RESERVED_ENVIRONMENT } from '../../data/reserved-environment';
import { SERVICE_MODEL } from '../../data/service-model';
import { defineRule, knownPart } from '../rule';
import { wholeValue } from '../shapes';
import { list, quoted } from '../words';

const PATTERN = wholeValue(SERVICE_MODEL['Environment.Variables{key}']?.pattern ?? '.*');
const ACCEPTED = 'a letter followed by at least one letter, digit or underscore';
/** Two of them start with an underscore; they have a finding of their own. */
const RESERVED: ReadonlySet<string> = new Set(RESERVED_ENVIRONMENT.names);

export const environmentNameMalformed = defineRule({
  id: 'environment-name-malformed',
  enforces: ['env-key-pattern', 'env-key-charset', 'env-key-min-2'],
  title: 'Names of environment variables are a letter, followed by letters, digits or underscores',
  why: 'Lambda rejects the function',
  fix: `use ${ACCEPTED}`,
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html',
  verified: '2026-11-21',
  reads: [knownPart('environment')],
  check: ({ environment }) => environment.filter(({ name }) => !PATTERN.test(name) && !RESERVED.has(name)).whenAny((variables) => {
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
