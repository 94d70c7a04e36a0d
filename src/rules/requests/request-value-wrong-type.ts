import { defineRule, knownPart } from '../rule';
import { list } from '../words';

export const requestValueWrongType = defineRule({
  id: 'request-value-wrong-type',
  enforces: [],
  title: 'Every value in a request has the type of the API',
  why: 'boto3 and the AWS CLI refuse the request before they send it, and Lambda converts no types as CloudFormation does',
  fix: 'give a value of the expected type: numbers, true and false without quotes, texts with them, and no functions of CloudFormation',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html#API_CreateFunction_RequestBody',
  verified: '2026-11-21',
  acknowledgeable: false,
  reads: [knownPart('wrongRequestTypes')],
  check: ({ wrongRequestTypes }) => wrongRequestTypes.whenAny((values) => ({
    what: list(values.map(({ path, found, expected }) => `${path === '' ? 'the request' : path} is ${found} instead of ${expected}`)),
    members: values.map(({ path }) => path),
  })),
  examples: {
    good: [{ properties: {}, view: { wrongRequestTypes: { known: [], atLeast: 0, complete: true } } }],
    bad: [{
      properties: {},
      view: {
        wrongRequestTypes: {
          known: [
            { path: 'MemorySize', expected: 'a number', found: 'text' },
            { path: 'Role', expected: 'text', found: 'an object' },
          ],
          atLeast: 2,
          complete: true,
        },
      },
    }, {
      properties: {},
      view: { wrongRequestTypes: { known: [{ path: '', expected: 'an object', found: 'a list' }], atLeast: 1, complete: true } },
    }],
  },
});
