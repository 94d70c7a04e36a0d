import { PackageView } from '../../../view/artifact/artifact-view';
import { LAYER_PATHS, LayerPaths } from '../../layer-paths';
import { hasLayers } from '../../program-words';
import { defineRule } from '../../rule';
import { list } from '../../words';

const CODE = 'exports.handler = async () => {};';
const layered = (path: string) => ({ properties: {}, files: { 'index.js': CODE }, layerFiles: [{ [path]: '' }] });

export const layerForAnotherRuntimeVersion = defineRule({
  id: 'layer-for-another-runtime-version',
  enforces: ['zip-layer-layout'],
  severity: 'warning',
  title: 'Layers hold code for the version of the runtime',
  why: 'the runtime looks into the folder of its own version only, and the code fails to import what is in others',
  fix: 'build the layer for the version of the runtime, or use the folder that all versions share',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/packaging-layers.html#packaging-layers-paths',
  verified: '2026-11-29',
  askedWhere: hasLayers,
  reads: ['artifact', 'runtime', 'environment'],
  check: ({ artifact, runtime = '', environment = [] }) => {
    const paths = LAYER_PATHS.find(({ runtimes }) => runtimes.test(runtime));
    const isWidened = environment.some(({ name }) => paths?.variables.includes(name));
    const others = paths && !isWidened ? artifact?.layers.known.flatMap((layer) => otherVersion(layer, paths, paths.versionOf(runtime))) ?? [] : [];
    return others.length > 0 ? `the function runs on ${runtime}, and ${list(others)}` : undefined;
  },
  examples: {
    good: [layered('nodejs/node24/node_modules/tools/index.js'), layered('nodejs/node_modules/tools/index.js')],
    bad: [layered('nodejs/node22/node_modules/tools/index.js')],
  },
});

function otherVersion({ name, files }: PackageView, { versioned, unversioned }: LayerPaths, version: string | undefined): string[] {
  const paths = [...files.keys()];
  const found = paths.map((path) => versioned.exec(path)).filter((match) => match !== null);
  const isForOthers = version !== undefined && found.length > 0 && found.every(([, one]) => one !== version);
  const isElsewhere = isForOthers && !paths.some((path) => unversioned.test(path));
  return isElsewhere ? [`${name} has code in ${list([...new Set(found.map(([folder]) => folder.replace(/\/$/, '')))])}`] : [];
}
