import { defineRule } from '../../rule';
import { are, list } from '../../words';

/** Of a link `nodejs/current`. */
const ZIP_WITH_LINK = 'UEsDBBQAAAAAAAAAAAAPnWvwAgAAAAIAAAAOAAAAbm9kZWpzL2N1cnJlbnR2MlBLAQIUAxQAAAAAAAAAAAAPnWvwAgAAAAIAAAAOAAAAAAAAAAAAAAD/oQAAAABub2RlanMvY3VycmVudFBLBQYAAAAAAQABADwAAAAuAAAAAAA=';
const CODE = 'exports.handler = async () => {};';

export const layerWithSymbolicLink = defineRule({
  id: 'layer-with-symbolic-link',
  enforces: ['zip-symlinks'],
  severity: 'warning',
  title: 'Archives of layers hold no symbolic links',
  why: 'Lambda fails to convert layers with symbolic links for some functions',
  fix: 'pack the files to which the links lead: zip -r without -y, or name the folder, which the CDK packs without links',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/troubleshooting-deployment.html',
  verified: '2026-11-29',
  reads: ['artifact'],
  check: ({ artifact }) => {
    const linked = artifact?.layers.known.filter(({ archive }) => archive && archive.links.length > 0) ?? [];
    return list(linked.map(({ name, archive: { links } = { links: [] } }) =>
      `${list(links)} in ${name} ${are(links)} ${links.length === 1 ? 'a symbolic link' : 'symbolic links'}`)) || undefined;
  },
  examples: {
    good: [{ properties: {}, files: { 'index.js': CODE }, layerFiles: [{ 'nodejs/node_modules/tools/index.js': '' }] }],
    bad: [{ properties: {}, files: { 'index.js': CODE }, layerArchives: [{ base64: ZIP_WITH_LINK }] }],
  },
});
