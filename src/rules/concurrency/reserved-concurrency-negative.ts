import { OTHER_OPERATIONS } from '../../data/other-operations';
import { defineRule } from '../rule';
import { grouped } from '../words';

const { min, source, verified } = OTHER_OPERATIONS.ReservedConcurrentExecutions;

export const reservedConcurrencyNegative = defineRule({
  id: 'reserved-concurrency-negative',
  enforces: ['reserved-concurrency-min'],
  title: 'Reserved concurrency is 0 or more',
  why: 'CloudFormation and Lambda reject it',
  fix: 'leave it out to use the unreserved concurrency of the account, or set it to 0 to stop all invocations',
  source,
  verified,
  reads: ['reservedConcurrentExecutions'],
  check: ({ reservedConcurrentExecutions: reserved = min }) =>
    reserved < min ? `reserved concurrency is ${grouped(reserved)}; Lambda accepts ${min} or more` : undefined,
  examples: {
    good: [{ ReservedConcurrentExecutions: min }, { ReservedConcurrentExecutions: 10_000 }],
    bad: [{ ReservedConcurrentExecutions: min - 1 }],
  },
});
