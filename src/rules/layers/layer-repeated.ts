import { layerVersion } from '../../view/layer-arns';
import { layered } from '../example-layers';
import { defineRule, knownPart } from '../rule';
import { are, list } from '../words';

const ORDERS = 'arn:aws:lambda:eu-west-1:123456789012:layer:orders';
const PRICES = 'arn:aws:lambda:eu-west-1:123456789012:layer:prices';
const layerCalled = (LayerName?: string) => ({ Type: 'AWS::Lambda::LayerVersion', Properties: { LayerName, Content: { S3Bucket: 'packages', S3Key: 'layer.zip' } } });
const twoLayers = (other?: string) => ({
  properties: { Layers: [{ Ref: 'Layer' }, { Ref: 'Other' }] },
  resources: { Layer: layerCalled('orders'), Other: layerCalled(other) },
});

export const layerRepeated = defineRule({
  id: 'layer-repeated',
  enforces: ['layers-unique-layer'],
  title: 'No two layers are versions of the same layer',
  why: 'Lambda rejects a function that refers to the same layer twice, even in the same version',
  fix: 'keep one version of the layer',
  // What Lambda answered, as it was recorded; the guide does not say it.
  source: 'https://github.com/localstack/localstack/blob/main/tests/aws/services/lambda_/test_lambda_api.snapshot.json',
  verified: '2026-11-21',
  reads: [knownPart('layers'), knownPart('layerVersions')],
  check: ({ layers, layerVersions }) => {
    const hasSeveral = layers.countAbove(1) !== undefined;
    const made = layerVersions.filter(({ isRepeated }) => hasSeveral && isRepeated === true).whenAny((all) => all.map(({ name }) => `'${name}'`)) ?? [];
    const named = layers.filter((arn) => layerVersion(arn) !== undefined).repeated((arn) => layerVersion(arn)?.layer ?? arn);
    const repeated = [...named.whenAny((all) => all) ?? [], ...new Set(made)];
    const ofOneLayer = layerVersions.filter(({ sameLayerAs }) => hasSeveral && sameLayerAs !== undefined)
      .whenAny((all) => all.map(({ name, sameLayerAs }) => `'${sameLayerAs}' and '${name}' are versions of one layer`)) ?? [];
    const sentences = [...repeated.length > 0 ? [`${list(repeated)} ${are(repeated)} attached more than once`] : [], ...ofOneLayer];
    return sentences.length > 0 ? list(sentences) : undefined;
  },
  examples: {
    good: [{ Layers: [`${ORDERS}:1`, `${PRICES}:1`] }, layered({}, { Layers: [{ Ref: 'Layer' }, { Ref: 'Other' }, { Ref: 'Other' }] }), twoLayers('prices'), twoLayers(undefined)],
    bad: [
      { Layers: [`${ORDERS}:1`, `${ORDERS}:2`] },
      { Layers: [`${ORDERS}:7`, { Ref: 'PricesLayer' }, `${ORDERS}:7`] },
      layered({}, { Layers: [{ Ref: 'Layer' }, { Ref: 'Other' }, { Ref: 'Layer' }] }),
      twoLayers('orders'),
    ],
  },
});
