import { PythonImport } from './imports';
import { Search } from './locate-module';
import { absolute, NamedSource, read } from './names-elsewhere';
import { hasWord, Mention } from '../mention';

/** More is read for no name. */
const MOST_FILES = 100;
/** With these a module has whatever names another one has. */
const HANDS_ON_NAMES = /(?<!_)\bgetattr\s*\(|\bimport_module\b|\b__import__\b|\bmodules\b|\bf_globals\b|\b(?:dir|getmembers|listdir|iter_modules|glob|open)\s*\(/;

/** Whether a name occurs in a module, or in those of the package that it imports. */
export function mentionOf(name: string, named: NamedSource, search: Search): Mention {
  const left: NamedSource[] = [named];
  const seen = new Set<string>();
  for (let module = left.pop(); module !== undefined; module = left.pop()) {
    const { parts, text } = module;
    if (hasWord(text, name)) {
      return 'somewhere';
    }
    if (!seen.has(parts.join('.'))) {
      seen.add(parts.join('.'));
      left.push(...importedBy(module, search));
    }
    if (seen.size > MOST_FILES) {
      return 'unknown';
    }
  }
  return mayHaveOthers(named, search) ? 'unknown' : 'nowhere';
}

/** Whether there may be names in it that are written where nobody reads. */
function mayHaveOthers(named: NamedSource, search: Search, steps = 0): boolean {
  const others = named.module.imports.filter(({ names }) => names.includes('*')).map((star) => read(absolute(star, named), search));
  return HANDS_ON_NAMES.test(named.text) || others.some((other) => other === undefined || steps > 6 || mayHaveOthers(other, search, steps + 1));
}

function importedBy(named: NamedSource, search: Search): readonly NamedSource[] {
  return named.module.imports.flatMap((one) => modulesOf(one, named)).flatMap((parts) => read(parts, search) ?? []);
}

function modulesOf(one: PythonImport, named: NamedSource): (readonly string[])[] {
  const from = absolute(one, named);
  return [from, ...one.names.filter((name) => name !== '*').map((name) => [...from, name])];
}
