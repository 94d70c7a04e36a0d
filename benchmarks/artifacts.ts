import { copyFileSync, linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { App, IPolicyValidationContext, Stack } from 'aws-cdk-lib';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { atMost, median, Row } from './rows';

const FILES = 20_000;
const BYTES = 250_000_000;
const FILES_OF_TYPICAL = 200;
const FUNCTIONS = 500;
const ASSETS = 20;
const REPETITIONS = 9;
const NODE_MODULES = join(__dirname, '../node_modules');
const HANDLER = { handler: 'index.handler', runtime: 'nodejs22.x' };

// The compiled library, which is what users run.
const load = createRequire(__filename);
const { DeploymentPackage, LambdaChecks } = load(process.env.LIBRARY ?? '../lib') as typeof import('../src');

/** What reading packages costs: a large one, a typical one, and those of an app. */
export function artifacts(): Row[] {
  process.stderr.write('making packages\n');
  const [large, typical] = [treeOf(FILES, BYTES), treeOf(FILES_OF_TYPICAL, 2_000_000)];
  const check = ({ path }: Tree) => DeploymentPackage.fromPath(path).check(HANDLER);
  // In turns, since a machine lists folders faster in one minute than in the next.
  const turns = Array.from({ length: REPETITIONS }, () => ({ check: timed(() => check(large)), listing: timed(() => listed(large.path)) }));
  const warm = median(turns.map((turn) => turn.check));
  const cold = dropCaches() ? median(times(3, () => check(large), dropCaches)) : undefined;
  const staging = timed(() => new Asset(new Stack(new App(), 'Stack'), 'Asset', { path: large.path }));
  const rows: Row[] = [
    ['files of the large package', undefined, large.files, 'files'],
    ['size of the large package', undefined, large.bytes / 1e6, 'MB'],
    ['large package, warm', atMost(150), warm, 'ms'],
    ...cold === undefined ? [] : [['large package, cold', atMost(1000), cold, 'ms'] as const],
    ['memory for the large package', atMost(50), memoryOf(() => DeploymentPackage.fromPath(large.path)), 'MB'],
    ['listing the folders and files of the large package alone', undefined, median(turns.map(({ listing }) => listing)), 'ms'],
    ['large package / listing alone', atMost(2), median(turns.map((turn) => turn.check / turn.listing)), 'times'],
    ['large package / the staging of the CDK', undefined, 100 * warm / staging, '%'],
    ['typical package of 200 files', atMost(2), median(times(50, () => check(typical)).slice(10)), 'ms'],
    [`LambdaChecks.validate, ${FUNCTIONS} functions with ${ASSETS} packages`, undefined, validation(typical), 'ms'],
  ];
  [large, typical].forEach(({ path }) => rmSync(path, { recursive: true }));
  if (cold === undefined) {
    process.stderr.write('no cold figure: the page cache cannot be dropped here\n');
  }
  return rows;
}

interface Tree {
  readonly path: string;
  readonly files: number;
  readonly bytes: number;
}

/** A folder with the first files of real dependencies, which leave 1 KB to each of the files that follow, and a handler. */
function treeOf(files: number, bytes: number): Tree {
  const path = mkdtempSync(join(tmpdir(), 'bench-package-'));
  writeFileSync(join(path, 'index.js'), 'exports.handler = async () => {};');
  const rest = { files: files - 1, bytes };
  fill(NODE_MODULES, join(path, 'node_modules'), rest);
  return { path, files: files - rest.files, bytes: bytes - rest.bytes };
}

function fill(from: string, to: string, rest: { files: number; bytes: number }): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      fill(source, target, rest);
    } else if (entry.isFile() && rest.files > 0 && statSync(source).size <= rest.bytes - 1000 * rest.files) {
      place(source, target);
      rest.files--;
      rest.bytes -= statSync(source).size;
    }
  }
}

/** A second name for the same file where there can be one: it is read as slowly as a copy. */
function place(source: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}

/** The least that anybody needs who wants to know how large the files are. */
function listed(folder: string): number {
  return readdirSync(folder, { withFileTypes: true })
    .reduce((sum, entry) => sum + (entry.isDirectory() ? listed(join(folder, entry.name)) : statSync(join(folder, entry.name)).size), 0);
}

/** What the check of a written app takes. */
function validation(tree: Tree): number {
  const app = new App({ outdir: mkdtempSync(join(tmpdir(), 'bench-')) });
  const codes = Array.from({ length: ASSETS }, (_, index) => Code.fromAsset(tree.path, { exclude: [`no-${index}`], assetHash: `package${index}` }));
  for (let index = 0; index < FUNCTIONS; index++) {
    const stack = app.node.tryFindChild(`Stack${index % 10}`) as Stack | undefined ?? new Stack(app, `Stack${index % 10}`);
    new Function(stack, `Function${index}`, { runtime: Runtime.NODEJS_22_X, handler: 'index.handler', code: codes[index % ASSETS]! });
  }
  const { stacks, directory } = app.synth();
  const stackTemplates = stacks.map(({ templateFile, hierarchicalId: stackConstructPath }) =>
    ({ templatePath: join(directory, templateFile), stackConstructPath }));
  const context = { appConstruct: app, stackTemplates, templatePaths: stackTemplates.map(({ templatePath }) => templatePath) };
  const ms = timed(() => new LambdaChecks().validate(context as unknown as IPolicyValidationContext));
  rmSync(app.outdir, { recursive: true });
  return ms;
}

function times(repetitions: number, work: () => unknown, before: () => unknown = () => undefined): number[] {
  return Array.from({ length: repetitions }, () => {
    before();
    return timed(work);
  });
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** MB that the result takes. */
function memoryOf(work: () => unknown): number {
  setFlagsFromString('--expose_gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  collectGarbage();
  const before = process.memoryUsage();
  const held = [work()];
  collectGarbage();
  const after = process.memoryUsage();
  return held.length * (after.heapUsed + after.external - before.heapUsed - before.external) / 1e6;
}

/** Only some machines allow it. */
function dropCaches(): boolean {
  try {
    writeFileSync('/proc/sys/vm/drop_caches', '3');
    return true;
  } catch {
    return false;
  }
}
