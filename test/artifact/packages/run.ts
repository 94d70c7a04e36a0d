import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, Ecosystem, ECOSYSTEMS, published } from './download';
import { judge, Judgement } from './judged-package';
import { MAVEN } from './maven';
import { NPM } from './npm';
import { PYPI } from './pypi';
import { Language, Mistake, Mistaken, Outcome, Sample } from './sample';
import { HEAD, Tally } from './tally';
import { packageAt } from '../../../src/readers/artifact/package-at';
import { Random } from '../layouts/random';

/** `npx projen verify:packages [ecosystem] [seed]`: without an ecosystem all of them. */
const words = process.argv.slice(2);
const seed = Number(words.find((word) => /^\d+$/.test(word)) ?? 1);
const chosen = ECOSYSTEMS.filter((one) => words.includes(one));
const LANGUAGES: Readonly<Record<Ecosystem, Language>> = { npm: NPM, pypi: PYPI, maven: MAVEN };
const COPY = join(CACHE, `copy-${process.pid}`);

/** What loaders say is asked once per machine and seed. */
function remembered<T>(ecosystem: Ecosystem, ask: (memory: Map<string, unknown>) => T): T {
  const path = join(CACHE, `outcomes-${ecosystem}-${seed}.json`);
  const memory = new Map<string, unknown>(existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) as [string, unknown][] : []);
  const result = ask(memory);
  writeFileSync(path, JSON.stringify([...memory]));
  return result;
}

function once<T>(memory: Map<string, unknown>, key: string, ask: () => T): T {
  if (!memory.has(key)) {
    memory.set(key, ask());
  }
  return memory.get(key) as T;
}

/** What loaders say when a module is loaded and has no such function. */
const NOT_THERE = /HandlerNotFound|AttributeError/;

function verify(ecosystem: Ecosystem): Tally {
  const language = LANGUAGES[ecosystem];
  const tally = new Tally(ecosystem);
  return remembered(ecosystem, (memory) => {
    for (const [index, { name, path }] of published(ecosystem).entries()) {
      const random = new Random(seed * 1_000 + index + 500);
      const samples = once(memory, name, () => attempt(() => language.samplesOf(name, path, new Random(seed * 1_000 + index)), []));
      tally.add(name, samples.map((sample) => ({ sample, judgement: judgementOf(sample, {}) })));
      const right = samples.filter(({ loads }) => loads);
      if (right.length > 0) {
        seedMistake(language, random.oneOf(right), random, memory, tally);
        tryDecoy(language, random.oneOf(right), random, memory, tally);
      }
    }
    return tally;
  });
}

function judgementOf(sample: Sample, mistaken: Mistaken, path = sample.path): Judgement {
  return judge({ ...sample, ...mistaken, code: packageAt(path) });
}

/** The first mistake that can be made, and that the loader takes for one. */
function seedMistake(language: Language, sample: Sample, random: Random, memory: Map<string, unknown>, tally: Tally): void {
  const left = [...language.mistakes];
  while (left.length > 0) {
    const [mistake] = left.splice(Math.floor(random.next() * left.length), 1) as [Mistake];
    const mistaken = attempt(() => mistake.make(sample, random), undefined);
    if (mistaken !== undefined && tryMistake(language, sample, mistake, mistaken, memory, tally)) {
      return;
    }
  }
}

function tryDecoy({ decoy, load }: Language, sample: Sample, random: Random, memory: Map<string, unknown>, tally: Tally): void {
  const { handler } = attempt(() => decoy?.make(sample, random), undefined) ?? {};
  if (handler !== undefined && load !== undefined) {
    const outcome = once(memory, `${sample.name} ${decoy!.name} ${sample.runtime} ${handler}`, () => attempt(() => load(sample.path, handler, sample.runtime), { loads: true }));
    if (!outcome.loads && NOT_THERE.test(outcome.reason ?? '')) {
      tally.addDecoy({ ...sample, handler, ...outcome }, judgementOf(sample, { handler }));
    }
  }
}

function tryMistake(language: Language, sample: Sample, mistake: Mistake, mistaken: Mistaken, memory: Map<string, unknown>, tally: Tally): boolean {
  const path = mistaken.change === undefined ? sample.path : copyOf(sample.path);
  try {
    mistaken.change?.(path);
    const { handler, runtime } = { ...sample, ...mistaken };
    const outcome: Outcome = mistake.isSure || language.load === undefined ? { loads: false }
      : once(memory, `${sample.name} ${mistake.name} ${runtime} ${handler}`, () => language.load!(path, handler, runtime));
    if (!outcome.loads) {
      tally.addMistake(sample, mistake, { ...sample, ...mistaken, ...outcome }, judgementOf(sample, mistaken, path));
    }
    return !outcome.loads;
  } catch (error) {
    console.error(`${sample.name}, ${mistake.name}: ${String(error)}`);
    return false;
  } finally {
    rmSync(COPY, { recursive: true, force: true });
  }
}

/** Of links, which cost nothing. */
function copyOf(path: string): string {
  rmSync(COPY, { recursive: true, force: true });
  mkdirSync(COPY);
  execFileSync('cp', ['-al', path, join(COPY, 'package')]);
  return join(COPY, 'package');
}

function attempt<T>(make: () => T, otherwise: T): T {
  try {
    return make();
  } catch (error) {
    console.error(String((error as Error).message).split('\n')[0]);
    return otherwise;
  }
}

const tallies = (chosen.length === 0 ? ECOSYSTEMS : chosen).map(verify);
tallies.forEach((tally) => tally.printMisses());
console.log([HEAD, ...tallies.map(({ row }) => row)].join('\n'));
process.exitCode = tallies.every((tally) => tally.isGood) ? 0 : 1;
