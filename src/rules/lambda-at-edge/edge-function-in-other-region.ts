import { AT_EDGE_REGION, EDGE, runsAtEdge } from '../edge-shapes';
import { distributionOf, VERSION } from '../example-resources';
import { defineRule, knownPart } from '../rule';

const RESOURCES = { Version: VERSION, Cdn: distributionOf({ Ref: 'Version' }) };

export const edgeFunctionInOtherRegion = defineRule({
  id: 'edge-function-in-other-region',
  enforces: ['edge-region'],
  title: `Functions that CloudFront runs are in ${AT_EDGE_REGION}`,
  why: 'CloudFront rejects functions of other Regions than US East (N. Virginia)',
  fix: `move the function to a stack in ${AT_EDGE_REGION}, such as experimental.EdgeFunction of aws-cloudfront makes`,
  source: `${EDGE.source}#lambda-at-edge-restrictions-region`,
  verified: EDGE.verified,
  reads: ['region', knownPart('edgeAssociations')],
  check: ({ region, edgeAssociations }) => region !== undefined && region !== AT_EDGE_REGION
    ? edgeAssociations.whenAny((associations) => `the Region of the function is ${region} and ${runsAtEdge(associations)}`)
    : undefined,
  examples: {
    good: [
      { properties: {}, region: AT_EDGE_REGION, resources: RESOURCES },
      { properties: {}, region: 'eu-west-1', resources: { Version: VERSION, Cdn: distributionOf('arn:aws:lambda:us-east-1:123456789012:function:other:1') } },
    ],
    bad: [{ properties: {}, region: 'eu-west-1', resources: RESOURCES }],
  },
});
