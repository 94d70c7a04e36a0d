import { ARM64, elfFile, MACH_O } from '../../example-binaries';
import { architectureOf, hasNativeFiles, loadsNativeFiles, misfit } from '../../program-words';
import { defineRule } from '../../rule';
import { are, list } from '../../words';

const HANDLER = { 'index.js': 'exports.handler = async () => {};' };

export const nativeFileWrongArchitecture = defineRule({
  id: 'native-file-wrong-architecture',
  enforces: ['zip-architecture-native'],
  severity: 'warning',
  title: 'Native modules are built for Linux and the architecture of the function',
  why: 'loading a native module that is built for another system fails',
  fix: 'install the dependencies for Linux and the architecture of the function, for example in the bundling image of the runtime',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/foundation-arch.html',
  verified: '2026-11-29',
  askedWhere: hasNativeFiles,
  reads: ['architectures', 'runtime', 'artifact'],
  check: ({ architectures, runtime = '', artifact }) => {
    const files = loadsNativeFiles(runtime) ? artifact?.nativeFiles ?? [] : [];
    const served = new Set(files.filter(({ program }) => misfit(program, architectures) === undefined).map(({ group }) => group));
    const useless = files.filter(({ group }) => !served.has(group));
    const [first] = useless;
    return first && `${list(useless.map(({ path }) => path))} ${are(useless)} built for ${misfit(first.program, architectures)}; `
      + `the function runs on Linux for ${architectureOf(architectures)}`;
  },
  examples: {
    good: [
      { properties: {}, files: { ...HANDLER, 'node_modules/fast/build/fast.node': elfFile() } },
      { properties: {}, files: { ...HANDLER, 'prebuilds/darwin-arm64/fast.node': MACH_O, 'prebuilds/linux-x64/fast.node': elfFile() } },
      { properties: {}, files: { ...HANDLER, 'node_modules/@img/sharp-darwin-arm64/sharp.node': MACH_O, 'node_modules/@img/sharp-linux-x64/sharp.node': elfFile() } },
      { properties: { Architectures: ['arm64'] }, files: { ...HANDLER, 'node_modules/fast/build/fast.node': elfFile({ machine: ARM64 }) } },
    ],
    bad: [
      { properties: {}, files: { ...HANDLER, 'node_modules/fast/build/fast.node': MACH_O } },
      { properties: {}, files: { ...HANDLER, 'node_modules/@img/sharp-darwin-arm64/sharp.node': MACH_O } },
      { properties: {}, files: { ...HANDLER, 'node_modules/fast/build/fast.node': elfFile({ machine: ARM64 }) } },
      { properties: { Architectures: ['arm64'] }, files: HANDLER, layerFiles: [{ 'nodejs/node_modules/fast/fast.node': elfFile() }] },
    ],
  },
});
