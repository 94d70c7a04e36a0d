import { posix } from 'node:path';
import { isUnder, LAYER_ROOT, RuntimeFiles, TASK_ROOT } from './runtime-files';
import { isObject } from '../../json-types';

/** What the nearest package.json says about files that end with `.js`. */
export type PackageScope =
  | { readonly type: 'commonjs' | 'module' | 'unknown'; readonly name?: string; readonly packageJson?: string }
  /** `isBetweenMembers` when it is so outside of the values, which newer parsers look at less closely. */
  | { readonly type: 'malformed'; readonly packageJson: string; readonly isBetweenMembers: boolean };

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
  const text = textAt(files, packageJson) ?? '';
  return isMalformed(text) ? { type: 'malformed', packageJson, isBetweenMembers: isMalformedBetweenMembers(text) } : { type: 'unknown', packageJson };
}

function textAt(files: RuntimeFiles, path: string): string | undefined {
  const place = files.placeOf(path);
  return place?.holder.text(place.path);
}

/** No parser agrees with another about a mark at the start, about what follows the object, or about what is no object. */
function isMalformed(text: string): boolean {
  if (!/^[ \t\r\n]*\{[^]*\}[ \t\r\n]*$/.test(text)) {
    return false;
  }
  try {
    JSON.parse(text);
    return false;
  } catch {
    return true;
  }
}

/** Since Node.js 22 values that Node.js has no use for are skipped, and not parsed. */
function isMalformedBetweenMembers(text: string): boolean {
  const withoutTexts = text.trim().slice(1, -1).replace(/"(?:[^"\\]|\\[^])*"/g, 's');
  const members = withoutNested(withoutTexts).split(',');
  return withoutTexts.trim() !== '' && members.some((member) => !/^\s*s\s*:\s*\S/.test(member));
}

function withoutNested(text: string): string {
  const shorter = text.replace(/[{[][^{}[\]]*[}\]]/g, 'v');
  return shorter === text ? text : withoutNested(shorter);
}
