import { ARM64, elfFile } from '../../example-binaries';
import { architectureOf, hasExtensions, wrongMachine } from '../../program-words';
import { defineRule } from '../../rule';
import { are, list } from '../../words';

const HANDLER = { 'index.js': 'exports.handler = async () => {};' };

export const extensionWrongArchitecture = defineRule({
  id: 'extension-wrong-architecture',
  enforces: ['zip-architecture-native'],
  title: 'Extensions are built for the architecture of the function',
  why: 'Lambda starts every file in extensions, and the function fails at init when one does not start',
  fix: 'use the layer for the architecture of the function',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/runtimes-extensions-api.html',
  verified: '2026-11-29',
  askedWhere: hasExtensions,
  reads: ['architectures', 'artifact'],
  check: ({ architectures, artifact }) => {
    const wrong = artifact?.extensions.filter(({ program }) => wrongMachine(program, architectures) !== undefined) ?? [];
    const [first] = wrong;
    return first && `${list(wrong.map(({ path }) => path))} in ${first.in} ${are(wrong)} built for ${wrongMachine(first.program, architectures)}; `
      + `the architecture of the function is ${architectureOf(architectures)}`;
  },
  examples: {
    good: [
      { properties: {}, files: HANDLER, layerFiles: [{ 'extensions/agent': elfFile(), 'lib/arm/agent': elfFile({ machine: ARM64 }) }] },
      { properties: {}, files: { ...HANDLER, 'extensions/agent': elfFile({ machine: ARM64 }) } },
    ],
    bad: [
      { properties: {}, files: HANDLER, layerFiles: [{ 'extensions/agent': elfFile({ machine: ARM64 }) }] },
    ],
  },
});
