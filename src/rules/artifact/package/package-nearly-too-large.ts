import { sizeInWords, smallerPackage, unzippedBytes, UNZIPPED } from '../../package-sizes';
import { defineRule } from '../../rule';
import { grouped } from '../../words';

const CODE = 'exports.handler = async () => {};';
const NEARLY = 0.9;

export const packageNearlyTooLarge = defineRule({
  id: 'package-nearly-too-large',
  enforces: [],
  severity: 'warning',
  title: 'A package and its layers have room to grow',
  why: 'Lambda rejects the function once it holds more than 262144000 bytes unzipped',
  fix: 'take out what is not needed at run time, or deploy a container image',
  source: UNZIPPED.source,
  verified: UNZIPPED.verified,
  reads: ['artifact'],
  check: ({ artifact }) => {
    const bytes = artifact === undefined || artifact.kind === 'inline' ? 0 : unzippedBytes(artifact);
    return artifact !== undefined && bytes > NEARLY * UNZIPPED.max && bytes <= UNZIPPED.max
      ? { what: `${sizeInWords(artifact)}, which leaves ${grouped(UNZIPPED.max - bytes)}`, fix: smallerPackage(artifact) }
      : undefined;
  },
  examples: {
    good: [{ properties: {}, files: { 'index.js': CODE, 'model.bin': { bytes: 235_929_567 } } }],
    bad: [
      { properties: {}, files: { 'index.js': CODE, 'model.bin': { bytes: 235_929_568 } } },
      { properties: {}, files: { 'index.js': CODE, 'model.bin': { bytes: 262_143_967 } } },
    ],
  },
});
