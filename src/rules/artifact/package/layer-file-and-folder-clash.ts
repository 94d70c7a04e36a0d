import { PackageView } from '../../../view/artifact/artifact-view';
import { defineRule } from '../../rule';
import { list } from '../../words';

const CODE = 'exports.handler = async () => {};';

export const layerFileAndFolderClash = defineRule({
  id: 'layer-file-and-folder-clash',
  enforces: ['layers-order-overwrites', 'zip-symlinks'],
  severity: 'warning',
  title: 'What is a file in one layer is no folder in another',
  why: 'Lambda puts all layers into /opt, and fails to convert those that clash there',
  fix: 'rename the file or the folder',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/troubleshooting-deployment.html',
  verified: '2026-11-29',
  reads: ['artifact'],
  check: ({ artifact: { layers: { known: layers } } = { layers: { known: [] } } }) =>
    list(layers.flatMap((layer) => layers.filter((other) => other !== layer).flatMap((other) => clashes(layer, other)))) || undefined,
  examples: {
    good: [{ properties: {}, files: { 'index.js': CODE }, layerFiles: [{ 'lib/tools.so': '' }, { 'lib/tools/a.so': '', 'lib/tools.so': '' }] }],
    bad: [{ properties: {}, files: { 'index.js': CODE }, layerFiles: [{ 'lib/tools': '' }, { 'lib/tools/a.so': '' }] }],
  },
});

/** Each folder around a file is looked up, not each pair of files. */
function clashes({ name, files }: PackageView, other: PackageView): string[] {
  const inFolders = new Set([...other.files.keys()].flatMap(foldersAround));
  return [...inFolders].filter((path) => files.has(path)).map((path) => `${path} is a file in ${name} and a folder in ${other.name}`);
}

function foldersAround(path: string): string[] {
  return path.split('/').slice(0, -1).map((_, index, names) => names.slice(0, index + 1).join('/'));
}
