import { check } from '../../src/check/check';
import { viewOf } from '../examples';

const found = (text: string, properties: object, file = 'index.js') =>
  check(viewOf({ properties: { ...properties, Code: { ZipFile: text } }, files: { [file]: text } })).map(({ severity, ruleId }) => `${severity} ${ruleId}`);

/** It may be a placeholder, so nothing here is an error. */
test.each<[string, string, string[]]>([
  ['loads what the runtime does not have', 'const AWS = require("aws-sdk");\nexports.handler = async () => {};', ['warning nodejs-aws-sdk-v2-missing']],
  ['takes a callback', 'exports.handler = (event, context, callback) => callback();', ['warning nodejs-callback-handler']],
  ['cannot be parsed', 'To be replaced.', ['warning nodejs-syntax-error']],
  ['is about something else', '// later', ['warning inline-code-without-handler']],
])('inline code for Node.js that %s', (_, text, expected) => expect(found(text, { Runtime: 'nodejs24.x' })).toEqual(expected));

test.each<[string, string, string[]]>([
  ['loads what the runtime does not have', 'import requests\n\ndef handler(event, context):\n    return requests.get("/")', ['warning python-dependency-missing']],
  ['takes no event', 'def handler():\n    pass', ['warning python-handler-arguments']],
  ['has another function', 'def main(event, context):\n    pass', ['warning inline-code-without-handler']],
])('inline code for Python that %s', (_, text, expected) => expect(found(text, { Runtime: 'python3.13' }, 'index.py')).toEqual(expected));
