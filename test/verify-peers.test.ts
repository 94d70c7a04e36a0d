import { newestOf } from '../projenrc/verify-peers';

test.each([
  ['2', ['2.99.0', '2.276.0', '2.270.1'], '2.276.0'],
  ['2', ['2.276.0', '3.0.0', '20.0.0'], '2.276.0'],
  ['2', ['2.276.0', '2.277.0-alpha.0', '2.277.0-rc.1'], '2.276.0'],
  ['10', ['10.8.1', '1.10.0', '10.10.0'], '10.10.0'],
  ['2', [], undefined],
])('the newest release of the line %s in %j is %s', (major, versions, newest) => {
  expect(newestOf(major, versions)).toBe(newest);
});
