import { PackageView } from '../../../view/artifact/artifact-view';
import { LAYER_PATHS, LayerPaths } from '../../layer-paths';
import { hasLayers } from '../../program-words';
import { defineRule } from '../../rule';
import { list } from '../../words';

const CODE = 'exports.handler = async () => {};';

export const layerFilesOutOfReach = defineRule({
  id: 'layer-files-out-of-reach',
  enforces: ['zip-layer-layout'],
  severity: 'warning',
  title: 'Layers hold code where the runtime looks for it',
  why: 'the runtime looks into certain folders of /opt only, and the code fails to import what is elsewhere',
  fix: 'put the files into one of these folders of the layer, or set the search path of the runtime',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/packaging-layers.html#packaging-layers-paths',
  verified: '2026-11-29',
  askedWhere: hasLayers,
  reads: ['artifact', 'runtime', 'environment'],
  check: ({ artifact, runtime = '', environment = [] }) => {
    const paths = LAYER_PATHS.find(({ runtimes }) => runtimes.test(runtime));
    const isWidened = environment.some(({ name }) => paths?.variables.includes(name));
    const layers = paths && !isWidened ? artifact?.layers.known.filter((layer) => isOutOfReach(layer, paths)) ?? [] : [];
    return paths && layers.length > 0 ? `${list(layers.map(codeIn(paths)))}; ${runtime} looks into ${list(paths.folders, 'or')}` : undefined;
  },
  examples: {
    good: [
      { properties: {}, files: { 'index.js': CODE }, layerFiles: [{ 'nodejs/node_modules/tools/index.js': '' }, { 'fonts/serif.ttf': '' }] },
      { properties: { Runtime: 'python3.14' }, files: { 'index.py': 'handler = print' }, layerFiles: [{ 'awscli/yaml/serializer.py': '' }] },
      { properties: { Environment: { Variables: { NODE_PATH: '/opt/node_modules' } } }, files: { 'index.js': CODE }, layerFiles: [{ 'node_modules/tools/index.js': '' }] },
    ],
    bad: [{ properties: {}, files: { 'index.js': CODE }, layerFiles: [{ 'node_modules/tools/index.js': '' }] }],
  },
});

/** Data may be anywhere. Code is out of reach when the layer has nothing in the folders of the runtime, nor in those of any. */
function isOutOfReach({ files }: PackageView, { code, anyFolder }: LayerPaths): boolean {
  const paths = [...files.keys()];
  return paths.some((path) => code.test(path)) && !paths.some((path) => anyFolder.test(path));
}

function codeIn({ code }: LayerPaths): (layer: PackageView) => string {
  return ({ name, files }) => `${name} has ${[...files.keys()].find((path) => code.test(path))}`;
}
