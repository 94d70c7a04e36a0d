import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { App, Duration, Stack, Validations } from 'aws-cdk-lib';
import { Code, Function, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { CheckedFunction, FunctionCode, LambdaChecks } from '../src';

const ROOT = join(__dirname, '..');
const OWN_CODE = mkdtempSync(join(tmpdir(), 'bench-code-'));
process.on('exit', () => rmSync(OWN_CODE, { recursive: true }));
const FUNCTIONS_PER_STACK = 50; // a stack holds 500 resources

// The compiled library is one file, in which no clock can be put: this is the same code. The compiler would make constants of an import.
const construction = createRequire(__filename)('../src/function/throw-findings') as { throwFindings: (...given: unknown[]) => void };
const plugin = LambdaChecks.prototype as { validate: (...given: never[]) => unknown };

const inConstruction = stopwatch(construction, 'throwFindings');
const inValidation = stopwatch(plugin, 'validate');

/** Milliseconds that one app took, and how many of them were ours. */
export interface Sample {
  readonly constructionOfL2: number;
  readonly constructionCheck: number;
  readonly buildAndSynth: number;
  readonly validation: number;
}

/** Builds the same functions twice, with the L2 and with the library, and synthesizes the second app. */
export function sample(functions: number, codeOf: (index: number) => string = ownCode): Sample {
  Array.from({ length: functions }, (_, index) => codeOf(index)); // writes the folders before the clock runs
  const { ms: constructionOfL2 } = timed(() => build(functions, (stack, index) => addFunction(stack, index, codeOf(index))));
  inConstruction.reset();
  inValidation.reset();
  const outdir = mkdtempSync(join(tmpdir(), 'bench-'));
  const { ms: buildAndSynth } = timed(() => build(functions, (stack, index) => addCheckedFunction(stack, index, codeOf(index)), outdir).synth());
  rmSync(outdir, { recursive: true });
  return { constructionOfL2, constructionCheck: inConstruction.ms(), buildAndSynth, validation: inValidation.ms() };
}

/** Milliseconds to load the library in a new process that has loaded what every app with a function loads. */
export function loading(): number {
  const script = `
    const { App, Stack } = require('aws-cdk-lib');
    const { Function } = require('aws-cdk-lib/aws-lambda');
    void [App, Stack, Function];
    const start = performance.now();
    Object.values(require('./lib'));
    console.log(performance.now() - start);`;
  return Number(execFileSync(process.execPath, ['-e', script], { cwd: ROOT, encoding: 'utf8' }));
}

/** Bytes of the package that npm would publish. */
export function packedSize(): number {
  const [{ size }] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' }));
  return size;
}

function build(functions: number, add: (stack: Stack, index: number) => void, outdir?: string): App {
  const app = new App({ outdir });
  Validations.of(app).addPlugins(new LambdaChecks());
  let stack = new Stack(app, 'Stack0');
  for (let index = 0; index < functions; index++) {
    if (index > 0 && index % FUNCTIONS_PER_STACK === 0) {
      stack = new Stack(app, `Stack${index}`);
    }
    add(stack, index);
  }
  return app;
}

/** The function that `CheckedFunction` makes, made with the L2. */
function addFunction(stack: Stack, index: number, path: string): void {
  const logGroup = new LogGroup(stack, `LogGroup${index}`, { retention: RetentionDays.ONE_YEAR });
  const defaults = { logGroup, loggingFormat: LoggingFormat.JSON, tracing: Tracing.ACTIVE };
  new Function(stack, `Function${index}`, { ...code(path), ...settings(index), ...defaults });
}

function addCheckedFunction(stack: Stack, index: number, path: string): void {
  const { code: source, ...rest } = code(path);
  new CheckedFunction(stack, `Function${index}`, { code: FunctionCode.zip({ source, ...rest }), ...settings(index) });
}

/** A folder of the function's own, with the handler and something by which it differs. */
function ownCode(index: number): string {
  const folder = join(OWN_CODE, `${index}`);
  if (!existsSync(folder)) {
    cpSync(sharedCode(), folder, { recursive: true });
    writeFileSync(join(folder, 'name.txt'), `function ${index}`);
  }
  return folder;
}

/** One folder for all functions, which the CDK packages once. */
export function sharedCode(): string {
  return join(ROOT, 'examples/handlers/search');
}

function code(path: string) {
  return { runtime: Runtime.PYTHON_3_13, handler: 'search.handler', code: Code.fromAsset(path) };
}

function settings(index: number) {
  return {
    description: `Function ${index} of the benchmark`,
    memorySize: 256,
    timeout: Duration.seconds(20),
    environment: { PRODUCTS_TABLE: `products-${index}`, LOG_SALES: 'true', CURRENCY: 'EUR', PAGE_SIZE: '20' },
  };
}

function stopwatch<Name extends string>(owner: Record<Name, (...given: never[]) => unknown>, name: Name) {
  const original = owner[name];
  let total = 0;
  owner[name] = function (this: unknown, ...given: never[]) {
    const start = performance.now();
    const result = original.apply(this, given);
    total += performance.now() - start;
    return result;
  };
  return { ms: () => total, reset: () => { total = 0; } };
}

function timed(work: () => unknown): { readonly ms: number } {
  collectGarbage();
  const start = performance.now();
  work();
  return { ms: performance.now() - start };
}

function collectGarbage(): void {
  setFlagsFromString('--expose_gc');
  runInNewContext('gc')();
}
