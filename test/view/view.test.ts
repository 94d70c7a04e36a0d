import { ALL_FIELDS, FIELDS, isPropertyField } from '../../src/view/fields';
import { isEfs } from '../../src/view/file-systems';
import { jsonBytes } from '../../src/view/json-bytes';
import { layerVersion } from '../../src/view/layer-arns';
import { isCollection, isKnown, Maybe, seen, UNKNOWN } from '../../src/view/maybe';

test('a layer version is taken apart by its ARN', () => {
  const arn = 'arn:aws:lambda:eu-west-1:123456789012:layer:orders:3';
  expect(layerVersion(arn)).toEqual({ layer: 'arn:aws:lambda:eu-west-1:123456789012:layer:orders', region: 'eu-west-1', name: 'orders' });
  expect(['orders', ` ${arn}`, `${arn} `, `${arn}x`, arn.slice(0, -2), 'arn:aws:lambda:::awslayer:x'].map(layerVersion)).toEqual(Array(6).fill(undefined));
});

test.each<[Maybe<string> | undefined, boolean]>([
  ['arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/fsap-1', true],
  ['arn:aws-cn:elasticfilesystem:cn-north-1:123456789012:access-point/fsap-1', true],
  ['arn:aws:s3files:eu-west-1:123456789012:file-system/fs-1/access-point/fsap-1', false],
  ['x arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/fsap-1', false],
  [UNKNOWN, false],
  [undefined, false],
])('%p is an access point of EFS: %p', (arn, expected) => expect(isEfs({ arn })).toBe(expected));

test('fields that a user can write are told from facts around the function', () => {
  expect(ALL_FIELDS.filter(isPropertyField)).toEqual(Object.keys(FIELDS));
  expect([isPropertyField('memoryMb'), isPropertyField('today'), isPropertyField('aliases')]).toEqual([true, false, false]);
});

test('what is seen is not all there is', () => {
  expect(seen(['a'])).toEqual({ known: ['a'], atLeast: 1, complete: false });
  expect(seen([])).toEqual({ known: [], atLeast: 0, complete: false });
  expect(seen([])).toBe(seen([]));
});

test('values are known, collections or neither', () => {
  expect([isKnown('x'), isKnown(UNKNOWN)]).toEqual([true, false]);
  expect([seen([]), 'x', UNKNOWN, undefined, null].map(isCollection)).toEqual([true, false, false, false, false]);
});

test('bytes of JSON count quotes, escapes and letters of several bytes', () => {
  for (const text of ['', 'a', '"', '\n', 'ü', '😀', '\u0000', 'x'.repeat(100_000), `"${'ü'.repeat(50_000)}`]) {
    expect(jsonBytes(text)).toBe(Buffer.byteLength(JSON.stringify(text)));
  }
});
