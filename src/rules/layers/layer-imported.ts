import { seen } from '../../view/maybe';
import { STRONG_REFERENCES } from '../imported-resources';
import { defineRule, knownPart, Scenario } from '../rule';
import { list } from '../words';

const layers = (importedFrom?: string): Scenario => ({ properties: { Layers: [{ 'Fn::ImportValue': 'Layers:Shared' }] }, view: { layerVersions: seen([{ name: 'Shared', importedFrom }]) } });

export const layerImported = defineRule({
  ...STRONG_REFERENCES,
  id: 'layer-imported',
  title: 'Functions import no layer from another stack',
  why: 'new content makes another version of the layer, and CloudFormation does not change an export that another stack imports: the stack of the layer cannot be updated any more',
  fix: 'let the function refer to the layer weakly: CrossStackReferences.of(layer).produce(ReferenceStrength.BOTH), and WEAK after a deployment of both stacks; or pass the ARN in a parameter of AWS Systems Manager',
  reads: [knownPart('layerVersions')],
  check: ({ layerVersions }) => layerVersions.filter(({ importedFrom }) => importedFrom !== undefined).whenAny((imported) =>
    `the function imports ${list(imported.map(({ name, importedFrom }) => `the layer '${name}' of the stack '${importedFrom}'`))}`),
  examples: { good: [layers()], bad: [layers('Layers')] },
});
