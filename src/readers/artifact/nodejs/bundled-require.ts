import { builtinModules } from 'node:module';
import { Place } from './runtime-files';
import { rememberedOf } from '../../../view/remembered';
import { PackageFiles } from '../package-files';

/** What esbuild leaves of the calls of `require` in an ES module. */
const REPLACEMENT = /(?<![\w$])([\w$]+)\s*=\s*(?:\/\*[^*]*\*\/\s*)?\(\(?[\w$]+\)?\s*=>\s*typeof require\b/;
const MESSAGE = /Dynamic require of/;
/** With these somebody may have made a `require`. */
const MAY_BE_DEFINED = /\bcreateRequire\b|\b(?:globalThis|global)\s*(?:\.require\b|\[)|(?:^|[\s;,])(?:const|let|var|function)\s+require\b|\brequire\s*=(?!=)/;
const IN_TRY = /\btry\s*\{[^}]*$/;
const NEAR = 200;

/** Functions share packages, and packages stay while an app is checked. */
const REQUIRED = new WeakMap<PackageFiles, Map<string, string | undefined>>();

/** A module of Node.js that an ES module asks for by a `require` which it has not got; esbuild says so when it is too late. */
export function bundledRequireAt({ holder, path }: Place): string | undefined {
  return rememberedOf(REQUIRED, holder, path, () => {
    try {
      return bundledRequire(holder.text(path));
    } catch {
      return undefined; // a file that cannot be read
    }
  });
}

function bundledRequire(text: string): string | undefined {
  const [, name] = MESSAGE.test(text) && !MAY_BE_DEFINED.test(text) ? REPLACEMENT.exec(text) ?? [] : [];
  const calls = name === undefined ? [] : [...text.matchAll(callsOf(name))];
  return calls.find((call) => isModule(call[1]) && !IN_TRY.test(before(text, call.index)))?.[1];
}

function callsOf(name: string): RegExp {
  return new RegExp(`(?<![\\w$.])${name.replaceAll('$', '\\$')}\\(["'\`]([\\w:/-]+)["'\`]\\)`, 'g');
}

function isModule(specifier = ''): boolean {
  return builtinModules.includes(specifier.replace(/^node:/, ''));
}

function before(text: string, index: number): string {
  return text.slice(Math.max(0, index - NEAR), index);
}
