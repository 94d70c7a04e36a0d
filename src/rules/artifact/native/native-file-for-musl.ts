import { PackageView } from '../../../view/artifact/artifact-view';
import { ProgramView } from '../../../view/artifact/program-view';
import { elfFile, elfFileNeeding } from '../../example-binaries';
import { hasNativeFiles, leadsToOtherLibraries, loadsNativeFiles, misfit } from '../../program-words';
import { defineRule } from '../../rule';
import { are, list } from '../../words';

const MUSL = 'libc.musl-x86_64.so.1';
const HANDLER = { 'index.js': 'exports.handler = async () => {};' };
const packaged = (files: Readonly<Record<string, ReturnType<typeof elfFile>>>) => ({ properties: {}, files: { ...HANDLER, ...files } });

function muslIn({ needed = [] }: ProgramView): string | undefined {
  return needed.find((library) => library.startsWith('libc.musl-'));
}

function bringsMusl({ allFiles }: PackageView): boolean {
  return allFiles.some(({ path }) => /(^|\/)(libc\.musl-|ld-musl-)[^/]*$/.test(path));
}

export const nativeFileForMusl = defineRule({
  id: 'native-file-for-musl',
  enforces: ['zip-architecture-native'],
  severity: 'warning',
  title: 'Native modules are built for a system with the GNU C library',
  why: 'Amazon Linux has the GNU C library, and loading what needs musl fails: no such shared object file',
  fix: 'install the dependencies on Amazon Linux or another system with the GNU C library, for example in the bundling image of the runtime, and not on Alpine',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html',
  verified: '2026-12-01',
  askedWhere: hasNativeFiles,
  reads: ['runtime', 'architectures', 'environment', 'artifact'],
  check: ({ runtime = '', architectures, environment, artifact }) => {
    if (artifact === undefined || [artifact, ...artifact.layers.known].some(bringsMusl)) {
      return undefined;
    }
    const files = loadsNativeFiles(runtime) && !leadsToOtherLibraries(environment) ? artifact.nativeFiles : [];
    const fitting = files.filter(({ program }) => misfit(program, architectures) === undefined);
    const served = new Set(fitting.filter(({ program }) => muslIn(program) === undefined).map(({ group }) => group));
    const useless = fitting.filter(({ group }) => !served.has(group));
    const [first] = useless;
    return first && `${list(useless.map(({ path }) => path))} ${are(useless)} built for musl: ${muslIn(first.program)} is needed`;
  },
  examples: {
    good: [
      packaged({ 'node_modules/fast/build/fast.node': elfFileNeeding('2.2.5', MUSL), [`lib/${MUSL}`]: elfFile() }),
      packaged({ 'node_modules/fast/build/fast.node': elfFileNeeding('2.34') }),
      packaged({ 'prebuilds/linux-x64/fast.musl.node': elfFileNeeding('2.2.5', MUSL), 'prebuilds/linux-x64/fast.glibc.node': elfFile() }),
      packaged({
        'node_modules/@img/sharp-linuxmusl-x64/lib/sharp-linuxmusl-x64.node': elfFileNeeding('2.2.5', MUSL),
        'node_modules/@img/sharp-linux-x64/lib/sharp-linux-x64.node': elfFile(),
      }),
    ],
    bad: [
      packaged({ 'node_modules/fast/build/fast.node': elfFileNeeding('2.2.5', MUSL) }),
      packaged({ 'node_modules/@img/sharp-linuxmusl-x64/lib/sharp-linuxmusl-x64.node': elfFileNeeding('2.2.5', MUSL) }),
    ],
  },
});
