import { Format } from './find-module';
import { Place } from './runtime-files';
import { commonjsExports } from './syntax/commonjs-exports';
import { declaredAtTop, OF_FILES } from './syntax/declared-names';
import { ExportSet } from './syntax/export-set';
import { Import, importedBy, importsOf, loadsOf } from './syntax/imports';
import { hasModuleSyntax, moduleExports } from './syntax/module-exports';
import { Names } from './syntax/names';
import { parse } from './syntax/parse';
import { Reference } from './syntax/reference';
import { referencesIn } from './syntax/references';
import { Node } from './syntax/tree';
import { rememberedOf } from '../../../view/remembered';
import { PackageFiles } from '../package-files';

/** Larger files are bundles: what they load is in them. */
export const LARGE = 300_000;
/** Nothing is said about files that would take seconds. */
const TOO_LARGE = 20_000_000;

/** What is known of a file of code. */
export type Script =
  | ReadScript
  | { readonly kind: 'es-syntax'; readonly asModule: ExportSet }
  | { readonly kind: 'syntax-error'; readonly message: string; readonly isCertain: boolean }
  | { readonly kind: 'unknown' };

const FOREIGN: ReadonlySet<string> = new Set(['exports', 'module', 'require', ...OF_FILES]);
const OF_ALL_FILES = /\b(globalThis|global)\b/;
const DEFINES_NOTHING = /^(node:|@aws-sdk\/)/;

/** Of what always throws, nothing is said. */
const NEVER_LOADED: ExportSet = { names: new Map(), isOpen: true, isFunction: false, alsoOf: [], rebindsExports: false };

export interface ReadScript {
  readonly kind: 'read';
  readonly exports: ExportSet;
  /** What it loads whenever it is loaded itself. */
  readonly imports: readonly Import[];
  /** Whether it always throws when it is loaded. */
  readonly throws: boolean;
  /** All that it may load; `undefined` where it decides that while it runs. */
  readonly loads?: readonly Import[];
  /** What only CommonJS has. */
  readonly foreign?: Foreign;
  readonly isStreaming: boolean;
}

export interface Foreign {
  readonly name: string;
  /** Or what the file imports may define it for all files. */
  readonly isCertain: boolean;
}

/** Functions share packages, and packages stay while an app is checked. */
const SCRIPTS = new WeakMap<PackageFiles, Map<string, Script>>();

export function scriptAt({ holder, path }: Place, format: Format): Script {
  return rememberedOf(SCRIPTS, holder, `${format} ${path}`, () => {
    try {
      return readScript(holder.text(path), format);
    } catch {
      return { kind: 'unknown' }; // a file that cannot be read, or is nested deeper than the stack
    }
  });
}

function readScript(text: string, format: Format): Script {
  const parsed = text.length > TOO_LARGE ? undefined : parse(text, format);
  if (parsed?.kind !== 'tree') {
    return parsed?.kind === 'es-syntax' ? { kind: parsed.kind, asModule: moduleExports(parsed.tree, Names.atTop(parsed.tree, text)) } : parsed ?? { kind: 'unknown' };
  }
  const { tree } = parsed;
  const names = Names.atTop(tree, text);
  const references = referencesIn(tree, names, format === 'commonjs');
  return {
    kind: 'read',
    exports: references.throws ? NEVER_LOADED : format === 'module' ? moduleExports(tree, names) : commonjsExports(tree, references, names),
    imports: text.length > LARGE ? [] : importsOf(tree, references.uses, text),
    throws: references.throws,
    loads: loadsOf(tree, references.uses, text),
    foreign: format === 'module' ? foreignOf(tree, references.uses, text) : undefined,
    isStreaming: /streamifyResponse|handler\.streaming/.test(text),
  };
}

/** Who imports others may get global names from them, and so may who has a word for what is global. */
function foreignOf(tree: Node, uses: readonly Reference[], text: string): Foreign | undefined {
  const name = foreignIn(uses, declaredAtTop(tree));
  if (name === undefined || !hasModuleSyntax(tree)) {
    return name === undefined ? undefined : { name, isCertain: true };
  }
  return OF_ALL_FILES.test(text) ? undefined : { name, isCertain: importedBy(tree).every(({ specifier }) => DEFINES_NOTHING.test(specifier)) };
}

/** What CommonJS has and an ES module has not, used whenever the module is loaded. */
function foreignIn(references: readonly Reference[], declared: ReadonlySet<string>): string | undefined {
  return references.find(({ name, isCertain, isAlias, parents }) =>
    !isAlias && FOREIGN.has(name) && isCertain && !declared.has(name) && parents.at(-1)?.operator !== 'typeof')?.name;
}
