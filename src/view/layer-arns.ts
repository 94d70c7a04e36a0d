/** The parts of the ARN of a layer version. */
export interface LayerVersionArn {
  /** The ARN of the layer, without the number of the version. */
  readonly layer: string;
  readonly region: string;
  readonly name: string;
}

/** `undefined` where it is no ARN of a layer version. */
export function layerVersion(arn: string): LayerVersionArn | undefined {
  const [, layer, region, name] = /^(arn:[^:]*:lambda:([^:]+):\d{12}:layer:([^:]+)):\d+$/.exec(arn) ?? [];
  return layer && region && name ? { layer, region, name } : undefined;
}
