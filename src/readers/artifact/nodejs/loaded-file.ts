import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { Format } from './find-module';
import { requiredAt } from './node-require';
import { packageScope } from './package-scope';
import { RuntimeFiles } from './runtime-files';
import { Import } from './syntax/imports';

/** A file of code, and how it is loaded. */
export interface Origin {
  readonly path: string;
  readonly format: Format;
  readonly files: RuntimeFiles;
}

/** What a specifier means in a file. */
export type LoadedFile =
  | { readonly kind: 'code'; readonly origin: Origin }
  | { readonly kind: 'data'; readonly path: string }
  | { readonly kind: 'built-in'; readonly module: string }
  /** To load it fails. */
  | { readonly kind: 'nothing' }
  /** A package, or what nobody reads. */
  | { readonly kind: 'outside' };

const OUTSIDE: LoadedFile = { kind: 'outside' };

export function loadedFile({ specifier, by }: Import, { path, files }: Origin): LoadedFile {
  const module = specifier.replace(/^node:/, '');
  if (builtinModules.includes(module)) {
    return { kind: 'built-in', module };
  }
  if (!/^\.\.?(\/|$)/.test(specifier) || (by === 'import' && /[?#%]/.test(specifier))) {
    return OUTSIDE;
  }
  const target = posix.resolve(posix.dirname(path), specifier);
  const file = by === 'require' ? requiredAt(files, target) : files.at(target) === 'file' ? target : undefined;
  return file === undefined ? { kind: files.at(target) === 'unknown' ? 'outside' : 'nothing' } : file === 'unknown' ? OUTSIDE : read(file, files);
}

function read(path: string, files: RuntimeFiles): LoadedFile {
  if (path.endsWith('.json')) {
    return { kind: 'data', path };
  }
  const format = formatOf(path, files);
  return format === undefined ? OUTSIDE : { kind: 'code', origin: { path, format, files } };
}

function formatOf(file: string, files: RuntimeFiles): Format | undefined {
  switch (posix.extname(file)) {
    case '.mjs': return 'module';
    case '.cjs': return 'commonjs';
    case '.js': {
      const { type } = packageScope(files, posix.dirname(file));
      return type === 'commonjs' || type === 'module' ? type : undefined;
    }
    default: return undefined;
  }
}
