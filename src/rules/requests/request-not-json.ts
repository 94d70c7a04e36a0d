import { defineRule, knownPart } from '../rule';
import { list } from '../words';

export const requestNotJson = defineRule({
  id: 'request-not-json',
  enforces: [],
  title: 'A request is JSON',
  why: 'no client and no service can read it',
  fix: 'correct the text there; JSON has double quotes around names and texts, and no comments and commas at the end of a list',
  source: 'https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-skeleton.html',
  verified: '2026-11-21',
  acknowledgeable: false,
  reads: [knownPart('jsonFaults')],
  check: ({ jsonFaults }) => jsonFaults.whenAny((faults) => ({
    what: `the text is no JSON: ${list(faults.map(({ expected }) => expected))} is expected`,
    members: faults.map(({ position }) => position),
  })),
  examples: {
    good: [{ properties: {}, view: { jsonFaults: { known: [], atLeast: 0, complete: true } } }],
    bad: [{
      properties: {},
      view: { jsonFaults: { known: [{ position: 'line 3, column 5', expected: 'a comma or }' }], atLeast: 1, complete: true } },
    }],
  },
});
