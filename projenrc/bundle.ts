import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { build, Plugin } from 'esbuild';
import { eachChild, Node } from '../src/readers/artifact/nodejs/syntax/tree';

/**
 * Puts the compiled library into one file, without the examples of the rules: Node.js takes longer to find and to compile
 * hundreds of small files than to run them. The declarations stay where they are.
 */
const LIB = join(__dirname, '../lib');
const MAIN = join(LIB, 'index.js');

const withoutExamples: Plugin = {
  name: 'without-examples',
  setup: ({ onLoad }) => onLoad({ filter: /\/lib\/rules\/.*\.js$/ }, ({ path }) => ({ contents: cut(readFileSync(path, 'utf8')) })),
};

/** Only tests and documents read the examples, and those run the source. */
function cut(text: string): string {
  const found: Node[] = [];
  const open: Node[] = [parse(text, { ecmaVersion: 'latest' }) as unknown as Node];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const isExamples = node.type === 'Property' && node.key.name === 'examples' && node.value.type === 'ObjectExpression';
    if (isExamples) {
      found.push(node);
    } else {
      eachChild(node, (_, child) => open.push(child));
    }
  }
  return found.sort((one, other) => other.start - one.start)
    .reduce((rest, { start, end }) => `${rest.slice(0, start)}examples: undefined${rest.slice(end)}`, text);
}

async function bundle(): Promise<void> {
  const { dependencies, peerDependencies } = JSON.parse(readFileSync(join(LIB, '../package.json'), 'utf8')) as Record<string, Record<string, string>>;
  await build({
    entryPoints: [MAIN],
    outfile: MAIN,
    allowOverwrite: true,
    bundle: true,
    platform: 'node',
    target: 'node20',
    minifyWhitespace: true,
    minifySyntax: true,
    external: Object.keys({ ...dependencies, ...peerDependencies }),
    plugins: [withoutExamples],
    logLevel: 'warning',
  });
  const scripts = readdirSync(LIB, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js')).map((name) => join(LIB, name));
  scripts.filter((path) => path !== MAIN).forEach((path) => rmSync(path));
}

void bundle();
