import { LIMITS } from '../../data/limits';
import { jsonBytes } from '../../view/json-bytes';
import { mayBeLarge } from '../environment-variables';
import { defineRule, knownPart } from '../rule';
import { grouped } from '../words';

const { max, source } = LIMITS.environmentBytes;
const FULL = 'x'.repeat(max - '{"SETTINGS":"","TABLE":"orders"}'.length);

export const environmentTooLarge = defineRule({
  id: 'environment-too-large',
  enforces: ['env-total-4kb'],
  title: `All environment variables together have at most ${grouped(max)} bytes`,
  why: 'Lambda rejects the function; names, quotes, colons, commas and braces count too',
  fix: 'shorten or remove variables, or move values to the package, Parameter Store or Secrets Manager',
  source,
  verified: '2026-11-21',
  askedWhere: mayBeLarge,
  reads: [knownPart('environment')],
  check: ({ environment }) => {
    const bytes = 1 + environment.sum(({ name, value }) => jsonBytes(name) + jsonBytes(value) + ':,'.length);
    return bytes > max ? `the environment has at least ${grouped(bytes)} bytes as JSON; Lambda accepts ${grouped(max)}` : undefined;
  },
  examples: {
    good: [{ Environment: { Variables: { SETTINGS: FULL, TABLE: 'orders' } } }],
    bad: [
      { Environment: { Variables: { SETTINGS: `${FULL}x`, TABLE: 'orders' } } },
      { Environment: { Variables: { SETTINGS: `${FULL.slice(1)}"`, TABLE: 'orders' } } },
      { Environment: { Variables: { SETTINGS: `${FULL}x`, TABLE: { Ref: 'LongNameOfTable' }, BUCKET: { Ref: 'Bucket' } } } },
    ],
  },
});
