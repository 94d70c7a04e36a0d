import { defineRule } from '../../rule';
import { quoted } from '../../words';
import { isWithoutHandler } from '../handler-fault';

export const inlineCodeWithoutHandler = defineRule({
  id: 'inline-code-without-handler',
  enforces: [],
  // Placeholders that are replaced after the deployment are a pattern that works.
  severity: 'warning',
  title: 'Inline code has the handler',
  why: 'as long as nothing else replaces the code, every invocation fails',
  fix: 'export a function of that name in the inline code, or name one that it exports',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-code.html',
  verified: '2026-11-29',
  reads: ['handler', 'artifact'],
  check: ({ handler = '', artifact }) => artifact?.kind === 'inline' && handler.startsWith('index.') && artifact.handler.verdict === 'missing'
    && artifact.handler.faults.every(isWithoutHandler)
    ? `handler is ${quoted(handler)}, which the inline code does not have`
    : undefined,
  examples: {
    good: [
      { properties: { Code: { ZipFile: 'exports.handler = async () => {};' } }, files: { 'index.js': 'exports.handler = async () => {};' } },
      { properties: { Runtime: 'nodejs22.x', Code: { ZipFile: 'export const handler = async () => {};' } }, files: { 'index.js': 'export const handler = async () => {};' } },
    ],
    bad: [
      { properties: { Code: { ZipFile: 'exports.main = async () => {};' } }, files: { 'index.js': 'exports.main = async () => {};' } },
      { properties: { Runtime: 'nodejs22.x', Code: { ZipFile: 'export const main = 1;' } }, files: { 'index.js': 'export const main = 1;' } },
      { properties: { Code: { ZipFile: '// later' } }, files: { 'index.js': '// later' } },
    ],
  },
});
