import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Judged, judgedLayouts } from './nodejs';

/** `npx ts-node -P tsconfig.dev.json -T test/artifact/oracle/record-nodejs.ts [layouts] [seed]` keeps what the official loaders did with a sample, for tests that need no registry. */
const [layouts = 150, seed = Date.now() % 1_000_000_000] = process.argv.slice(2).map(Number);

async function record(): Promise<void> {
  const judged: Judged[] = [];
  for await (const one of judgedLayouts(layouts, seed)) {
    judged.push(one);
  }
  writeFileSync(join(__dirname, 'nodejs-sample.json'), `[\n${judged.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`);
  console.log(`recorded ${judged.length} layouts, seed ${seed}`);
}

void record();
