import { Format } from './find-module';
import { Place } from './runtime-files';
import { PackageFiles } from '../package-files';
import { commonjsExports } from './syntax/commonjs-exports';
import { ExportSet } from './syntax/export-set';
import { Import, importsOf } from './syntax/imports';
import { hasModuleSyntax, moduleExports } from './syntax/module-exports';
import { listedExports, parse } from './syntax/parse';
import { declaredAtTop, Reference, referencesIn } from './syntax/references';
import { TopNames } from './syntax/values';

/** Larger files are bundles: lexers look at them first, and what they load is in them. */
const LARGE = 300_000;
/** Nothing is said about files that would take seconds. */
const TOO_LARGE = 20_000_000;

/** What is known of a file of code. */
export type Script =
  | { readonly kind: 'read'; readonly exports: ExportSet; readonly imports: readonly Import[]; readonly foreign?: string; readonly isStreaming: boolean }
  | { readonly kind: 'es-syntax'; readonly asModule: ExportSet }
  | { readonly kind: 'syntax-error'; readonly message: string; readonly isCertain: boolean }
  | { readonly kind: 'unknown' };

/** Functions share packages, and packages stay while an app is checked. */
const SCRIPTS = new WeakMap<PackageFiles, Map<string, Script>>();
const LISTED = new WeakMap<PackageFiles, Map<string, ReadonlySet<string> | undefined>>();

export function scriptAt({ holder, path }: Place, format: Format): Script {
  return remembered(SCRIPTS, holder, `${format} ${path}`, () => {
    try {
      return readScript(holder.text(path), format);
    } catch {
      return { kind: 'unknown' }; // a file that cannot be read, or is nested deeper than the stack
    }
  });
}

/** Whether a large file seems to export a name, which saves parsing it. */
export function seemsToExport({ holder, path }: Place, format: Format, name: string): boolean {
  if ((holder.files.get(path)?.bytes ?? 0) < LARGE) {
    return false;
  }
  return remembered(LISTED, holder, `${format} ${path}`, () => listedExports(holder.text(path), format))?.has(name) === true;
}

function readScript(text: string, format: Format): Script {
  const parsed = text.length > TOO_LARGE ? undefined : parse(text, format);
  if (parsed?.kind !== 'tree') {
    return parsed?.kind === 'es-syntax' ? { kind: parsed.kind, asModule: moduleExports(parsed.tree, new TopNames(parsed.tree, text)) } : parsed ?? { kind: 'unknown' };
  }
  const { tree } = parsed;
  const top = new TopNames(tree, text);
  const references = referencesIn(tree);
  return {
    kind: 'read',
    exports: format === 'module' ? moduleExports(tree, top) : commonjsExports(tree, references, top),
    imports: text.length > LARGE ? [] : importsOf(tree, references, text),
    foreign: format === 'module' && !hasModuleSyntax(tree) ? foreignIn(references, declaredAtTop(tree)) : undefined,
    isStreaming: /streamifyResponse|handler\.streaming/.test(text),
  };
}

/** What CommonJS has and an ES module has not, used whenever the module is loaded. */
function foreignIn(references: readonly Reference[], declared: ReadonlySet<string>): string | undefined {
  return references.find(({ name, isCertain, parents }) =>
    ['exports', 'module', 'require'].includes(name) && isCertain && !declared.has(name) && parents.at(-1)?.operator !== 'typeof')?.name;
}

function remembered<T>(memory: WeakMap<PackageFiles, Map<string, T>>, holder: PackageFiles, key: string, read: () => T): T {
  const known = memory.get(holder) ?? new Map<string, T>();
  memory.set(holder, known);
  if (!known.has(key)) {
    known.set(key, read());
  }
  return known.get(key)!;
}
