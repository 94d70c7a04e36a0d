import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'acorn';
import { build, Plugin, transform } from 'esbuild';
import { eachChild, Node } from '../src/readers/artifact/nodejs/syntax/tree';

/**
 * Writes the library into one file in place of what jsii compiled, without the examples of the rules. Node.js takes longer
 * to find and to compile hundreds of small files than to run them. The declarations stay where jsii wrote them.
 */
const ROOT = join(__dirname, '..');
const LIB = join(ROOT, 'lib');
const MAIN = join(LIB, 'index.js');
/** Of an error that nobody catches, Node.js prints the line that throws before the message. */
const LONGEST_LINE = 2000;

interface Assembly {
  readonly version: string;
  readonly types: Readonly<Record<string, {
    readonly kind: string;
    readonly fqn: string;
    readonly name: string;
    readonly locationInModule: { readonly filename: string };
  }>>;
}

function sources(assembly: Assembly): Plugin {
  return {
    name: 'sources',
    setup: ({ onLoad }) => onLoad({ filter: /\/src\/.*\.ts$/ }, async ({ path }) => {
      const { code } = await transform(readFileSync(path, 'utf8'), { loader: 'ts', target: 'es2022', sourcefile: path });
      return { contents: cut(code) + namesFor(path, assembly) };
    }),
  };
}

/** Only tests and documents read the examples, and those run the source. */
function cut(text: string): string {
  const found: Node[] = [];
  const open: Node[] = [parse(text, { ecmaVersion: 'latest', sourceType: 'module' }) as unknown as Node];
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

/** What jsii compiles into classes, so that other languages and the CDK know which they are. */
function namesFor(path: string, { version, types }: Assembly): string {
  return Object.values(types)
    .filter(({ kind, locationInModule }) => kind === 'class' && locationInModule.filename === relative(ROOT, path))
    .map(({ name, fqn }) => `\n${name}[Symbol.for('jsii.rtti')] = ${JSON.stringify({ fqn, version })};`)
    .join('');
}

/** The names that the compiled library has, and as what jsii knows those of classes. */
function exportsOf(file: string): string {
  const script = "console.log(Object.entries(require(process.argv[1])).map(([name, value]) => `${name} ${JSON.stringify(value[Symbol.for('jsii.rtti')])}`).sort().join('\\n'))";
  return execFileSync(process.execPath, ['-e', script, file], { encoding: 'utf8' });
}

async function bundle(): Promise<void> {
  const { dependencies, peerDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<string, Record<string, string>>;
  const assembly = JSON.parse(readFileSync(join(ROOT, '.jsii'), 'utf8')) as Assembly;
  const before = exportsOf(MAIN);
  readdirSync(LIB, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js')).forEach((name) => rmSync(join(LIB, name)));
  await build({
    entryPoints: [join(ROOT, 'src/index.ts')],
    outfile: MAIN,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minifySyntax: true,
    external: Object.keys({ ...dependencies, ...peerDependencies }),
    plugins: [sources(assembly)],
    logLevel: 'warning',
  });
  if (exportsOf(MAIN) !== before) {
    throw new Error(`the bundle exports\n${exportsOf(MAIN)}\nand jsii compiled\n${before}`);
  }
  const longest = Math.max(...readFileSync(MAIN, 'utf8').split('\n').map((line) => line.length));
  if (longest > LONGEST_LINE) {
    throw new Error(`the bundle has a line of ${longest} characters, which may come before the message of an error`);
  }
}

void bundle();
