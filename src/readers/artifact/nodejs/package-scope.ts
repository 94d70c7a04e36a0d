import { posix } from 'node:path';
import { isUnder, LAYER_ROOT, RuntimeFiles, TASK_ROOT } from './runtime-files';
import { isObject } from '../../json-types';

/** What the nearest package.json says about files that end with `.js`. */
export type PackageScope =
  | { readonly type: 'commonjs' | 'module' | 'unknown'; readonly name?: string; readonly packageJson?: string }
  | { readonly type: 'malformed'; readonly packageJson: string };

/** Node.js looks upward, and not out of a folder node_modules. */
export function packageScope(files: RuntimeFiles, folder: string): PackageScope {
  for (let at = folder; isUnder(at, TASK_ROOT) || isUnder(at, LAYER_ROOT); at = posix.dirname(at)) {
    if (posix.basename(at) === 'node_modules') {
      break;
    }
    const packageJson = `${at}/package.json`;
    const there = files.at(packageJson);
    if (there === 'unknown') {
      return { type: 'unknown' };
    }
    if (there === 'file') {
      return scopeOf(files, packageJson);
    }
  }
  return { type: 'commonjs' };
}

/** What a package.json holds; `undefined` when it is not there or cannot be understood. */
export function packageJsonAt(files: RuntimeFiles, path: string): Record<string, unknown> | undefined {
  const text = textAt(files, path);
  try {
    const content: unknown = JSON.parse(text ?? '');
    return isObject(content) && !Array.isArray(content) ? content : undefined;
  } catch {
    return undefined;
  }
}

function scopeOf(files: RuntimeFiles, packageJson: string): PackageScope {
  const content = packageJsonAt(files, packageJson);
  if (content !== undefined) {
    return { type: content.type === 'module' ? 'module' : 'commonjs', name: typeof content.name === 'string' ? content.name : undefined, packageJson };
  }
  return isCertainlyMalformed(textAt(files, packageJson)) ? { type: 'malformed', packageJson } : { type: 'unknown', packageJson };
}

function textAt(files: RuntimeFiles, path: string): string | undefined {
  const place = files.placeOf(path);
  return place?.holder.text(place.path);
}

/** The parser of Node.js is no JSON.parse: it may not mind a mark at the start, what follows the object, or a text that is something else than an object. */
function isCertainlyMalformed(text = ''): boolean {
  if (!text.trim().startsWith('{') || !text.trim().endsWith('}')) {
    return false;
  }
  try {
    JSON.parse(text);
    return false;
  } catch {
    return true;
  }
}
