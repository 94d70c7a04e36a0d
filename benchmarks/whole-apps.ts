import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { atLeast, atMost, median, Row } from './rows';

/** What judges the app: a plugin that does nothing, ours, the pack AwsSolutions, or the validator of the CDK. */
export type Plugin = (typeof PLUGINS)[number];
const PLUGINS = ['nothing', 'LambdaChecks', 'cdk-nag', 'validator'] as const;
/** Functions with roles and log groups, or with a VPC, a file system, a key and a queue around them too. */
export type Series = 'bare' | 'wired';

interface Measured {
  /** Milliseconds of the process, but for the collection of garbage before the plugin. */
  readonly total: number;
  /** Milliseconds to load the plugin. */
  readonly loading: number;
  /** Milliseconds in the plugin. */
  readonly validation: number;
  /** KiB at most. */
  readonly memory: number;
}

const ROOT = join(__dirname, '..');
const SERIES: readonly Series[] = ['bare', 'wired'];
/** All of them take eighteen minutes: `npx projen bench wholeApps 500,1000` takes some. */
const SIZES = process.argv[3]?.split(',').map(Number) ?? [500, 1000, 5000, 10_000];
const DOUBLINGS = ([[500, 1000], [5000, 10_000]] as const).filter((sizes) => sizes.every((size) => SIZES.includes(size)));
const SMALL = 500;
const ROUNDS: Readonly<Record<number, number>> = { 500: 7, 1000: 7, 5000: 1, 10_000: 1 }; // the large ones vary less, and take minutes

/** One process with each plugin, one after the other. */
type Round = Readonly<Record<Plugin, Measured>>;

/** The same apps with different plugins, each in a process of its own. */
export function wholeApps(): Row[] {
  const script = translated();
  return SERIES.flatMap((series) => {
    const rounds = new Map([...new Set([SMALL, ...SIZES])].map((size) => [size, roundsOf(script, series, size)]));
    const typical = (size: number, figure: (round: Round) => number) => median(rounds.get(size)!.map(figure));
    const validation = (size: number) => typical(size, ({ LambdaChecks }) => LambdaChecks.validation);
    return [
      ...SIZES.map((size): Row => [`${series}: whole process with a plugin that does nothing, ${size}`, undefined, typical(size, ({ nothing }) => nothing.total) / 1000, 's']),
      ...SIZES.map((size): Row => [`${series}: LambdaChecks.validate, each of ${size}`, undefined, 1000 * validation(size) / size, 'µs']),
      ...SIZES.map((size): Row => [`${series}: LambdaChecks.validate / the rest of its process, ${size}`, atMost(5), 100 * typical(size, ({ LambdaChecks }) => share(LambdaChecks)), '%']),
      ...DOUBLINGS.map(([n, twice]): Row => [`${series}: LambdaChecks.validate, ${twice} / ${n}`, atMost(2.2), validation(twice) / validation(n), 'times']),
      ...SIZES.map((size): Row => [`${series}: memory beyond that with nothing, ${size}`, atMost(10),
        100 * typical(size, ({ LambdaChecks, nothing }) => LambdaChecks.memory / nothing.memory - 1), '%']),
      [`${series}: what AwsSolutions adds, with its loading / LambdaChecks.validate, ${SMALL}`, atLeast(10),
        typical(SMALL, ({ 'cdk-nag': nag, LambdaChecks }) => (nag.loading + nag.validation) / LambdaChecks.validation), 'times'],
      [`${series}: AwsSolutions.validate / LambdaChecks.validate, ${SMALL}`, undefined,
        typical(SMALL, ({ 'cdk-nag': nag, LambdaChecks }) => nag.validation / LambdaChecks.validation), 'times'],
      [`${series}: what the validator of the CDK adds / LambdaChecks.validate, ${SMALL}`, atLeast(50),
        typical(SMALL, ({ validator, nothing, LambdaChecks }) => (validator.total - nothing.total) / LambdaChecks.validation), 'times'], // it is no plugin
      [`${series}: loading LambdaChecks and all rules, ${SMALL}`, undefined, typical(SMALL, ({ LambdaChecks }) => LambdaChecks.loading), 'ms'],
      [`${series}: whole process with the validator / with nothing, ${SMALL}`, undefined, typical(SMALL, ({ validator, nothing }) => validator.total / nothing.total), 'times'],
    ];
  });
}

/** Ratios are taken within a round, and shares within a process: the machine is twice as slow in some minutes as in others. */
function roundsOf(script: string, series: Series, size: number): readonly Round[] {
  const plugins = PLUGINS.filter((plugin) => size === SMALL || plugin === 'nothing' || plugin === 'LambdaChecks');
  return Array.from({ length: ROUNDS[size]! }, (_, round) => {
    process.stderr.write(`${series}: ${plugins.join(', ')} on ${size}, round ${round + 1}\n`);
    return Object.fromEntries(plugins.map((plugin) => [plugin, run(script, plugin, series, size)])) as Round;
  });
}

function share({ total, validation }: Measured): number {
  return validation / (total - validation);
}

function run(script: string, plugin: Plugin, series: Series, size: number): Measured {
  const env = { ...process.env, NODE_PATH: join(ROOT, 'node_modules'), LIBRARY: ROOT, CDK_VALIDATION: String(plugin === 'validator') };
  return JSON.parse(execFileSync(process.execPath, ['--expose-gc', script, plugin, series, String(size)], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }));
}

/** Without the compiler in the process, which would take most of the memory. */
function translated(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true }));
  const script = join(folder, 'one-app.js');
  const compilerOptions = { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022, esModuleInterop: true };
  writeFileSync(script, transpileModule(readFileSync(join(__dirname, 'one-app.ts'), 'utf8'), { compilerOptions }).outputText);
  return script;
}
