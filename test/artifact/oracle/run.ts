import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Verify } from './oracle-result';

/** `npx projen verify:artifact-oracle [oracle] [layouts] [seed]`: without an oracle all of them. */
const args = process.argv.slice(2);
const wanted = args.find((word) => !/^\d+$/.test(word));
const [layouts = 10_000, seed = Date.now() % 1_000_000_000] = args.filter((word) => word !== wanted).map(Number);
const ORACLES = ['nodejs', 'python', 'binaries'];
const load = createRequire(__filename);
const AT_LEAST_DECIDED = 0.95;
const SHOWN = 20;

async function verify(name: string): Promise<boolean> {
  console.log(`${name}: ${layouts} layouts, seed ${seed}`);
  const oracle = load(join(__dirname, name)) as { readonly verify: Verify };
  const { verdicts, closed, decided, contradictions, notes } = await oracle.verify(layouts, seed);
  notes.forEach((note) => console.log(`  ${note}`));
  contradictions.slice(0, SHOWN).forEach((contradiction) => console.log(`  contradicted: ${contradiction}`));
  const share = closed === 0 ? 0 : decided / closed;
  console.log(`${name}: ${verdicts} verdicts, ${contradictions.length} contradicted; ${decided} of ${closed} closed ones decided (${(share * 100).toFixed(1)} %)`);
  return contradictions.length === 0 && share >= AT_LEAST_DECIDED;
}

async function verifyAll(): Promise<void> {
  for (const name of ORACLES.filter((one) => wanted === undefined || one === wanted)) {
    process.exitCode = await verify(name) ? process.exitCode : 1;
  }
}

void verifyAll();
