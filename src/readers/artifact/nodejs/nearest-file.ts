import { posix } from 'node:path';
import { distance } from 'fastest-levenshtein';
import { HandlerName } from './handler-name';
import { PackageFiles } from '../package-files';

const CODE = /\.[cm]?js$/;
const SOURCE = /(?<!\.d)\.(ts|mts|cts|tsx|jsx)$/;
/** Longer lists are those of packages with everything in them; nothing in them is near. */
const MOST_COMPARED = 2_000;
const MOST_TYPOS = 2;

export interface Nearest {
  readonly file: string;
  readonly handler?: string;
}

/** The file that a handler means, when there is none where it says. */
export function nearestFile({ folder, module, exportPath }: HandlerName, { files }: PackageFiles): Nearest | undefined {
  const own = [...files.keys()].filter((path) => !path.includes('node_modules/'));
  const code = own.filter((path) => CODE.test(path)).sort((a, b) => depth(a) - depth(b) || a.localeCompare(b)).slice(0, MOST_COMPARED);
  const wanted = posix.join(folder, module);
  const names = exportPath.join('.');
  const meant = code.find((path) => stem(path).toLowerCase() === wanted.toLowerCase())
    ?? code.find((path) => stem(path).endsWith(`/${wanted}`))
    ?? code.find((path) => posix.basename(stem(path)) === module)
    ?? code.find((path) => path.startsWith(`${wanted}.`) && isDotted(path))
    ?? code.find((path) => posix.dirname(path) === posix.dirname(wanted) && distance(stem(path), wanted) <= MOST_TYPOS);
  if (meant !== undefined) {
    return { file: meant, handler: isDotted(meant) ? undefined : `${stem(meant)}.${names}` };
  }
  const other = own.find((path) => /^[^/]*\.zip$/.test(path)) ?? (code.length < 4 ? code[0] : undefined);
  return other === undefined ? undefined : { file: other };
}

/** A source file of the handler that has not been built. */
export function sourceOf({ folder, module }: HandlerName, { files }: PackageFiles): string | undefined {
  const wanted = posix.join(folder, module);
  return [...files.keys()].find((path) => SOURCE.test(path) && stem(path) === wanted);
}

function depth(path: string): number {
  return path.split('/').length;
}

function stem(path: string): string {
  return path.slice(0, path.length - posix.extname(path).length);
}

/** The runtime splits the name of the file at its first dot, and never finds it. */
function isDotted(path: string): boolean {
  return posix.basename(stem(path)).includes('.');
}
