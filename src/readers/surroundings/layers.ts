import { LayerOfFunction } from '../../view/function-view';
import { seen } from '../../view/maybe';
import { Neighbours } from '../from-cloudformation';
import { isObject } from '../json-types';
import { isThereWith, resourceIn } from '../resource-index';
import { Resource } from '../template-scope';
import { TemplateValues } from '../template-values';

/** AWS SAM makes a layer of its own kind, and both say the same of it in the same words. */
const LAYERS = ['AWS::Lambda::LayerVersion', 'AWS::Serverless::LayerVersion'];

const NONE: Pick<Neighbours, 'layerVersions'> = Object.freeze({});

/** The layers of a function that the app makes. */
export function layersOf(fn: Resource): Pick<Neighbours, 'layerVersions'> {
  const layers = Array.isArray(fn.properties.Layers) ? fn.properties.Layers : [];
  const found = layers.map((arn) => resourceIn(arn, fn.scope));
  const made = found.flatMap((layer, place) => layer && LAYERS.includes(layer.type) && isThereWith(layer, fn)
    ? [{ ...layerOf(layer, layers[place]), isRepeated: found.indexOf(layer) < place || undefined }] : []);
  return made.length === 0 ? NONE : { layerVersions: seen(made) };
}

function layerOf({ logicalId, properties, scope }: Resource, arn: unknown): LayerOfFunction {
  const values = new TemplateValues(properties, scope);
  return { name: logicalId, runtimes: values.strings('CompatibleRuntimes'), architectures: values.strings('CompatibleArchitectures'), importedFrom: isImport(arn) ? scope.facts.stackName : undefined };
}

function isImport(value: unknown): boolean {
  return isObject(value) && value['Fn::ImportValue'] !== undefined;
}
