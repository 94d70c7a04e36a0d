import { LayerOfFunction } from '../../view/function-view';
import { seen } from '../../view/maybe';
import { Neighbours } from '../from-cloudformation';
import { isObject } from '../json-types';
import { isThereWith, resourceIn } from '../resource-index';
import { Resource } from '../template-scope';
import { isAbsent, TemplateValues } from '../template-values';

/** AWS SAM makes a layer of its own kind, and both say the same of it in the same words. */
const LAYERS = ['AWS::Lambda::LayerVersion', 'AWS::Serverless::LayerVersion'];

const NONE: Pick<Neighbours, 'layerVersions'> = Object.freeze({});

/** The layers of a function that the app makes. */
export function layersOf(fn: Resource): Pick<Neighbours, 'layerVersions'> {
  const layers = Array.isArray(fn.properties.Layers) ? fn.properties.Layers : [];
  const found = layers.map((arn) => resourceIn(arn, fn.scope));
  const isMade = (layer: Resource | undefined): layer is Resource => layer !== undefined && LAYERS.includes(layer.type) && isThereWith(layer, fn);
  const made = found.flatMap((layer, place) => isMade(layer) ? [{
    ...layerOf(layer, layers[place]),
    isRepeated: found.indexOf(layer) < place || undefined,
    sameLayerAs: sameLayer(layer, found.slice(0, place).filter(isMade)),
  }] : []);
  return made.length === 0 ? NONE : { layerVersions: seen(made) };
}

function layerOf({ logicalId, properties, scope }: Resource, arn: unknown): LayerOfFunction {
  const values = new TemplateValues(properties, scope);
  return { name: logicalId, runtimes: values.strings('CompatibleRuntimes'), architectures: values.strings('CompatibleArchitectures'), importedFrom: isImport(arn) ? scope.facts.stackName : undefined };
}

/** Another version of a layer, as the names say that the app gives to both. */
function sameLayer(layer: Resource, before: readonly Resource[]): string | undefined {
  const name = nameOf(layer);
  return name && before.find((other) => other !== layer && nameOf(other) === name)?.logicalId;
}

function nameOf({ properties: { LayerName }, scope }: Resource): string | undefined {
  return isAbsent(LayerName) ? undefined : scope.textOf(LayerName);
}

function isImport(value: unknown): boolean {
  return isObject(value) && value['Fn::ImportValue'] !== undefined;
}
