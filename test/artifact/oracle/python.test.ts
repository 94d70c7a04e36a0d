import { execFileSync } from 'node:child_process';
import { verifyDocumented } from './python';
import { isStandardHere } from './python-standard-library';

/**
 * A bounded sample of `npx projen verify:artifact-oracle python`. There the official client decides; here, where nothing must be installed,
 * what it documents: `importlib.import_module` and `getattr`, in one process of the python3 of this machine. ORACLE_SEED tries a seed again.
 */
const seed = Number(process.env.ORACLE_SEED ?? Date.now() % 1_000_000_000);
console.info(`oracle seed ${seed}`);

test('Python loads what we find, and does not load what we miss', async () => {
  const { decided, closed, contradictions } = await verifyDocumented(150, seed);
  expect(contradictions).toEqual([]);
  expect(decided).toBeGreaterThanOrEqual(0.95 * closed);
  expect(closed).toBeGreaterThan(30);
}, 60_000);

test('the modules of its standard library are known', () => {
  const { minor, modules }: { minor: number; modules: readonly string[] } = JSON.parse(execFileSync('python3', ['-c',
    'import json, sys; print(json.dumps({"minor": sys.version_info.minor, "modules": sorted(getattr(sys, "stdlib_module_names", []))}))'], { encoding: 'utf8' }));
  expect(modules.filter((name) => !isStandardHere(name, minor))).toEqual([]);
});
