import { createRequire } from 'node:module';
import { loadedFile, LoadedFile, Origin } from './loaded-file';
import { Place } from './runtime-files';
import { scriptAt } from './script';
import { hasWord, Mention } from '../mention';

/** More is read for no name. */
const MOST_FILES = 1000;
const MOST_CHARACTERS = 10_000_000;
/** To look at these warns, or fails. */
const UNSAFE_TO_LOAD = /^(_|punycode|sys$|wasi|trace_events|sqlite|test|sea|inspector)/;

/** The end of a handler that names a file. Names of files are no mention of it. */
const IS_SUFFIX = /^[cm]?[jt]s$/;

const load = createRequire(__filename);

/** Whether no package of that name is anywhere for a file. */
export type IsMissing = (specifier: string, path: string) => boolean;

/** Names can be put together while code runs: that a name is nowhere makes only a suspicion, and so does that a member gets it. */
export function mentionOf(name: string, origin: Origin, isMissing: IsMissing): Mention | 'given' {
  const left: LoadedFile[] = [{ kind: 'code', origin }];
  const seen = new Set<string>();
  let characters = 0;
  let [isOpen, isMentioned] = [false, false];
  for (let loaded = left.pop(); loaded !== undefined && seen.size <= MOST_FILES && characters <= MOST_CHARACTERS; loaded = left.pop()) {
    const path = loaded.kind === 'code' ? loaded.origin.path : loaded.kind === 'data' ? loaded.path : loaded.kind === 'built-in' ? loaded.module : loaded.kind;
    if (!seen.has(path)) {
      seen.add(path);
      const text = textOf(loaded, origin);
      const hasName = text !== undefined && hasWord(text, name) && !(IS_SUFFIX.test(name) && !hasNameOfSuffix(text, name));
      if (hasName && isGiven(name, text)) {
        return 'given';
      }
      isMentioned ||= hasName;
      characters += text?.length ?? 0;
      const others = loaded.kind === 'code' ? loadedBy(loaded.origin, isMissing) : [];
      isOpen ||= text === undefined || others === undefined || seen.size > MOST_FILES || characters > MOST_CHARACTERS; // what is left is not read
      left.push(...others ?? []);
    }
  }
  return isMentioned ? 'somewhere' : isOpen ? 'unknown' : 'nowhere';
}

/** `undefined` where it cannot be read. */
function textOf(loaded: LoadedFile, { files }: Origin): string | undefined {
  switch (loaded.kind) {
    case 'outside': return undefined;
    case 'nothing': return '';
    case 'built-in': return namesOfBuiltIn(loaded.module);
    default: return textAt(files.placeOf(loaded.kind === 'data' ? loaded.path : loaded.origin.path));
  }
}

function textAt(place: Place | undefined): string | undefined {
  return place?.holder.text(place.path);
}

/** What a file may load; `undefined` where that cannot be told. Which of them it is, it may decide while it runs. */
function loadedBy(origin: Origin, isMissing: IsMissing): readonly LoadedFile[] | undefined {
  const place = origin.files.placeOf(origin.path);
  const script = place && scriptAt(place, origin.format);
  return script?.kind !== 'read' ? undefined
    : script.loads?.map((one): LoadedFile => isMissing(one.specifier, origin.path) ? { kind: 'nothing' } : loadedFile(one, origin)) ?? origin.files.allOfPackage?.map((path) => ({ kind: 'data', path }));
}

/** The names of a module of Node.js, as this one has them. */
export function namesOfBuiltIn(module: string): string | undefined {
  return UNSAFE_TO_LOAD.test(module) ? undefined : Object.keys(load(module) as object).join(' ');
}

function hasNameOfSuffix(text: string, name: string): boolean {
  return new RegExp(`(["'\`])${name}\\1|[{,]\\s*${name}\\s*[,}:(]|\\.${name}\\s*=(?!=)`).test(text);
}

/** Whether a text gives a name to a member of something. */
function isGiven(name: string, text: string): boolean {
  const escaped = name.replaceAll('$', '\\$');
  return new RegExp(`(?:\\.${escaped}|\\[(["'])${escaped}\\1\\])\\s*=(?!=)|[{,]\\s*(?:async\\s+)?(["']?)${escaped}\\2\\s*[:(]`).test(text);
}
