import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { atLeast, atMost, median, Row } from './rows';

/** What judges the app: a plugin that does nothing, ours, the pack AwsSolutions, or the validator of the CDK. */
export type Plugin = 'nothing' | 'LambdaChecks' | 'cdk-nag' | 'validator';
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
/** All of them take a quarter of an hour: `npx projen bench wholeApps 500,1000` takes some. */
const SIZES = process.argv[3]?.split(',').map(Number) ?? [500, 1000, 5000, 10_000];
const DOUBLINGS = ([[500, 1000], [5000, 10_000]] as const).filter((sizes) => sizes.every((size) => SIZES.includes(size)));
const SMALL = 500;
const REPETITIONS: Readonly<Record<number, number>> = { 500: 5, 1000: 5, 5000: 1, 10_000: 1 }; // the large ones vary less, and take minutes

/** The same apps with different plugins, each in a process of its own. */
export function wholeApps(): Row[] {
  const script = translated();
  return SERIES.flatMap((series) => {
    const [nothing, ours] = alternating(script, ['nothing', 'LambdaChecks'], series, SIZES);
    const [nag, validator] = alternating(script, ['cdk-nag', 'validator'], series, [SMALL]);
    const [plain, own, other] = [nothing!.get(SMALL)!, ours!.get(SMALL)!, nag!.get(SMALL)!];
    const addedByValidator = validator!.get(SMALL)!.total - plain.total; // it is no plugin
    return [
      ...SIZES.map((size): Row => [`${series}: whole process with a plugin that does nothing, ${size}`, undefined, nothing!.get(size)!.total / 1000, 's']),
      ...SIZES.map((size): Row => [`${series}: LambdaChecks.validate, each of ${size}`, undefined, 1000 * ours!.get(size)!.validation / size, 'µs']),
      ...SIZES.map((size): Row => [`${series}: LambdaChecks.validate / the rest of its process, ${size}`, atMost(5), 100 * share(ours!.get(size)!), '%']),
      ...DOUBLINGS.map(([n, twice]): Row => [`${series}: LambdaChecks.validate, ${twice} / ${n}`, atMost(2.2), ours!.get(twice)!.validation / ours!.get(n)!.validation, 'times']),
      ...SIZES.map((size): Row => [`${series}: memory beyond that with nothing, ${size}`, atMost(10), 100 * (ours!.get(size)!.memory / nothing!.get(size)!.memory - 1), '%']),
      [`${series}: what AwsSolutions adds, with its loading / LambdaChecks.validate, ${SMALL}`, atLeast(10), (other.loading + other.validation) / own.validation, 'times'],
      [`${series}: AwsSolutions.validate / LambdaChecks.validate, ${SMALL}`, undefined, other.validation / own.validation, 'times'],
      [`${series}: what the validator of the CDK adds / LambdaChecks.validate, ${SMALL}`, atLeast(50), addedByValidator / own.validation, 'times'],
      [`${series}: loading LambdaChecks and all rules, ${SMALL}`, undefined, own.loading, 'ms'],
      [`${series}: whole process with the validator / with nothing, ${SMALL}`, undefined, validator!.get(SMALL)!.total / plain.total, 'times'],
    ];
  });
}

/** Medians per plugin and size; the plugins take turns, so that a slow minute of the machine touches all. */
function alternating(script: string, plugins: readonly Plugin[], series: Series, sizes: readonly number[]): ReadonlyMap<number, Measured>[] {
  const samples = plugins.map(() => new Map<number, Measured[]>());
  for (const size of sizes) {
    process.stderr.write(`${series}: ${plugins.join(', ')} on ${size}\n`);
    for (let round = 0; round < REPETITIONS[size]!; round++) {
      plugins.forEach((plugin, index) => samples[index]!.set(size, [...samples[index]!.get(size) ?? [], run(script, plugin, series, size)]));
    }
  }
  return samples.map((bySize) => new Map([...bySize].map(([size, all]) => [size, {
    total: median(all.map(({ total }) => total)),
    loading: median(all.map(({ loading }) => loading)),
    validation: median(all.map(({ validation }) => validation)),
    memory: median(all.map(({ memory }) => memory)),
  }])));
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
