import { PythonImport } from './imports';
import { changesModules, LocatedModule, locateModule, Search } from './locate-module';
import { readModule } from './module-names';
import { PythonModule } from './python-module';

/** A module of the package whose names are asked for. */
export interface NamedModule {
  /** Of its dotted name. */
  readonly parts: readonly string[];
  readonly isPackage: boolean;
  readonly module: PythonModule;
}

export interface NamedSource extends NamedModule {
  readonly text: string;
}

/** `unknown` where something that is not at hand may bind the name, and why. */
export type Binding = { readonly kind: 'found' | 'missing' } | { readonly kind: 'unknown'; readonly because: string };

/** A chain of imports of everything may be so long. */
const MOST_STEPS = 6;

/** Whether a module binds a name, itself or by importing everything from another one. */
export function bindingOf(name: string, named: NamedModule, search: Search, steps = 0): Binding {
  const { module: { bindings, uncertain, open, stars } } = named;
  if (bindings.has(name)) {
    return uncertain.has(name) ? { kind: 'unknown', because: 'it deletes that name, or has it only when it is started itself' } : { kind: 'found' };
  }
  if (open === undefined) {
    return replacedBy(named, search) ?? { kind: 'missing' };
  }
  const opened: Binding = { kind: 'unknown', because: open };
  if (stars.length === 0 || steps > MOST_STEPS) {
    return opened;
  }
  const all = stars.map((star) => throughStar(name, star, named, search, steps));
  return all.find(({ kind }) => kind === 'found') ?? (all.every(({ kind }) => kind === 'missing') ? replacedBy(named, search) ?? { kind: 'missing' } : opened);
}

function throughStar(name: string, star: PythonImport, named: NamedModule, search: Search, steps: number): Binding {
  const found = read(absolute(star, named), search);
  const unknown: Binding = { kind: 'unknown', because: `it imports everything from ${'.'.repeat(star.level)}${star.module}` };
  if (found === undefined) {
    return unknown;
  }
  const binding = bindingOf(name, found, search, steps + 1);
  if (binding.kind !== 'found') {
    return binding;
  }
  const isListed = found.module.bindings.has('__all__') ? found.text.includes(`'${name}'`) || found.text.includes(`"${name}"`) : !name.startsWith('_');
  return isListed && star.isUnconditional ? binding : unknown;
}

/** A module that it imports can put something else in its place. */
export function replacedBy(named: NamedModule, search: Search): Binding | undefined {
  const [top] = named.parts;
  const own = named.module.imports.flatMap((one) => {
    const from = absolute(one, named);
    return [from, ...one.names.map((name) => [...from, name])];
  }).filter((parts) => parts[0] === top && parts.join('.') !== named.parts.join('.'));
  const changing = own.find((parts) => changesModules(read(parts, search)?.text ?? ''));
  return changing && { kind: 'unknown', because: `${changing.join('.')} changes what has been loaded` };
}

export function absolute({ level, module }: PythonImport, { parts, isPackage }: NamedModule): readonly string[] {
  const inside = module === '' ? [] : module.split('.');
  return level === 0 ? inside : [...parts.slice(0, parts.length - level + (isPackage ? 1 : 0)), ...inside];
}

export function read(parts: readonly string[], search: Search): NamedSource | undefined {
  const located: LocatedModule = parts.length === 0 ? { kind: 'missing' } : locateModule(parts, search, []);
  const text = (located.kind === 'module' || located.kind === 'package') && located.file.endsWith('.py') ? located.place.folder.text(located.file) : undefined;
  return text === undefined ? undefined : { parts, isPackage: located.kind === 'package', module: readModule(text), text };
}
