import { SearchFolder } from './search-path';

/** A folder of the search path, or a package in one. */
export interface Place {
  readonly folder: SearchFolder;
  readonly path: string;
}

export type FoundModule =
  | { readonly kind: 'module' | 'package'; readonly place: Place; readonly file: string }
  /** Folders without `__init__`; all of them together are the package. */
  | { readonly kind: 'namespace'; readonly places: readonly Place[] };

/** Which of them comes first does not matter where both are there: nobody reads either. */
const suffixesOf = (minor: number): readonly string[] => [
  ...['x86_64', 'aarch64'].map((machine) => `.cpython-3${minor}-${machine}-linux-gnu.so`), '.abi3.so', '.so', '.py', '.pyc',
];

/** What Python finds first under one name, as its `PathFinder` does. */
export function findModule(places: readonly Place[], name: string, minor: number): FoundModule | undefined {
  const suffixes = suffixesOf(minor);
  const namespaces: Place[] = [];
  for (const { folder, path } of places) {
    const child = path === '' ? name : `${path}/${name}`;
    const inside = folder.isFolder(child) ? fileOf(folder, `${child}/__init__`, suffixes) : undefined;
    const file = inside ?? fileOf(folder, child, suffixes);
    if (file !== undefined) {
      return { kind: inside === undefined ? 'module' : 'package', place: { folder, path: child }, file };
    }
    namespaces.push(...(folder.isFolder(child) ? [{ folder, path: child }] : []));
  }
  return namespaces.length === 0 ? undefined : { kind: 'namespace', places: namespaces };
}

function fileOf(folder: SearchFolder, stem: string, suffixes: readonly string[]): string | undefined {
  return suffixes.map((suffix) => `${stem}${suffix}`).find((file) => folder.isFile(file));
}
