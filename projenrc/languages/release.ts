import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, Program } from './language';
import { differentMessage, printed, seconds } from './message';
import { PYTHON_FILES } from './python';
import { must, ROOT, run } from './shell';
import { TYPESCRIPT_FILES } from './typescript';

type Programs = (name: Program) => Command;

/** Installs the published package in a folder with a copy of the example, and says how its programs are run. */
const REHEARSALS: Record<string, (project: string) => Promise<Programs>> = { typescript, python };

/** Packs the library as it is published, installs it in an empty project of each language, and runs the example there. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'verify-release-'));
  const failed: string[] = [];
  cpSync(join(ROOT, 'examples/handlers'), join(folder, 'handlers'), { recursive: true });
  for (const [name, install] of Object.entries(REHEARSALS)) {
    const start = Date.now();
    const project = join(folder, name);
    cpSync(join(ROOT, 'examples', name), project, { recursive: true });
    const problem = await install(project).then(runExample).catch((error: Error) => error.message);
    console.log(`${name}: ${problem === undefined ? 'installed, and the example runs' : `FAILED\n${problem}`} (${seconds(start)})`);
    failed.push(...problem === undefined ? [] : [name]);
  }
  rmSync(folder, { recursive: true });
  console.log(`${Object.keys(REHEARSALS).length - failed.length} passed, ${failed.length} failed`);
  process.exitCode = failed.length;
}

async function runExample(programs: Programs): Promise<string | undefined> {
  const { command, ...options } = programs('shop');
  const shop = await run(command, options);
  if (shop.code !== 0) {
    return printed(shop);
  }
  const { command: wrong, ...wrongOptions } = programs('first-mistake');
  return differentMessage('first-mistake', await run(wrong, wrongOptions));
}

/** The only package of this kind in a folder of `dist`. */
function packed(language: string, ending: string): string {
  const [file] = readdirSync(join(ROOT, 'dist', language)).filter((name) => name.endsWith(ending));
  return join(ROOT, 'dist', language, file!);
}

async function typescript(project: string): Promise<Programs> {
  await must(['npx', 'projen', 'package:js']);
  for (const file of readdirSync(project)) {
    writeFileSync(join(project, file), readFileSync(join(project, file), 'utf8').replace("'../../src'", "'cdk-checked-lambda'"));
  }
  const options = { cwd: project };
  await must(['npm', 'init', '--yes'], options);
  await must(['npm', 'install', packed('js', '.tgz'), 'aws-cdk-lib@2', 'constructs@10', 'typescript@6', '@types/node@20'], options);
  const files = Object.values(TYPESCRIPT_FILES).map((file) => `${file}.ts`);
  await must(['npx', 'tsc', '--strict', '--module', 'node20', '--skipLibCheck', '--types', 'node', ...files], options);
  return (name) => ({ command: [process.execPath, `${TYPESCRIPT_FILES[name]}.js`], cwd: project });
}

async function python(project: string): Promise<Programs> {
  await must(['npx', 'projen', 'package:python']);
  const interpreter = join(project, '.venv/bin/python');
  await must(['python3', '-m', 'venv', join(project, '.venv')]);
  await must([interpreter, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', packed('python', '.whl')]);
  return (name) => ({ command: [interpreter, PYTHON_FILES[name]], cwd: project });
}

void main();
