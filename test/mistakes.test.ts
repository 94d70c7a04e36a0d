import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const OUTPUT = readFileSync('examples/mistakes/output.txt', 'utf8');

test('each wrong function prints the committed message', () => {
  const { JEST_WORKER_ID, NODE_ENV, ...env } = process.env; // the CDK prints findings differently inside jest
  const run = ['ts-node/dist/bin', '-P', 'tsconfig.dev.json', '-T', 'examples/mistakes/run.ts'];
  const printed = execFileSync(process.execPath, [require.resolve(run[0]), ...run.slice(1)], { env, encoding: 'utf8' });
  expect(printed).toBe(OUTPUT);
}, 60_000);

test('README shows two of the messages word for word', () => {
  const messages = OUTPUT.split(/^## .*$/m).map((message) => message.trim()).filter((message) => message !== '');
  const readme = readFileSync('README.md', 'utf8');
  expect(messages).toHaveLength(10);
  expect(messages.filter((message) => readme.includes(`\n${message}\n`))).toHaveLength(2);
});
