import { defineRule, knownPart } from '../rule';
import { list } from '../words';

/** Environment variables are secrets as often as not. */
const found = (path: string, words: string) => (/^environment/i.test(path) && words.startsWith('the text') ? 'text' : words);

export const propertyWrongType = defineRule({
  id: 'property-wrong-type',
  enforces: ['env-value-string'],
  title: 'Every value has the type that CloudFormation expects',
  why: 'the value cannot be converted to the type of the property, so the function cannot be created',
  fix: 'give a value of the expected type',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html',
  verified: '2026-11-29',
  reads: [knownPart('wrongTypes')],
  check: ({ wrongTypes }) => wrongTypes.whenAny((values) => ({
    what: list(values.map((value) => `${value.path} is ${found(value.path, value.found)} instead of ${value.expected}`)),
    members: values.map(({ path }) => path),
  })),
  examples: {
    good: [{ Timeout: '30', Environment: { Variables: { RETRIES: 3, VERBOSE: true } } }],
    bad: [
      { Timeout: 'abc' },
      { Architectures: 'arm64' },
      { Environment: { Variables: { TABLES: ['orders', 'bills'] } } },
      { Timeout: { Minutes: 1 }, Environment: 'TABLE=orders' },
    ],
  },
});
