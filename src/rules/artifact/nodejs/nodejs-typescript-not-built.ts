import { list } from '../../words';
import { handlerFault } from '../handler-fault';

export const nodejsTypescriptNotBuilt = handlerFault({
  id: 'nodejs-typescript-not-built',
  enforces: ['zip-handler-file-exists'],
  title: 'The handler is in a file of JavaScript',
  why: 'Lambda does not run TypeScript, and every invocation fails with Runtime.ImportModuleError',
  fix: 'build it and package what the build writes, or use NodejsFunction, which bundles it',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-typescript.html',
  verified: '2026-11-29',
  kind: 'nodejs-typescript-not-built',
  what: ({ looked, source }, { name }) => `${name} has no ${list(looked, 'or')}; it has ${source}, which is not built`,
  examples: {
    good: [
      { properties: {}, files: { 'index.ts': 'export const handler = async (): Promise<void> => {};', 'index.js': 'exports.handler = async () => {};' } },
    ],
    bad: [
      { properties: {}, files: { 'index.ts': 'export const handler = async (): Promise<void> => {};' } },
    ],
  },
});
