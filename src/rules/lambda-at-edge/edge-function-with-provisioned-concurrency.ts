import { atEdge, EDGE, runsAtEdge } from '../edge-shapes';
import { aliasWith, earlierVersionWith, PROVISIONED, versionWith } from '../example-resources';
import { provisionedConcurrency, provisionings } from '../neighbours';
import { defineRule, knownPart } from '../rule';

/** A warning, as nobody has seen CloudFront reject it. */
export const edgeFunctionWithProvisionedConcurrency = defineRule({
  id: 'edge-function-with-provisioned-concurrency',
  enforces: ['edge-other-features'],
  severity: 'warning',
  title: 'Versions that CloudFront runs have no provisioned concurrency',
  why: 'Lambda@Edge does not support provisioned concurrency',
  fix: 'remove the provisioned concurrency, or let CloudFront run another version',
  source: `${EDGE.source}#lambda-at-edge-restrictions-features`,
  verified: EDGE.verified,
  reads: [knownPart('aliases'), knownPart('versions'), knownPart('edgeAssociations')],
  check: ({ aliases, versions, edgeAssociations }) => {
    const isAtEdge = (version: unknown) => version !== undefined && edgeAssociations.some((association) => association.version === version);
    const found = provisionedConcurrency(provisionings(aliases, versions).filter(({ version }) => isAtEdge(version)));
    return found && edgeAssociations.whenAny((associations) => `${found} and ${runsAtEdge(associations)}`);
  },
  examples: {
    good: [atEdge({}, { Alias: aliasWith({}) }), atEdge({}, { Next: earlierVersionWith(PROVISIONED) })],
    bad: [atEdge({}, { Version: versionWith(PROVISIONED) })],
  },
});
