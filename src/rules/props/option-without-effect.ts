import { defineRule, knownPart } from '../rule';
import { list } from '../words';

export const optionWithoutEffect = defineRule({
  id: 'option-without-effect',
  enforces: [],
  title: 'No option is given that something else makes useless',
  why: 'the option would be dropped without a word',
  fix: 'leave the option out, or what makes it useless',
  source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_lambda-readme.html',
  verified: '2026-11-21',
  reads: [knownPart('ineffectiveOptions')],
  check: ({ ineffectiveOptions }) => ineffectiveOptions.whenAny((options) => ({
    what: list(options.map(({ option, because }) => `${option} has no effect, because ${because}`)),
    members: options.map(({ option }) => option),
  })),
  examples: {
    good: [{ properties: {}, view: { ineffectiveOptions: { known: [], atLeast: 0, complete: true } } }],
    bad: [{
      properties: {},
      view: {
        ineffectiveOptions: {
          known: [{ option: 'logging.retention', because: 'logging.logGroup is given and keeps its own settings' }],
          atLeast: 1,
          complete: false,
        },
      },
    }],
  },
});
