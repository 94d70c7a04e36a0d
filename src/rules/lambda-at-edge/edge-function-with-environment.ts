import { RESERVED_ENVIRONMENT } from '../../data/reserved-environment';
import { notAtEdge } from '../edge-shapes';
import { knownPart } from '../rule';
import { are, list } from '../words';

const RESERVED: ReadonlySet<string> = new Set(RESERVED_ENVIRONMENT.names);

export const edgeFunctionWithEnvironment = notAtEdge({
  id: 'edge-function-with-environment',
  enforces: ['edge-env-vars'],
  title: 'Functions that CloudFront runs have no environment variables',
  feature: 'environment variables',
  fix: 'remove the environment variables, and put what they say into the code',
  reads: [knownPart('environment')],
  finds: ({ environment }) => environment.filter(({ name }) => !RESERVED.has(name)).whenAny((variables) =>
    `${list(variables.map(({ name }) => name))} ${are(variables)} set in the environment`),
  good: [{}, { Environment: { Variables: {} } }],
  bad: [{ Environment: { Variables: { TABLE: 'orders' } } }, { Environment: { Variables: { TABLE: { Ref: 'Table' }, STAGE: 'prod' } } }],
});
