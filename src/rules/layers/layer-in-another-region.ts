import { layerVersion } from '../../view/layer-arns';
import { defineRule, knownPart } from '../rule';
import { are, list, quoted } from '../words';

const IN_IRELAND = 'arn:aws:lambda:eu-west-1:580247275435:layer:LambdaInsightsExtension:53';

export const layerInAnotherRegion = defineRule({
  id: 'layer-in-another-region',
  enforces: ['layers-same-region'],
  title: 'Layers are in the Region of the function',
  why: 'Lambda rejects a function whose layers are not in its own Region',
  fix: 'use the ARN which the layer has in the Region of the function, or publish the layer there',
  // What Lambda answered, as it was recorded; the guide does not say it.
  source: 'https://github.com/localstack/localstack/blob/main/tests/aws/services/lambda_/test_lambda_api.snapshot.json',
  verified: '2026-11-21',
  reads: [knownPart('layers'), 'region'],
  check: ({ layers, region }) => layers.filter((arn) => region !== undefined && (layerVersion(arn)?.region ?? region) !== region).whenAny((arns) =>
    `${list(arns.map(quoted))} ${are(arns)} not in ${region}, the Region of the function`),
  examples: {
    good: [
      { properties: { Layers: [IN_IRELAND] }, region: 'eu-west-1' },
      { properties: { Layers: [IN_IRELAND.replace('eu-west-1', 'us-east-1')] }, region: 'us-east-1' },
    ],
    bad: [
      { properties: { Layers: [IN_IRELAND] }, region: 'us-east-1' },
      { properties: { Layers: [IN_IRELAND, { Ref: 'OrdersLayer' }] }, region: 'eu-central-1' },
    ],
  },
});
