import { Properties, Scenario } from './rule';

const Content = { S3Bucket: 'packages', S3Key: 'layer.zip' };

/** A function with a layer of the app. */
export function layered(layer: Properties, properties: Properties = {}): Scenario {
  return {
    properties: { Layers: [{ Ref: 'Layer' }], ...properties },
    resources: { Layer: { Type: 'AWS::Lambda::LayerVersion', Properties: { Content, ...layer } } },
  };
}
