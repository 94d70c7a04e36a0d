import { PackageFiles } from './package-files';
import { Budget, Program } from './program';
import { NativeFile } from '../../view/artifact/native-view';

/** Of one archive. What is left out is not known, as if it could not be read. */
const MOST_UNPACKED_BYTES = 64 * 1024 * 1024;
const NATIVE_NAME = /\.(node|so(\.\d+)*)$/;

/** The words that tell platforms apart in the names of files and folders. */
const PLATFORM = [
  'darwin', 'macos', 'macosx', 'osx', 'mac', 'linux', 'linuxmusl', 'win32', 'windows', 'win', 'freebsd', 'openbsd', 'netbsd', 'android', 'sunos', 'aix',
  'x64', 'x86_64', 'x86-64', 'amd64', 'ia32', 'x86', 'i386', 'i686', 'arm64', 'aarch64', 'aarch_64', 'armv6l?', 'armv7l?', 'arm', 'ppc64le?', 's390x', 'riscv64', 'loong64',
  'musl', 'glibc', 'gnu', 'gnueabihf', 'musleabihf', 'msvc', 'universal2?', 'universal',
].join('|');
const PLATFORM_WORD = new RegExp(`(?<![a-z0-9])(?:${PLATFORM})(?![a-z0-9])`, 'gi');

/** The files of a package and its layers that are loaded as machine code, by their names. */
export function nativeFilesIn(packages: readonly PackageFiles[]): NativeFile[] {
  return packages.flatMap((files) => {
    const budget = new Budget(MOST_UNPACKED_BYTES);
    return files.allFiles
      .filter(({ path }) => NATIVE_NAME.test(path))
      .map((file) => ({ ...file, in: files.name, program: new Program(files, file.path, budget), group: `${files.name}:${groupOf(file.path)}` }));
  });
}

/** All files that are directly in the folder of extensions: Lambda starts each of them. A later layer replaces those of the same name. */
export function extensionsIn(layers: readonly PackageFiles[]): NativeFile[] {
  const files = layers.flatMap((layer) => [...layer.namesIn('extensions') ?? []]
    .flatMap((name) => layer.files.get(`extensions/${name}`) ?? [])
    .map((file): NativeFile => ({ ...file, in: layer.name, program: new Program(layer, file.path), group: `${layer.name}:${file.path}` })));
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

/** The package of npm or the first folder that a file belongs to, whatever platform its name has. */
function groupOf(path: string): string {
  const [, npm] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
  const [, python] = /^((?:python\/(?:lib\/python3\.\d+\/site-packages\/)?)?[^/]+)\//.exec(path) ?? [];
  return (npm ?? python ?? path.replace(/\.[^/]*$/, '')).replace(PLATFORM_WORD, '*').replace(/\*(?:[-_.]\*)*/g, '*');
}
