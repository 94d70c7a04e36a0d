import { handlerFault } from '../handler-fault';

export const nodejsCallbackHandler = handlerFault({
  id: 'nodejs-callback-handler',
  enforces: [],
  title: 'Handlers for Node.js 24 and later take no callback',
  why: 'the runtime refuses it when it starts, with Runtime.CallbackHandlerDeprecated',
  fix: 'make the handler async, with two parameters, and return the result, or stay on nodejs22.x',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html',
  verified: '2026-11-29',
  kind: 'nodejs-callback-handler',
  what: ({ file, parameters }) => `in ${file} it takes ${parameters} parameters; a third one is a callback, which Node.js 24 and later do not have`,
  examples: {
    good: [
      { properties: {}, files: { 'index.js': 'exports.handler = async (event, context) => {};' } },
      { properties: {}, files: { 'index.js': 'exports.handler = (event, context, callback = undefined) => {};' } },
      { properties: {}, files: { 'index.js': 'exports.handler = awslambda.streamifyResponse(async (event, stream, context) => {});' } },
      { properties: { Runtime: 'nodejs22.x' }, files: { 'index.js': 'exports.handler = (event, context, callback) => callback();' } },
    ],
    bad: [
      { properties: {}, files: { 'index.js': 'exports.handler = (event, context, callback) => callback();' } },
      { properties: {}, files: { 'index.mjs': 'export async function handler(event, context, callback) {}' } },
    ],
  },
});
