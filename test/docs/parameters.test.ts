import { FUNCTION_OPTIONS, OWN_MEMBERS } from '../../projenrc/l2-members';
import { OurProp, Row } from '../../projenrc/our-props';
import { functionProps, installedVersion, parameterNames } from '../../projenrc/parameter-names';
import { PARAMETERS } from '../../projenrc/parameters';

/** Names that have no row, and rows whose name does not exist. */
function differences(rows: Readonly<Record<string, Row>>, names: readonly string[]) {
  const isLater = ({ since }: Row) => since !== undefined && installedVersion().localeCompare(since, 'en', { numeric: true }) < 0;
  return {
    withoutRow: names.filter((name) => !(name in rows)),
    withoutName: Object.keys(rows).filter((name) => !names.includes(name) && !isLater(rows[name]!)),
  };
}

test('each parameter of CreateFunction has a row in projenrc/parameters.ts, and no other', () => {
  expect(differences(PARAMETERS, parameterNames())).toEqual({ withoutRow: [], withoutName: [] });
});

const STRUCTS = functionProps();

test.each(Object.keys(STRUCTS))('each member of %s of the installed aws-cdk-lib has a row in projenrc/l2-members.ts, and no other', (struct) => {
  expect(differences({ ...FUNCTION_OPTIONS, ...OWN_MEMBERS[struct] }, STRUCTS[struct]!)).toEqual({ withoutRow: [], withoutName: [] });
});

test('a new member is told by its name, and a row of a later member only from then on', () => {
  const rows = { old: { props: [] }, later: { props: [], since: '2.9999.0' }, arrived: { props: [], since: '2.268.0' } };
  expect(differences(rows, ['old', 'brandNew'])).toEqual({ withoutRow: ['brandNew'], withoutName: ['arrived'] });
});

test.each([
  ...Object.entries(PARAMETERS),
  ...Object.values({ FUNCTION_OPTIONS, ...OWN_MEMBERS }).flatMap((rows) => Object.entries(rows)),
])('%s has a prop, or a reason for none', (_, { props, note }) => {
  expect(props.length > 0 || (note ?? '').length > 20).toBe(true);
  expect(note ?? '').not.toMatch(/\.$|\|/);
});

test('a row can only name props that exist', () => {
  // @ts-expect-error - the prop is vpcSubnets
  const misspelled: OurProp = 'networking.vpcSubnet';
  // @ts-expect-error - it is an option of the code
  const elsewhere: OurProp = 'layers';
  // @ts-expect-error - there is no such factory
  const factory: OurProp = 'FunctionCode.python';
  expect([misspelled, elsewhere, factory]).toHaveLength(3);
});
