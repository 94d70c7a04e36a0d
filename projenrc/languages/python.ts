import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Language, Program } from './language';
import { CACHE, GENERATED, hashOf, must, read, ROOT } from './shell';

const PROJECT = join(ROOT, 'examples/python');

export const PYTHON_FILES: Record<Program, string> = { 'shop': 'app.py', 'first-mistake': 'first_mistake.py', 'every-function': 'every_function.py' };

/** What the example asks for. The library itself is what was just generated. */
const REQUIREMENTS = ['requirements.txt', 'requirements-dev.txt']
  .flatMap((file) => read('examples/python', file).split('\n'))
  .filter((line) => line !== '' && !line.startsWith('-r') && !line.startsWith('cdk-checked-lambda'));

const VENV = join(CACHE, `venv-${hashOf(...REQUIREMENTS)}`);
const PYTHON = join(VENV, 'bin/python');
const env = { PYTHONPATH: join(GENERATED, 'python/src'), PYTHONPYCACHEPREFIX: join(CACHE, 'pycache') };
const pytest = [PYTHON, '-m', 'pytest', '-q', '-p', 'no:cacheprovider'];

export const python: Language = {
  name: 'python',
  needs: { python3: 'Python 3.10 or newer, with venv' },
  prepare: async () => {
    if (!existsSync(join(VENV, 'ready'))) {
      rmSync(VENV, { recursive: true, force: true });
      await must(['python3', '-m', 'venv', VENV]);
      await must([PYTHON, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...REQUIREMENTS]);
      writeFileSync(join(VENV, 'ready'), '');
    }
  },
  program: (name) => ({ command: [PYTHON, PYTHON_FILES[name]], cwd: PROJECT, env }),
  tests: {
    'the example': { command: pytest, cwd: PROJECT, env },
    'the border and the documentation': { command: [...pytest, 'test/languages/python'], env },
  },
};
