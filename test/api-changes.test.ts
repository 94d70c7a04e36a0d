import { breaks, deliberateBreaks } from '../projenrc/api-changes';

test('only errors of jsii-diff break callers', () => {
  const output = 'API elements with incompatible changes:\nerr  - IFACE lib.Props: has been removed\nwarn - PROP lib.Props.name: has changed\nerr  - METHOD lib.Code.zip: has been removed\n';
  expect(breaks(output)).toEqual(['IFACE lib.Props: has been removed', 'METHOD lib.Code.zip: has been removed']);
});

test('the list has reasons and remarks', () => {
  expect(deliberateBreaks('# remark\n\nIFACE lib.Props: has been removed # nobody used it\n')).toEqual(['IFACE lib.Props: has been removed']);
});
