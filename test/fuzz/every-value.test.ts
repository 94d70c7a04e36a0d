import { findingsOfUnknowns } from './every-value';

/** One that has a value, and one that may have none; `npx projen verify:fuzz` tries the others too. */
test.each([{ Ref: 'Parameter' }, { 'Fn::Transform': { Name: 'macro' } }])('no place of any example gives a finding by being %j', (unknown) => {
  expect(findingsOfUnknowns([unknown])).toEqual([]);
}, 120_000);
