import { modelNews } from '../../projenrc/model-news';
import { Shape, shapesByPath } from '../../projenrc/service-model';

const TEXT: Shape = { type: 'string', min: 1, max: 64, pattern: '[a-z]+' };
const CHOICE: Shape = { type: 'string', enum: ['a', 'b'] };
const NOBODY = 'no rule reads it';

test.each<[string, Shape | undefined, Shape | undefined, string[]]>([
  ['nothing', TEXT, { ...TEXT }, []],
  ['a new member', undefined, { ...TEXT, max: 1024, required: true }, ['new member: Novelty, string, min 1, max 1,024, pattern [a-z]+, required']],
  ['a new member with values', undefined, CHOICE, ['new member: Novelty, string, allowed: a, b']],
  ['a removed member', TEXT, undefined, ['removed member: Novelty']],
  ['another type', { type: 'string' }, { type: 'integer' }, ['type changed: Novelty string -> integer']],
  ['other bounds', TEXT, { ...TEXT, min: 2, max: 32_768 }, ['bound changed: Novelty min 1 -> 2', 'bound changed: Novelty max 64 -> 32,768']],
  ['a bound less', TEXT, { ...TEXT, max: undefined }, ['bound changed: Novelty max 64 -> none']],
  ['a minimum of nothing', { ...TEXT, min: undefined }, { ...TEXT, min: 0 }, []],
  ['another pattern', TEXT, { ...TEXT, pattern: '[a-z0-9]+' }, ['pattern changed: Novelty [a-z]+ -> [a-z0-9]+']],
  ['other values', CHOICE, { ...CHOICE, enum: ['b', 'c', 'd'] }, ['new value: Novelty c', 'new value: Novelty d', 'removed value: Novelty a']],
  ['values where all were allowed', { type: 'string' }, CHOICE, ['values changed: Novelty none -> a, b']],
  ['a requirement', TEXT, { ...TEXT, required: true }, ['now required: Novelty']],
  ['a requirement less', { ...TEXT, required: true }, { ...TEXT, required: false }, ['no longer required: Novelty']],
])('tells %s', (_, before, after, lines) => {
  const news = modelNews(before ? { Novelty: before } : {}, after ? { Novelty: after } : {});
  expect(news).toEqual(lines.map((line) => `${line} (${NOBODY})`));
});

test.each([
  ['a field', 'EphemeralStorage.Size', 'ephemeral-storage-out-of-range'],
  ['what holds a field', 'EphemeralStorage', 'ephemeral-storage-out-of-range'],
  ['the member of a list', 'VpcConfig.SubnetIds[]', 'vpc-subnet-id-malformed'],
  ['the key of a map', 'Environment.Variables{key}', 'environment-name-malformed'],
  ['a part of a member', 'FileSystemConfigs[].Arn', 'file-system-arn-malformed'],
])('names the rules that read %s', (_, path, rule) => {
  expect(modelNews({ [path]: TEXT }, {})).toEqual([expect.stringMatching(new RegExp(`^removed member: .* \\(rules: (.*, )?${rule}\\b`))]);
});

test('names no rules about a neighbour', () => {
  expect(modelNews({ 'EphemeralStorage.Sizes': TEXT }, {})).toEqual([`removed member: EphemeralStorage.Sizes (${NOBODY})`]);
});

test('looks at every member of the request, by its path in a template', () => {
  const members: Record<string, Shape> = {
    KMSKeyArn: TEXT,
    Publish: { type: 'boolean' },
    Code: { type: 'structure', members: { ImageUri: { type: 'string' } } },
    Tags: { type: 'map', key: TEXT, value: TEXT },
    Layers: { type: 'list', items: TEXT },
  };
  expect(Object.keys(shapesByPath({ members }))).toEqual(['KmsKeyArn', 'Code', 'Code.ImageUri', 'Tags', 'Tags{key}', 'Tags{value}', 'Layers', 'Layers[]']);
});
