import { sizeInWords, smallerPackage, unzippedBytes, UNZIPPED } from '../../package-sizes';
import { defineRule } from '../../rule';
import { grouped } from '../../words';

const CODE = 'exports.handler = async () => {};';
const ARN = 'arn:aws:lambda:eu-west-1:123456789012:layer:tools:3';

export const packageTooLarge = defineRule({
  id: 'package-too-large',
  enforces: ['zip-unzipped-250mb', 'layers-total-size'],
  title: 'A package and its layers have at most 262,144,000 bytes unzipped',
  why: 'Lambda rejects the function: the unzipped size must be smaller than 262144000 bytes',
  fix: 'take out what is not needed at run time, or deploy a container image',
  source: UNZIPPED.source,
  verified: UNZIPPED.verified,
  reads: ['artifact'],
  check: ({ artifact }) => artifact !== undefined && artifact.kind !== 'inline' && unzippedBytes(artifact) > UNZIPPED.max
    ? { what: `${sizeInWords(artifact)}; Lambda accepts ${grouped(UNZIPPED.max)}`, fix: smallerPackage(artifact) }
    : undefined,
  examples: {
    good: [
      { properties: {}, files: { 'index.js': CODE, 'model.bin': { bytes: 235_000_000 } } },
      { properties: {}, files: { 'index.js': CODE }, layerFiles: [{ 'lib/model.bin': { bytes: 235_000_000 } }] },
    ],
    bad: [
      { properties: {}, files: { 'index.js': CODE, 'model.bin': { bytes: 262_143_968 } } },
      {
        properties: {},
        files: { 'index.js': CODE, 'a.bin': { bytes: 100_000_000 } },
        layerFiles: [{ 'lib/b.bin': { bytes: 100_000_000 } }, { 'lib/c.bin': { bytes: 62_143_968 } }],
      },
      { properties: { Layers: [ARN] }, files: { 'index.js': CODE, 'model.bin': { bytes: 270_000_000 } } },
    ],
  },
});
