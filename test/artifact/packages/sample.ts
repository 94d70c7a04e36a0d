import { Random } from '../layouts/random';

/** What the loader of a language makes of a handler. */
export interface Outcome {
  readonly loads: boolean;
  /** What it says when it does not. */
  readonly reason?: string;
}

/** A handler in a published package. */
export interface Sample extends Outcome {
  /** As the list has it. */
  readonly name: string;
  /** The folder or the archive that is the package of the function. */
  readonly path: string;
  readonly handler: string;
  readonly runtime: string;
  readonly architecture?: string;
}

/** What a mistake makes of a handler that was right. */
export interface Mistaken {
  readonly handler?: string;
  readonly runtime?: string;
  readonly architecture?: string;
  /** What it does to the files; those of the package are copied before. */
  readonly change?: (root: string) => void;
}

export interface Mistake {
  readonly name: string;
  /** The rules of which one must tell. */
  readonly rules: readonly string[];
  /** `undefined` where it cannot be made. */
  readonly make: (sample: Sample, random: Random) => Mistaken | undefined;
  /** Whether no loader on this machine can tell. */
  readonly isSure?: boolean;
}

/** How a language is put to the test. */
export interface Language {
  readonly samplesOf: (name: string, path: string, random: Random) => readonly Sample[];
  /** `undefined` where there is no loader. */
  readonly load?: (path: string, handler: string, runtime: string) => Outcome;
  readonly mistakes: readonly Mistake[];
  /** Handlers that look like one, for which no rule has to find anything. */
  readonly decoy?: Mistake;
}

/** Up to so many, each another one. */
export function some<T>(items: readonly T[], count: number, random: Random): T[] {
  const left = [...items];
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(Math.floor(random.next() * left.length), 1)[0]!);
}

/** One letter is gone. */
export function misspelled(word: string): string {
  return word.length > 2 ? `${word.slice(0, -2)}${word.slice(-1)}` : `${word}x`;
}

export function otherCase(word: string): string {
  const upper = `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
  return upper === word ? `${word.charAt(0).toLowerCase()}${word.slice(1)}` : upper;
}
