import { defineRule } from '../rule';

const elsewhere = (logGroupElsewhere: string | undefined) => ({ properties: {}, view: { logGroupElsewhere } });

export const logGroupElsewhere = defineRule({
  id: 'log-group-elsewhere',
  enforces: [],
  title: 'The log group of a function is in its account and Region',
  why: 'a function names its log group and no place, so it never writes to that of another account or Region',
  fix: 'give a log group of the account and Region of the function; events get elsewhere by a subscription filter or by centralization',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_LoggingConfig.html',
  verified: '2026-11-29',
  reads: ['logGroupElsewhere'],
  check: ({ logGroupElsewhere: place }) => place === undefined ? undefined
    : `the log group is ${/^\d+$/.test(place) ? `of the account ${place}` : `in ${place}`}, and the function is not`,
  examples: {
    good: [elsewhere(undefined)],
    bad: [elsewhere('us-east-1'), elsewhere('210987654321')],
  },
});
