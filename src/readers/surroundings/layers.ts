import { LayerOfFunction } from '../../view/function-view';
import { seen } from '../../view/maybe';
import { Neighbours } from '../from-cloudformation';
import { isObject } from '../json-types';
import { isThereWith, resourceIn } from '../resource-index';
import { Resource } from '../template-scope';
import { TemplateValues } from '../template-values';

const LAYER = 'AWS::Lambda::LayerVersion';

const NONE: Pick<Neighbours, 'layerVersions'> = Object.freeze({});

/** The layers of a function that the app makes. */
export function layersOf(fn: Resource): Pick<Neighbours, 'layerVersions'> {
  const layers = Array.isArray(fn.properties.Layers) ? fn.properties.Layers : [];
  const made = layers.flatMap((arn) => {
    const layer = resourceIn(arn, fn.scope);
    return layer?.type === LAYER && isThereWith(layer, fn) ? [layerOf(layer, arn)] : [];
  });
  return made.length === 0 ? NONE : { layerVersions: seen(made) };
}

function layerOf({ logicalId, properties, scope }: Resource, arn: unknown): LayerOfFunction {
  const values = new TemplateValues(properties, scope);
  return { name: logicalId, runtimes: values.strings('CompatibleRuntimes'), architectures: values.strings('CompatibleArchitectures'), importedFrom: isImport(arn) ? scope.facts.stackName : undefined };
}

function isImport(value: unknown): boolean {
  return isObject(value) && value['Fn::ImportValue'] !== undefined;
}
