import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mistake } from '../projenrc/new-rule';

const ROOT = join(__dirname, '..');
const NEEDED = ['package.json', 'tsconfig.json', 'tsconfig.dev.json', '.projen', 'projenrc', 'model', 'src', 'test'];
const TUTORIAL = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8').split(/^## /m).find((section) => section.startsWith('A rule in five minutes'))!;
const BLOCKS = [...TUTORIAL.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({ language, text: text!.trimEnd() }));
const [create, failing, edit, passing] = BLOCKS;

let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'new-rule-'));
  NEEDED.forEach((name) => cpSync(join(ROOT, name), join(copy, name), { recursive: true }));
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
});

afterAll(() => rmSync(copy, { recursive: true }));

function run(command: string) {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: copy, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

test('CONTRIBUTING.md shows the commands and one edit', () => {
  expect(BLOCKS.slice(0, 4).map(({ language }) => language)).toEqual(['sh', 'sh', 'ts', 'sh']);
  expect(passing!.text).toBe(failing!.text);
});

test('a new rule fails until its author writes it as CONTRIBUTING.md shows', () => {
  expect(run(create!.text)).toMatchObject({ status: 0 });
  expect(run(failing!.text)).toMatchObject({ status: 1, output: expect.stringMatching(/✕ rejects .*the mistake.*, and nothing else/) });

  const [, file] = edit!.text.match(/^\/\/ (\S+)\n/)!;
  writeFileSync(join(copy, file!), `${edit!.text}\n`);
  expect(run(passing!.text)).toMatchObject({ status: 0, output: expect.stringMatching(/✓ rejects .*NODE_TLS_REJECT_UNAUTHORIZED.*, and nothing else/) });
}, 60_000);

test.each([
  ['no arguments', [], 'usage: npx projen new-rule <topic> <rule-id>'],
  ['an unknown topic', ['networks', 'vpc-too-small'], "there is no topic 'networks'; the topics are async-invocation, code, "],
  ['an id that is not kebab-case', ['vpc', 'VpcTooSmall'], "'VpcTooSmall' is no rule id: "],
  ['an id that exists', ['vpc', 'memory-out-of-range'], "the rule 'memory-out-of-range' exists already"],
])('new-rule rejects %s', (_, args, message) => {
  expect(mistake(...args)).toMatch(message);
});

test('new-rule tells a mistake in one line and fails', () => {
  expect(run('node_modules/.bin/ts-node -P tsconfig.dev.json -T projenrc/new-rule.ts vpc')).toEqual({ status: 1, output: 'usage: npx projen new-rule <topic> <rule-id>\n' });
});
