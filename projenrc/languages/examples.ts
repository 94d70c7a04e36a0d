import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { dotnet } from './dotnet';
import { go } from './go';
import { java } from './java';
import { Language, Program } from './language';
import { differentMessage, printed, seconds } from './message';
import { python } from './python';
import { GENERATED, isInstalled, must, OUTPUT, Result, run, write } from './shell';
import { typescript } from './typescript';

const OTHERS: readonly Language[] = [python, java, go];

type Outcome = readonly [what: string, problem: string | undefined];

/**
 * Generates the packages of all languages, and runs the example in each: the templates are those of TypeScript byte for
 * byte, the mistakes are told in the same words, and the tests of the language pass.
 */
async function main(): Promise<void> {
  const start = Date.now();
  rmSync(GENERATED, { recursive: true, force: true });
  rmSync(OUTPUT, { recursive: true, force: true });
  await must(['npx', 'jsii-pacmak', '--code-only', '--outdir', GENERATED]);
  console.log(`generated: ${seconds(start)}`);

  const expected = verify(typescript);
  const outcomes = await Promise.all([expected, ...OTHERS.map((language) => verify(language, expected)), tell('dotnet', dotnet())]);
  const problems = outcomes.flat().filter(([, problem]) => problem !== undefined);
  console.log(`${outcomes.flat().length - problems.length} passed, ${problems.length} failed (${seconds(start)})`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

function verify(language: Language, expected?: Promise<unknown>): Promise<Outcome[]> {
  const missing = Object.entries(language.needs).filter(([command]) => !isInstalled(command)).map(([, needed]) => needed);
  return tell(language.name, missing.length > 0 ? Promise.resolve([['needs', `install ${missing.join(' and ')}`]]) : checks(language, expected));
}

async function tell(name: string, checked: Promise<Outcome[]>): Promise<Outcome[]> {
  const start = Date.now();
  const outcomes = await checked.catch((error: Error): Outcome[] => [['builds', error.message]]);
  const passed = outcomes.filter(([, problem]) => problem === undefined).map(([what]) => what);
  console.log(`${name}: ${passed.join(', ')} (${seconds(start)})`);
  for (const [what, problem] of outcomes.filter(([, found]) => found !== undefined)) {
    console.log(`${name}: FAILED ${what}\n${problem}`);
  }
  return outcomes;
}

async function checks(language: Language, expected?: Promise<unknown>): Promise<Outcome[]> {
  await language.prepare();
  const outcomes = [await synthesize(language)];
  if (expected) {
    await expected;
    outcomes.push(['same templates', difference(language)]);
  }
  for (const name of ['first-mistake', 'every-function'] as const) {
    outcomes.push([name, differentMessage(name, await runProgram(language, name))]);
  }
  for (const [name, { command, ...options }] of Object.entries(language.tests)) {
    const result = await run(command, options);
    outcomes.push([`tests of ${name}`, result.code === 0 ? undefined : printed(result)]);
  }
  return outcomes;
}

async function synthesize(language: Language): Promise<Outcome> {
  const result = await runProgram(language, 'shop');
  return ['synthesizes', result.code === 0 ? undefined : printed(result)];
}

async function runProgram(language: Language, name: Program): Promise<Result> {
  const { command, env, ...options } = language.program(name);
  const result = await run(command, { ...options, env: { ...env, CDK_OUTDIR: join(OUTPUT, language.name, name) } });
  write(join(OUTPUT, language.name, `${name}.txt`), printed(result));
  return result;
}

/** What the CDK deploys: the templates, and the assets with their hashes. */
function deployed(language: string): Map<string, string> {
  const folder = join(OUTPUT, language, 'shop');
  const files = readdirSync(folder).filter((file) => /\.(template|assets)\.json$/.test(file));
  return new Map(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

function difference({ name }: Language): string | undefined {
  const expected = deployed(typescript.name);
  const actual = deployed(name);
  const different = [...new Set([...expected.keys(), ...actual.keys()])].filter((file) => expected.get(file) !== actual.get(file));
  return different.length === 0 && expected.size > 0 ? undefined : `different from typescript: ${different.join(', ')}`;
}

void main();
