import { join } from 'node:path';
import { Language, Program } from './language';
import { must, OUTPUT, ROOT } from './shell';

const PROJECT = join(ROOT, 'examples/go');
const BINARIES = join(OUTPUT, 'go/bin');

export const GO_BINARIES: Record<Program, string> = { 'shop': 'shop', 'first-mistake': 'firstmistake', 'every-function': 'everyfunction' };

/** A test whose result is in the cache would not run. */
const test = ['go', 'test', '-count=1', './...'];

export const go: Language = {
  name: 'go',
  needs: { go: 'Go 1.25 or newer' },
  tests: {
    'the example': { command: test, cwd: PROJECT },
    'the border': { command: test, cwd: join(ROOT, 'test/languages/go') },
  },
  prepare: async () => {
    await must(['go', 'build', '-o', `${BINARIES}/`, './...'], { cwd: PROJECT });
    await must(['go', 'vet', './...'], { cwd: PROJECT });
  },
  program: (name) => ({ command: [join(BINARIES, GO_BINARIES[name])], cwd: PROJECT }),
};
