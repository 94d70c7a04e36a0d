import { Client, Loaded } from './find-module';
import { isInherited } from './handler-name';
import { linkedExports } from './linked-exports';
import { isListed, seemsToExport } from './listed-names';
import { loadedFile, Origin } from './loaded-file';
import { IsMissing, mentionOf, namesOfBuiltIn } from './mentions';
import { Place } from './runtime-files';
import { Script, scriptAt } from './script';
import { Exported, ExportSet } from './syntax/export-set';
import { Value } from './syntax/value';

/** Whether a module has a handler at a path of names. */
export type Lookup =
  | { readonly kind: 'function'; readonly parameters: number }
  | { readonly kind: 'missing'; readonly exports: ExportSet }
  /** The older loader does not look into the default export; the newer one does, and may find it. */
  | { readonly kind: 'in-default'; readonly exports: ExportSet }
  | { readonly kind: 'not-a-function'; readonly shown: string }
  /** The name is exported whenever the module is loaded, with a value that comes of running it. */
  | { readonly kind: 'exported' }
  /** There are signs of an export of that name. */
  | { readonly kind: 'seen' }
  /** Further names may be exported, and yet this one is nowhere in what is loaded. */
  | { readonly kind: 'unmentioned'; readonly exports: ExportSet }
  | { readonly kind: 'unknown' };

const UNKNOWN_LOOKUP: Lookup = { kind: 'unknown' };

/** Who loads a file, and as what. */
export interface Loading extends Pick<Extract<Loaded, { kind: 'script' }>, 'format' | 'isPackage'> {
  readonly client: Client;
  readonly isMissing: IsMissing;
}

/** What a loader finds in a module, by what is written in it. */
function lookUp(exports: ExportSet, [name = '', ...rest]: readonly string[], { format, client, isPackage }: Loading, origin: Origin): Lookup {
  const isRequired = client === 3 || isPackage === true;
  if (format === 'commonjs' && (isInherited(name) || (!isRequired && name === 'default' && !isPlainDefault(exports, rest)))) {
    return UNKNOWN_LOOKUP;
  }
  const exported = exports.names.get(name);
  const own = exported === undefined ? exports.isOpen ? UNKNOWN_LOOKUP : undefined : inExported(exported, rest, exports);
  if (format === 'module') {
    return own === undefined || own.kind === 'not-a-function' ? inDefault(exports, [name, ...rest], client, own) : own;
  }
  if (exported !== undefined && exports.isFunction && client === 4) {
    return !isRequired && isListed(name, origin) ? own ?? UNKNOWN_LOOKUP : UNKNOWN_LOOKUP;
  }
  return own ?? { kind: name === 'default' && (exports.isFunction || rest.length > 0) ? 'in-default' : 'missing', exports };
}

/** The newer loader looks into what a module exports by default, when it is an object. */
function inDefault(exports: ExportSet, [name = '', ...rest]: readonly string[], client: Client, own: Lookup | undefined): Lookup {
  const missing = own ?? { kind: 'missing', exports };
  const fallback = exports.names.get('default')?.value;
  const mayHaveIt = fallback?.kind === 'unknown' || (fallback?.kind === 'object' && (fallback.isOpen || fallback.members.has(name) || isInherited(name)));
  if (!mayHaveIt) {
    return missing;
  }
  if (client === 3) {
    return own ?? { kind: 'in-default', exports };
  }
  const member = fallback.kind === 'object' && !fallback.isOpen && own === undefined && rest.length === 0 ? fallback.members.get(name) : undefined;
  return member ? ofValue(member) : UNKNOWN_LOOKUP;
}

/** For `import`, the default of a CommonJS file is all that it exports: no function, when that is an object of which everything is known. */
function isPlainDefault({ names, isOpen, isFunction }: ExportSet, rest: readonly string[]): boolean {
  return !isOpen && !isFunction && !names.has('default') && rest.length === 0;
}

/** What is further down the path of names may be changed anywhere. */
function inExported({ value, isCertain }: Exported, rest: readonly string[], exports: ExportSet): Lookup {
  const found = exports.isOpen ? UNKNOWN_LOOKUP : ofValue(value);
  return !isCertain || rest.length > 0 ? UNKNOWN_LOOKUP : found.kind === 'unknown' ? { kind: 'exported' } : found;
}

function ofValue(value: Value): Lookup {
  switch (value.kind) {
    case 'function': return { kind: 'function', parameters: value.parameters };
    case 'literal': return { kind: 'not-a-function', shown: value.shown };
    case 'object': return { kind: 'not-a-function', shown: 'an object' };
    default: return UNKNOWN_LOOKUP;
  }
}

interface Sought {
  readonly script?: Script;
  readonly lookup: Lookup;
}

/** What the code at a place has for a handler. */
export function seek(place: Place, loading: Loading, exportPath: readonly string[], origin: Origin): Sought {
  const [name = ''] = exportPath;
  if (seemsToExport(name, origin)) {
    return { lookup: { kind: 'seen' } };
  }
  const script = scriptAt(place, origin.format);
  if (script.kind !== 'read' || script.throws) {
    return { script, lookup: UNKNOWN_LOOKUP };
  }
  const exports = linkedExports(script.exports, [name, 'default'], origin);
  const lookup = lookUp(exports, exportPath, loading, origin);
  if (lookup.kind !== 'unknown' || exportPath.length > 1) {
    return { script, lookup };
  }
  return { script, lookup: withoutHidden(suspect(name, exports, origin, loading.isMissing), name, exports, { loading, origin }) };
}

interface Around {
  readonly loading: Loading;
  readonly origin: Origin;
}

/** The newer loader does not look into a function: what it sees of that, a lexer lists. */
function withoutHidden(lookup: Lookup, name: string, { isFunction }: ExportSet, { loading: { format, client, isPackage }, origin }: Around): Lookup {
  const isHidden = format === 'commonjs' && client === 4 && isFunction && (isPackage === true || !isListed(name, origin));
  return lookup.kind === 'seen' && isHidden ? UNKNOWN_LOOKUP : lookup;
}

/** What seems to be so where nothing is certain. */
function suspect(name: string, exports: ExportSet, origin: Origin, isMissing: IsMissing): Lookup {
  if (name === 'default' || isInherited(name)) {
    return UNKNOWN_LOOKUP;
  }
  const isOfBuiltIn = [...exports.alsoOf, ...exports.perhapsOf ?? []].some((taken) => {
    const loaded = loadedFile(taken, origin);
    return loaded.kind === 'built-in' && namesOfBuiltIn(loaded.module)?.split(' ').includes(name) === true;
  });
  if (exports.names.has(name) || isOfBuiltIn || isListed(name, origin)) {
    return { kind: 'seen' };
  }
  const mention = mentionOf(name, origin, isMissing);
  return mention === 'given' ? { kind: 'seen' } : mention === 'nowhere' ? { kind: 'unmentioned', exports } : UNKNOWN_LOOKUP;
}
