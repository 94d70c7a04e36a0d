import { layerVersion } from '../../view/layer-arns';
import { layered } from '../example-layers';
import { defineRule, knownPart } from '../rule';
import { are, list } from '../words';

const ORDERS = 'arn:aws:lambda:eu-west-1:123456789012:layer:orders';
const PRICES = 'arn:aws:lambda:eu-west-1:123456789012:layer:prices';

export const layerRepeated = defineRule({
  id: 'layer-repeated',
  enforces: ['layers-unique-layer'],
  title: 'No two layers are versions of the same layer',
  why: 'Lambda rejects a function that refers to the same layer twice, even in the same version',
  fix: 'leave one version of the layer',
  // What Lambda answered, as it was recorded; the guide does not say it.
  source: 'https://github.com/localstack/localstack/blob/main/tests/aws/services/lambda_/test_lambda_api.snapshot.json',
  verified: '2026-11-21',
  reads: [knownPart('layers'), knownPart('layerVersions')],
  check: ({ layers, layerVersions }) => {
    const hasSeveral = layers.countAbove(1) !== undefined;
    const made = layerVersions.filter(({ isRepeated }) => hasSeveral && isRepeated === true).whenAny((all) => all.map(({ name }) => `'${name}'`)) ?? [];
    const named = layers.filter((arn) => layerVersion(arn) !== undefined).repeated((arn) => layerVersion(arn)?.layer ?? arn);
    const repeated = [...named.whenAny((all) => all) ?? [], ...new Set(made)];
    return repeated.length > 0 ? `${list(repeated)} ${are(repeated)} attached more than once` : undefined;
  },
  examples: {
    good: [{ Layers: [`${ORDERS}:1`, `${PRICES}:1`] }, layered({}, { Layers: [{ Ref: 'Layer' }, { Ref: 'Other' }, { Ref: 'Other' }] })],
    bad: [
      { Layers: [`${ORDERS}:1`, `${ORDERS}:2`] },
      { Layers: [`${ORDERS}:7`, { Ref: 'PricesLayer' }, `${ORDERS}:7`] },
      layered({}, { Layers: [{ Ref: 'Layer' }, { Ref: 'Other' }, { Ref: 'Layer' }] }),
    ],
  },
});
