import { LayerOfFunction } from '../../view/function-view';
import { seen } from '../../view/maybe';
import { Neighbours } from '../from-cloudformation';
import { isThereWith, resourceIn } from '../resource-index';
import { Resource } from '../template-scope';
import { TemplateValues } from '../template-values';

const NONE: Pick<Neighbours, 'layerVersions'> = Object.freeze({});

/** The layers of a function that the app makes. */
export function layersOf(fn: Resource): Pick<Neighbours, 'layerVersions'> {
  const layers = Array.isArray(fn.properties.Layers) ? fn.properties.Layers : [];
  const made = layers.map((arn) => resourceIn(arn, fn.scope))
    .filter((layer): layer is Resource => layer?.type === 'AWS::Lambda::LayerVersion' && isThereWith(layer, fn));
  return made.length === 0 ? NONE : { layerVersions: seen(made.map(layerOf)) };
}

function layerOf({ logicalId, properties, scope }: Resource): LayerOfFunction {
  const values = new TemplateValues(properties, scope);
  return { name: logicalId, runtimes: values.strings('CompatibleRuntimes'), architectures: values.strings('CompatibleArchitectures') };
}
