import { RuleCatalog } from '../../src/catalog/rule-catalog';
import { FindingSeverity } from '../../src/check/finding';
import { ALL_RULES } from '../../src/rules';

test('lists every rule in the order of the catalogue', () => {
  expect(RuleCatalog.all().map(({ id }) => id)).toEqual(ALL_RULES.map(({ id }) => id));
});

test('describes a rule in the words of the template', () => {
  expect(RuleCatalog.find('snapstart-with-large-ephemeral-storage')).toEqual({
    id: 'snapstart-with-large-ephemeral-storage',
    topic: 'SnapStart',
    title: 'SnapStart functions keep the default 512 MB of ephemeral storage',
    severity: FindingSeverity.ERROR,
    why: 'Lambda rejects SnapStart together with more than 512 MB of ephemeral storage',
    fix: 'set ephemeral storage to 512 MB, or turn SnapStart off',
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html#snapstart-runtimes',
    verified: '2026-11-21',
    censusRows: ['snapstart-ephemeral-512'],
    reads: ['SnapStart.ApplyOn', 'EphemeralStorage.Size'],
  });
});

test('finds a rule under the id by which the CDK reports it', () => {
  expect(RuleCatalog.find('LambdaChecks::memory-out-of-range')?.id).toBe('memory-out-of-range');
});

test('finds nothing under an unknown id', () => {
  expect(RuleCatalog.find('no-such-rule')).toBeUndefined();
});
