import { defineRule, knownPart } from '../rule';
import { list } from '../words';

export const acknowledgementWithoutReason = defineRule({
  id: 'acknowledgement-without-reason',
  enforces: [],
  title: 'Acknowledgements say why',
  why: 'who reads the report later cannot tell a decision from an oversight',
  fix: 'say in a few words why the finding is accepted',
  source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.Acknowledgment.html',
  verified: '2026-11-21',
  acknowledgeable: false,
  reads: [knownPart('acknowledgements')],
  check: ({ acknowledgements }) => acknowledgements.filter(({ reason }) => !reason?.trim()).whenAny((silent) =>
    `${list(silent.map(({ id }) => id))} ${silent.length === 1 ? 'is' : 'are'} acknowledged without a reason`),
  examples: {
    good: [{
      properties: {},
      view: { acknowledgements: { known: [{ id: 'LambdaChecks::memory-out-of-range', reason: 'a test' }], atLeast: 1, complete: true } },
    }],
    bad: [{
      properties: {},
      view: { acknowledgements: { known: [{ id: 'LambdaChecks::memory-out-of-range', reason: ' ' }], atLeast: 1, complete: true } },
    }],
  },
});
