import { seen } from '../../view/maybe';
import { defineRule, knownPart } from '../rule';
import { are, list } from '../words';

export const environmentNameOfSecret = defineRule({
  id: 'environment-name-of-secret',
  enforces: [],
  title: 'No environment variable has the name of a secret',
  why: 'one of the two would be dropped without a word',
  fix: 'give one of them another name, or remove the variable from environment',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html',
  verified: '2026-11-29',
  reads: [knownPart('namesOfSecrets')],
  check: ({ namesOfSecrets }) => namesOfSecrets.whenAny((names) => ({ what: `${list(names)} ${are(names)} in environment and in secrets`, members: names })),
  examples: {
    good: [{ properties: {}, view: { namesOfSecrets: seen([]) } }],
    bad: [{ properties: {}, view: { namesOfSecrets: seen(['DB_LOGIN']) } }, { properties: {}, view: { namesOfSecrets: seen(['DB_LOGIN', 'API_TOKEN']) } }],
  },
});
