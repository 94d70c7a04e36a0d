import * as fc from 'fast-check';
import { findingsOfUnknowns } from './every-value';
import { FILES } from './files';
import { failuresOfHugeValues } from './huge-values';
import { PROPERTIES } from './properties';
import { TEMPLATES } from './templates';

/** `npx projen verify:fuzz [runs] [seed]`: all properties together try as many functions, requests and packages as `runs` says. */
const [runs = 1_000_000, seed = Date.now() % 1_000_000_000] = process.argv.slice(2).map(Number);
const AT_ONCE = 10_000; // fast-check keeps what it tries in one go

/** What is tried everywhere, rather than at random. */
const EXHAUSTIVE = { 'unknown values give findings': findingsOfUnknowns, 'values are too deep or too long': failuresOfHugeValues };
for (const [about, find] of Object.entries(EXHAUSTIVE)) {
  const wrong = find();
  if (wrong.length > 0) {
    throw new Error(`${about}:\n${wrong.join('\n')}`);
  }
}

const properties = Object.entries({ ...PROPERTIES, ...TEMPLATES, ...FILES });
console.log(`${runs} runs, seed ${seed}`);
for (const [name, property] of properties) {
  const start = process.hrtime.bigint();
  const each = Math.ceil(runs / properties.length);
  for (let done = 0; done < each; done += AT_ONCE) {
    fc.assert(property as fc.IProperty<unknown>, { numRuns: Math.min(AT_ONCE, each - done), seed: seed + done });
  }
  console.log(`${name}: ${each} runs in ${Number((process.hrtime.bigint() - start) / 1_000_000n)} ms`);
}
