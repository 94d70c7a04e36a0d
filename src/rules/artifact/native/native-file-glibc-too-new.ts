import { RUNTIME_SYSTEMS } from '../../../data/runtime-systems';
import { ARM64, elfFile, elfFileNeeding } from '../../example-binaries';
import { hasNativeFiles, isNewer, leadsToOtherLibraries, loadsNativeFiles, misfit } from '../../program-words';
import { defineRule } from '../../rule';
import { list } from '../../words';

const HANDLER = { 'index.js': 'exports.handler = async () => {};' };

export const nativeFileGlibcTooNew = defineRule({
  id: 'native-file-glibc-too-new',
  enforces: ['zip-architecture-native'],
  severity: 'warning',
  title: 'Native modules are built for the C library of the runtime',
  why: 'loading a native module that needs a newer GNU C library fails',
  fix: 'install the dependencies on the operating system of the runtime, for example in its bundling image, or use a runtime with a newer one',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html',
  verified: '2026-11-29',
  askedWhere: hasNativeFiles,
  reads: ['runtime', 'architectures', 'environment', 'artifact'],
  check: ({ runtime = '', architectures, environment, artifact }) => {
    const system = RUNTIME_SYSTEMS[runtime];
    const files = loadsNativeFiles(runtime) && !leadsToOtherLibraries(environment) ? artifact?.nativeFiles ?? [] : [];
    const fitting = files.filter(({ program }) => misfit(program, architectures) === undefined);
    const tooNew = system === undefined ? [] : fitting.filter(({ program }) => isNewer(program.glibc, system.glibc));
    const [first] = tooNew;
    return first && `${list(tooNew.map(({ path }) => path))} ${tooNew.length === 1 ? 'needs' : 'need'} version ${first.program.glibc} of the GNU C library; `
      + `${system?.name} has ${system?.glibc}`;
  },
  examples: {
    good: [
      { properties: {}, files: { ...HANDLER, 'node_modules/fast/fast.node': elfFileNeeding('2.34') } },
      { properties: { Environment: { Variables: { LD_LIBRARY_PATH: '/opt/lib' } } }, files: { ...HANDLER, 'node_modules/fast/fast.node': elfFileNeeding('2.38') } },
      { properties: { Architectures: ['arm64'] }, files: { ...HANDLER, 'prebuilds/linux-x64/fast.node': elfFileNeeding('2.38'), 'prebuilds/linux-arm64/fast.node': elfFile({ machine: ARM64 }) } },
    ],
    bad: [
      { properties: {}, files: { ...HANDLER, 'node_modules/fast/fast.node': elfFileNeeding('2.38') } },
    ],
  },
});
