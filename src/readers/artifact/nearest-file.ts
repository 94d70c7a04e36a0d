import { distance } from 'fastest-levenshtein';
import { PackageFiles } from './package-files';

const NOT_OURS = /(^|\/)(node_modules|site-packages|vendor|[^/]*\.dist-info|__pycache__)\//;
const MISTYPED = 2;

/**
 * The file that was meant by a path without its suffix: written in other letters, in another folder, mistyped, or the only one there is.
 * `undefined` when nothing is like it.
 */
export function nearestFile({ files }: PackageFiles, wanted: string, suffix: string): string | undefined {
  const candidates = [...files.keys()].filter((path) => path.endsWith(suffix) && !NOT_OURS.test(path)).sort((a, b) => depth(a) - depth(b));
  const target = `${wanted}${suffix}`;
  const name = nameOf(target);
  const inRoot = candidates.filter((path) => !path.includes('/'));
  return candidates.find((path) => path.toLowerCase() === target.toLowerCase())
    ?? candidates.find((path) => path.endsWith(`/${target}`))
    ?? candidates.find((path) => nameOf(path).toLowerCase() === name.toLowerCase())
    ?? closestIn(candidates.filter((path) => folderOf(path) === folderOf(target)), target)
    ?? (inRoot.length === 1 ? inRoot[0] : undefined);
}

/** An archive in the package, which nobody unpacks. */
export function archiveIn({ files }: PackageFiles): string | undefined {
  return [...files.keys()].find((path) => /^[^/]+\.(zip|whl|tar|tgz|tar\.gz)$/i.test(path));
}

function closestIn(paths: readonly string[], target: string): string | undefined {
  const [closest] = paths.map((path) => ({ path, away: distance(path, target) })).sort((a, b) => a.away - b.away);
  return closest && closest.away <= MISTYPED ? closest.path : undefined;
}

function depth(path: string): number {
  return path.split('/').length;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
