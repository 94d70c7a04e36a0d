import { check } from '../../src/check/check';
import { fromCloudFormation } from '../../src/readers/from-cloudformation';
import { fromServerlessFunction } from '../../src/readers/serverless-function';

const MINIMAL = { CodeUri: 'src/', Handler: 'index.handler', Runtime: 'nodejs24.x' };
const idsOf = (properties: object, globals?: object) =>
  check(fromCloudFormation(fromServerlessFunction({ ...MINIMAL, ...properties }, globals && { Function: globals }), { region: 'eu-west-1', today: '2026-11-21' }))
    .map(({ ruleId }) => ruleId);

test.each<[string, object]>([
  ['local code', {}],
  ['code in S3', { CodeUri: 's3://packages/shop/orders.zip' }],
  ['an S3 object', { CodeUri: { Bucket: 'packages', Key: 'orders.zip', Version: '1' } }],
  ['inline code', { CodeUri: undefined, InlineCode: 'exports.handler = () => {}' }],
  ['an image that is built', { CodeUri: undefined, Handler: undefined, Runtime: undefined, PackageType: 'Image' }],
  ['an image', { CodeUri: undefined, Handler: undefined, Runtime: undefined, PackageType: 'Image', ImageUri: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop:1' }],
  ['what only SAM knows', { Events: {}, Policies: [], AutoPublishAlias: 'live', Tracing: 'Disabled' }],
  ['tags and a dead-letter queue', { Tags: { a: 'b' }, DeadLetterQueue: { Type: 'SQS', TargetArn: 'arn:aws:sqs:eu-west-1:123456789012:lost' } }],
])('%s gives no finding', (_, properties) => expect(idsOf(properties)).toEqual([]));

test.each<[string, object, string[]]>([
  ['memory', { MemorySize: 64 }, ['memory-out-of-range']],
  ['tags', { Tags: { 'aws:x': 'y' } }, ['tag-reserved-prefix']],
  ['tracing', { Tracing: 'On' }, ['tracing-mode-unknown']],
  ['a dead-letter target', { DeadLetterQueue: { Type: 'SQS', TargetArn: 'lost' } }, ['dead-letter-target-malformed']],
  ['inline code of Java', { CodeUri: undefined, InlineCode: 'x', Runtime: 'java21' }, ['inline-code-runtime-unsupported']],
])('%s is judged', (_, properties, ids) => expect(idsOf(properties)).toEqual(ids));

test('what the template says for all functions counts, unless the function says otherwise', () => {
  expect(idsOf({}, { MemorySize: 64 })).toEqual(['memory-out-of-range']);
  expect(idsOf({ MemorySize: 128 }, { MemorySize: 64 })).toEqual([]);
  expect(idsOf({ Environment: { Variables: { TABLE: 't' } } }, { Environment: { Variables: { AWS_REGION: 'x' } } })).toEqual(['environment-reserved-name']);
  expect(idsOf({ Layers: Array(3).fill({ Ref: 'Layer' }) }, { Layers: Array(3).fill({ Ref: 'Other' }) })).toEqual(['layers-too-many']);
});
