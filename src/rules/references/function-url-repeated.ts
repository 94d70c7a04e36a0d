import { isKnown } from '../../view/maybe';
import { FUNCTION_URL } from '../example-resources';
import { defineRule, knownPart } from '../rule';
import { list } from '../words';

const urls = (...qualifiers: readonly unknown[]) => ({
  properties: {},
  resources: Object.fromEntries(qualifiers.map((Qualifier, index) => [`Url${index}`, { ...FUNCTION_URL, Properties: { ...FUNCTION_URL.Properties, Qualifier } }])),
});

export const functionUrlRepeated = defineRule({
  id: 'function-url-repeated',
  enforces: ['url-one-per-qualifier'],
  title: 'A function, or an alias, has one function URL',
  why: 'Lambda rejects a second URL of the same function or alias',
  fix: 'leave one of them, or give each an alias of its own',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunctionUrlConfig.html#API_CreateFunctionUrlConfig_Errors',
  verified: '2026-11-21',
  reads: [knownPart('functionUrls')],
  check: ({ functionUrls }) => functionUrls.filter(({ qualifier }) => qualifier === undefined || isKnown(qualifier)).repeated(({ qualifier }) => String(qualifier ?? ''))
    .whenAny((qualifiers) => `there are two function URLs of ${list(qualifiers.map((name) => name === '' ? 'the function' : `the alias '${name}'`))}`),
  examples: {
    good: [urls(undefined), urls(undefined, 'live'), urls('live', { Ref: 'Alias' }), urls({ Ref: 'Alias' }, { Ref: 'Alias' })],
    bad: [urls(undefined, undefined), urls('live', 'live')],
  },
});
