import { defineRule, knownPart } from '../rule';
import { list, quoted } from '../words';

export const acknowledgementUnknownRule = defineRule({
  id: 'acknowledgement-unknown-rule',
  enforces: [],
  title: 'Acknowledgements name rules that exist',
  why: 'an acknowledgement of nothing hides that the finding it was meant for is gone or has another id',
  fix: 'use the id exactly as it is printed, or remove the acknowledgement',
  source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.Acknowledgment.html',
  verified: '2026-11-21',
  acknowledgeable: false,
  reads: [knownPart('acknowledgements')],
  check: ({ acknowledgements }) => acknowledgements.filter(({ nearestId }) => nearestId !== undefined).whenAny((unknown) =>
    list(unknown.map(({ id, nearestId = '' }) => `there is no rule ${quoted(id)}; the nearest is ${quoted(nearestId)}`))),
  examples: {
    good: [{
      properties: {},
      view: { acknowledgements: { known: [{ id: 'LambdaChecks::memory-out-of-range', reason: 'a test' }], atLeast: 1, complete: true } },
    }],
    bad: [{
      properties: {},
      view: {
        acknowledgements: {
          known: [{ id: 'memory-out-of-rang', reason: 'a test', nearestId: 'LambdaChecks::memory-out-of-range' }],
          atLeast: 1,
          complete: true,
        },
      },
    }],
  },
});
