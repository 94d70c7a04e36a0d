import { createRequire } from 'node:module';
import { Script } from 'node:vm';
import { Node } from './tree';
import { Format } from '../find-module';

/** Only who has code to parse pays for the parsers. */
const load = createRequire(__filename);

/** What a parser makes of a file. */
export type Parsed =
  | { readonly kind: 'tree'; readonly tree: Node }
  /** It has what only ES modules can have, and is loaded as CommonJS. */
  | { readonly kind: 'es-syntax'; readonly tree: Node }
  /** `isCertain` when the engine of this process refuses it as well. */
  | { readonly kind: 'syntax-error'; readonly message: string; readonly isCertain: boolean };

export function parse(text: string, format: Format): Parsed {
  const parsed = attempt(text, format);
  if ('tree' in parsed) {
    return { kind: 'tree', tree: parsed.tree };
  }
  if (format === 'module') {
    return { kind: 'syntax-error', message: parsed.message, isCertain: false };
  }
  const isCertain = isRefusedHere(text);
  const asModule = attempt(text, 'module');
  return 'tree' in asModule && isCertain ? { kind: 'es-syntax', tree: asModule.tree } : { kind: 'syntax-error', message: parsed.message, isCertain };
}

/** What the lexers list without parsing: names that are exported for sure, or may be, and whose names are as well; `undefined` where they give up. */
export function listedExports(text: string, format: Format): Listed | undefined {
  try {
    if (format === 'commonjs') {
      const { exports, reexports } = (load('cjs-module-lexer') as typeof import('cjs-module-lexer')).parse(text);
      return { names: new Set(exports), alsoOf: reexports };
    }
    const [, exports] = (load('es-module-lexer') as typeof import('es-module-lexer')).parse(text);
    return { names: new Set(exports.flatMap((one) => 'name' in one ? [one.name] : [])), alsoOf: [] };
  } catch {
    return undefined;
  }
}

export interface Listed {
  readonly names: ReadonlySet<string>;
  /** What it requires, and exports as it is. */
  readonly alsoOf: readonly string[];
}

function attempt(text: string, sourceType: Format): { readonly tree: Node } | { readonly message: string } {
  const acorn = load('acorn') as typeof import('acorn');
  try {
    return { tree: acorn.parse(text, { ecmaVersion: 'latest', sourceType, allowHashBang: true }) as unknown as Node };
  } catch (error) {
    const { name, message } = error as Error;
    if (name !== 'SyntaxError' || message.startsWith('Not enough stack space')) {
      throw error;
    }
    return { message };
  }
}

/** Compiles, and runs nothing. */
function isRefusedHere(text: string): boolean {
  try {
    new Script(`(function (exports, require, module, __filename, __dirname) {${text.replace(/^\uFEFF?#!.*/, '')}\n})`);
    return false;
  } catch (error) {
    return (error as Partial<Error>).name === 'SyntaxError';
  }
}
