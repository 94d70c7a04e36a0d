import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { dotnet } from './dotnet';
import { GO_BINARIES } from './go';
import { CLASS_PATH, JAVA_CLASSES, pinVersions } from './java';
import { Command, Program } from './language';
import { differentMessage, printed, seconds } from './message';
import { PYTHON_FILES } from './python';
import { CACHE, GENERATED, must, read, ROOT, run } from './shell';
import { TYPESCRIPT_FILES } from './typescript';

type Programs = (name: Program) => Command;

/** Installs the published package in a folder with a copy of the example, and says how its programs are run. */
const REHEARSALS: Record<string, (project: string) => Promise<Programs>> = { typescript, python, java, go };

/** Packs the library as it is published, installs it in an empty project of each language, and runs the example there. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'verify-release-'));
  const failed: string[] = [];
  cpSync(join(ROOT, 'examples/handlers'), join(folder, 'handlers'), { recursive: true });
  rmSync(GENERATED, { recursive: true, force: true });
  await must(['npx', 'jsii-pacmak', '--code-only', '--target', 'java', '--target', 'go', '--target', 'dotnet', '--outdir', GENERATED]);
  for (const [name, install] of Object.entries(REHEARSALS)) {
    const start = Date.now();
    const project = join(folder, name);
    cpSync(join(ROOT, 'examples', name), project, { recursive: true });
    const problem = await install(project).then(runExample).catch((error: Error) => error.message);
    console.log(`${name}: ${problem === undefined ? 'installed, and the example runs' : `FAILED\n${problem}`} (${seconds(start)})`);
    failed.push(...problem === undefined ? [] : [name]);
  }
  rmSync(folder, { recursive: true });
  failed.push(...(await dotnet()).filter(([, problem]) => problem !== undefined).map(([what]) => `dotnet: ${what}`));
  console.log(failed.length === 0 ? 'every package installs' : `FAILED ${failed.join(', ')}`);
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

/** With sources and javadoc, in a local repository of its own. */
async function java(project: string): Promise<Programs> {
  const repository = join(CACHE, 'release-repository');
  const library = join(repository, 'io/github/cdkcheckedlambda');
  const mvn = ['mvn', '--batch-mode', '--quiet', '--no-transfer-progress', `-Dmaven.repo.local=${repository}`];
  rmSync(library, { recursive: true, force: true });
  pinVersions(join(GENERATED, 'java/pom.xml'));
  await must([...mvn, '--file', join(GENERATED, 'java'), 'install']);
  const jars = readdirSync(library, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.jar'));
  if (jars.length !== 3) {
    throw new Error(`library, sources and javadoc are expected, not ${jars.join(', ')}`);
  }
  await must([...mvn, 'compile', CLASS_PATH, '-Dmdep.outputFile=target/classpath'], { cwd: project });
  const classPath = [join(project, 'target/classes'), readFileSync(join(project, 'target/classpath'), 'utf8')].join(delimiter);
  return (name) => ({ command: ['java', '-cp', classPath, `shop.${JAVA_CLASSES[name]}`], cwd: project });
}

/** The module is published as the tag of a repository, so the folder is the package. */
async function go(project: string): Promise<Programs> {
  const { packageName, moduleName } = JSON.parse(read('package.json')).jsii.targets.go;
  const replacement = `${moduleName}/${packageName}=${join(GENERATED, 'go', packageName)}`;
  await must(['go', 'mod', 'edit', `-replace=${replacement}`], { cwd: project });
  await must(['go', 'build', '-o', 'bin/', './...'], { cwd: project });
  return (name) => ({ command: [join(project, 'bin', GO_BINARIES[name])], cwd: project });
}

void main();
