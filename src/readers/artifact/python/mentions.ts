import { PythonImport } from './imports';
import { changesModules, Search } from './locate-module';
import { absolute, NamedSource, read } from './names-elsewhere';
import { hasWord, Mention } from '../mention';

/** More is read for no name. */
const MOST_FILES = 100;
/** With these a module has whatever names another one has, or is replaced by another one. */
const HANDS_ON_NAMES = /\b(?:iter_modules|walk_packages|listdir|glob|getmembers)\b|\b(?:dir|vars)\s*\(\s*(?!self\b|cls\b|\))|\bexec\s*\(\s*(?:compile\s*\(\s*)?open\b|\bmodules\s*\[\s*__name__\s*\]\s*(?:=|\.__class__)/;
/** The end of a handler that names a file. Names of files are no mention of it. */
const SUFFIX = 'py';

/** Whether a name occurs in a module, or in those of the package that it imports. */
export function mentionOf(name: string, named: NamedSource, search: Search): Mention {
  const left: NamedSource[] = [named];
  const seen = new Map<string, NamedSource>();
  for (let module = left.pop(); module !== undefined && seen.size <= MOST_FILES; module = left.pop()) {
    if (hasName(module.text, name)) {
      return 'somewhere';
    }
    const id = module.parts.join('.');
    left.push(...seen.has(id) ? [] : importedBy(module, search));
    seen.set(id, module);
  }
  const others = [...seen.values()].filter(({ parts }) => parts.join('.') !== named.parts.join('.'));
  return seen.size > MOST_FILES || others.some(({ text }) => changesModules(text)) || mayHaveOthers(named, search) ? 'unknown' : 'nowhere';
}

function hasName(text: string, name: string): boolean {
  return name === SUFFIX ? /["']py["']|\b(?:import|as|def|class)\s+py\b|(?<![.\w])py\s*=/.test(text) : hasWord(text, name);
}

/** Whether there may be names in it that are written where nobody reads. */
function mayHaveOthers(named: NamedSource, search: Search, steps = 0): boolean {
  const others = named.module.imports.filter(({ names }) => names.includes('*')).map((star) => read(absolute(star, named), search));
  const { text, module } = named;
  const passesOn = module.bindings.has('__getattr__') && (!text.includes('AttributeError') || /(?<!_)\bgetattr\s*\(|\bimport_module\b|\b__import__\b/.test(text));
  return passesOn || HANDS_ON_NAMES.test(text) || others.some((other) => other === undefined || steps > 6 || mayHaveOthers(other, search, steps + 1));
}

function importedBy(named: NamedSource, search: Search): readonly NamedSource[] {
  return named.module.imports.flatMap((one) => modulesOf(one, named)).flatMap((parts) => read(parts, search) ?? []);
}

function modulesOf(one: PythonImport, named: NamedSource): (readonly string[])[] {
  const from = absolute(one, named);
  return [from, ...one.names.filter((name) => name !== '*').map((name) => [...from, name])];
}
