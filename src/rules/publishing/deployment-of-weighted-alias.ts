import { deployed } from '../example-deployments';
import { aliasWith, VERSION } from '../example-resources';
import { named } from '../neighbours';
import { defineRule, knownPart } from '../rule';

const WEIGHTED = { RoutingConfig: { AdditionalVersionWeights: [{ FunctionVersion: '6', FunctionWeight: 0.1 }] } };

export const deploymentOfWeightedAlias = defineRule({
  id: 'deployment-of-weighted-alias',
  enforces: [],
  title: 'An alias that CodeDeploy moves has no weights of its own',
  why: 'a deployment fails when it begins with an alias that refers to two versions',
  fix: 'remove the weights of the alias and let the deployment configuration split the traffic, or move the alias without CodeDeploy',
  source: 'https://docs.aws.amazon.com/codedeploy/latest/userguide/troubleshooting-deployments-lambda.html',
  verified: '2026-11-29',
  props: ['alias.additionalVersions', 'deployment'],
  reads: [knownPart('aliases')],
  check: ({ aliases }) => aliases.filter(({ deployment, isWeighted }) => deployment !== undefined && isWeighted === true).whenAny((all) =>
    `${named('alias', 'aliases', all)} ${all.length === 1 ? 'splits its' : 'split their'} traffic between two versions and CodeDeploy moves ${all.length === 1 ? 'it' : 'them'}`),
  examples: {
    good: [
      deployed({}, {}),
      deployed({ RoutingConfig: { AdditionalVersionWeights: [] } }, {}),
      deployed({ RoutingConfig: { Ref: 'Routing' } }, {}),
      { properties: {}, resources: { Version: VERSION, Alias: aliasWith(WEIGHTED) } },
    ],
    bad: [deployed(WEIGHTED, {})],
  },
});
