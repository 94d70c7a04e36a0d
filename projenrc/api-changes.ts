import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const RECORDED = 'api/recorded.json';
const BREAKS = 'api/deliberate-breaks.txt';
/** Inside node_modules, so that jsii-diff finds the assemblies that ours refers to. */
const FOLDER = 'node_modules/.cache/recorded-api';

/** What says nothing about compatibility, and would change with every commit. */
const LEFT_OUT = ['locationInModule', 'symbolId', 'readme', 'dependencyClosure', 'fingerprint', 'bundled', 'metadata', 'keywords'];

function essential(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(essential);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const members = Object.entries(value).filter(([name]) => !LEFT_OUT.includes(name));
  return Object.fromEntries(members.map(([name, member]) => [name, name === 'docs' ? { stability: member.stability } : essential(member)]));
}

/** Writes the API of the compiled library down. */
function record(): void {
  const assembly = { ...essential(JSON.parse(readFileSync('.jsii', 'utf8'))) as object, fingerprint: '*' };
  writeFileSync(RECORDED, `${JSON.stringify(assembly, undefined, 1)}\n`);
}

/** Every change of the API that breaks a caller, in the words of jsii-diff. Its keys are too coarse: one stands for all props of a struct. */
export function breaks(output: string): string[] {
  return [...output.matchAll(/^err {2}- (.*)$/gm)].map(([, sentence]) => sentence!);
}

/** The sentences of the list, without the reasons. */
export function deliberateBreaks(text: string): string[] {
  return text.split('\n').map((line) => line.replace(/#.*/, '').trim()).filter((sentence) => sentence !== '');
}

function check(): number {
  mkdirSync(FOLDER, { recursive: true });
  copyFileSync('package.json', `${FOLDER}/package.json`);
  copyFileSync(RECORDED, `${FOLDER}/.jsii`);
  const { stdout, stderr } = spawnSync('jsii-diff', [FOLDER, '.', '--error-on', 'all'], { encoding: 'utf8' });
  if (!stderr.includes('Updated assembly') && !stdout.includes('Updated assembly')) {
    console.error(stderr);
    return 1;
  }
  const found = breaks(`${stdout}\n${stderr}`);
  const listed = deliberateBreaks(readFileSync(BREAKS, 'utf8'));
  const unlisted = found.filter((sentence) => !listed.includes(sentence)).map((sentence) => `${sentence}\n  If this is meant, add the line with '# reason' to ${BREAKS}.`);
  const stale = listed.filter((sentence) => !found.includes(sentence)).map((sentence) => `${BREAKS} lists what breaks nothing: ${sentence}`);
  [...unlisted, ...stale].forEach((problem) => console.error(problem));
  console.log(`${found.length} breaking changes since ${RECORDED}, ${listed.length} listed`);
  return unlisted.length + stale.length > 0 ? 1 : 0;
}

if (require.main === module) {
  if (process.argv.includes('--record')) {
    record();
  } else {
    process.exitCode = check();
  }
}
