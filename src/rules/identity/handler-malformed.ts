import { IMAGE_URI } from '../example-properties';
import { defineRule, maybe } from '../rule';
import { quoted } from '../words';

const ACCEPTED = 'one word without spaces';
const SPACE = /[ \t\n\v\f\r]/; // the service means the ASCII ones by \s

export const handlerMalformed = defineRule({
  id: 'handler-malformed',
  enforces: ['handler-no-whitespace'],
  title: `Handler is ${ACCEPTED}`,
  why: 'Lambda rejects the function',
  fix: `use ${ACCEPTED}`,
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html#lambda-CreateFunction-request-Handler',
  verified: '2026-11-21',
  reads: ['handler', maybe('packageType')],
  check: ({ handler, packageType }) => handler === '' || (handler !== undefined && SPACE.test(handler)) ? {
    what: `handler is ${quoted(handler)}; Lambda accepts ${ACCEPTED}`,
    properties: ['handler'],
    fix: packageType === 'Image' ? 'remove the handler; the CMD of the image names it' : undefined,
  } : undefined,
  examples: {
    good: [{ Handler: 'index.handler' }, { Handler: 'dist/api.orders' }],
    bad: [
      { Handler: 'index.handler ' },
      { Handler: 'index handler' },
      { Handler: '' },
      { PackageType: 'Image', Runtime: undefined, Handler: '', Code: { ImageUri: IMAGE_URI } },
    ],
  },
});
