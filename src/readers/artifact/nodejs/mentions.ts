import { createRequire } from 'node:module';
import { loadedFile, LoadedFile, Origin } from './loaded-file';
import { Place } from './runtime-files';
import { scriptAt } from './script';
import { hasWord, Mention } from '../mention';

/** More is read for no name. */
const MOST_FILES = 300;
const MOST_CHARACTERS = 10_000_000;
/** To look at these warns, or fails. */
const UNSAFE_TO_LOAD = /^(_|punycode|sys$|wasi|trace_events|sqlite|test|sea|inspector)/;

const load = createRequire(__filename);

/** Names can be put together while code runs: that a name is nowhere makes only a suspicion, and so does that a member gets it. */
export function mentionOf(name: string, origin: Origin): Mention | 'given' {
  const left: LoadedFile[] = [{ kind: 'code', origin }];
  const seen = new Set<string>();
  let characters = 0;
  let [isOpen, isMentioned] = [false, false];
  for (let loaded = left.pop(); loaded !== undefined && seen.size <= MOST_FILES && characters <= MOST_CHARACTERS; loaded = left.pop()) {
    const path = loaded.kind === 'code' ? loaded.origin.path : loaded.kind === 'data' ? loaded.path : loaded.kind === 'built-in' ? loaded.module : loaded.kind;
    if (!seen.has(path)) {
      seen.add(path);
      const text = textOf(loaded, origin);
      const hasName = text !== undefined && hasWord(text, name);
      if (hasName && isGiven(name, text)) {
        return 'given';
      }
      isMentioned ||= hasName;
      characters += text?.length ?? 0;
      const others = loaded.kind === 'code' ? loadedBy(loaded.origin) : [];
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

/** What a file loads whatever for; `undefined` where it decides that while it runs. */
function loadedBy(origin: Origin): readonly LoadedFile[] | undefined {
  const place = origin.files.placeOf(origin.path);
  const script = place && scriptAt(place, origin.format);
  return script?.kind === 'read' ? script.loads?.map((one) => loadedFile(one, origin)) : undefined;
}

/** The names of a module of Node.js, as this one has them. */
export function namesOfBuiltIn(module: string): string | undefined {
  return UNSAFE_TO_LOAD.test(module) ? undefined : Object.keys(load(module) as object).join(' ');
}

/** Whether a text gives a name to a member of something. */
function isGiven(name: string, text: string): boolean {
  const escaped = name.replaceAll('$', '\\$');
  return new RegExp(`(?:\\.${escaped}|\\[(["'])${escaped}\\1\\])\\s*=(?!=)|[{,]\\s*(?:async\\s+)?(["']?)${escaped}\\2\\s*[:(]`).test(text);
}
