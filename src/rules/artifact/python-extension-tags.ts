/** What the name of an extension module says about the Python that can load it. */
interface Extension {
  /** The path up to its first dot: the same module for any Python. */
  readonly module: string;
  readonly file: string;
  readonly fits: boolean;
}

/** Modules of which a package has builds for other versions of Python, other machines or systems, but none that this runtime takes. */
export function extensionsForOthers(paths: Iterable<string>, runtime: string, architecture: string): readonly string[] {
  const minor = /^python3\.(\d+)$/.exec(runtime)?.[1];
  const machine = architecture === 'arm64' ? 'aarch64' : 'x86_64';
  const all = [...paths];
  const extensions = minor === undefined ? [] : all.flatMap((path) => extensionOf(path, minor, machine));
  const usable = new Set([...extensions.filter(({ fits }) => fits).map(({ module }) => module), ...all.filter((path) => path.endsWith('.py')).map((path) => path.slice(0, -3))]);
  const packagesWithUsable = new Set(extensions.filter(({ fits }) => fits).map(({ module }) => packageOf(module)));
  return extensions.filter(({ module }) => !usable.has(module) && !packagesWithUsable.has(packageOf(module))).map(({ file }) => file);
}

/** `.cpython-313-x86_64-linux-gnu.so`, `.cp313-win_amd64.pyd` and the like; what has no tag, or that of the stable interface, may fit. */
function extensionOf(file: string, minor: string, machine: string): readonly Extension[] {
  const [, module, tag, suffix] = /^(.*?[^/.]+)(?:\.([\w-]+))?\.(so|pyd)$/.exec(file) ?? [];
  if (module === undefined || (suffix === 'so' && !/^cp(ython-)?3/.test(tag ?? ''))) {
    return suffix === 'so' && module !== undefined ? [{ module, file, fits: true }] : [];
  }
  const [, version, platform = ''] = /^cp(?:ython-)?3(\d+)t?-(.+)$/.exec(tag ?? '') ?? [];
  const fits = suffix === 'so' && version === minor && platform.startsWith(`${machine}-linux`) && !platform.endsWith('musl');
  return [{ module, file, fits }];
}

/** The folder at the top, or the module itself. */
function packageOf(module: string): string {
  const path = module.replace(/^python\/(lib\/python3\.\d+\/site-packages\/)?/, '');
  return path.split('/')[0] ?? '';
}
