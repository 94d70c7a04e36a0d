import { TemplateValues } from '../../src/readers/template-values';
import { UNKNOWN } from '../../src/view/maybe';

const resolves = (value: unknown) => new TemplateValues({ Variables: { DB_PASSWORD: value } }).map('Variables')?.known;

test.each<[string, unknown, string]>([
  ['text', '{{resolve:secretsmanager:shop:SecretString:password}}', 'secretsmanager'],
  ['part of a text', 'postgres://{{resolve:secretsmanager:shop}}@orders', 'secretsmanager'],
  ['a joined text, as unsafeUnwrap gives it', { 'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: 'Secret' }, ':SecretString:::}}']] }, 'secretsmanager'],
  ['a text with the host before it', 'https://{{resolve:secretsmanager:shop:SecretString:host}}/{{resolve:secretsmanager:shop:SecretString:token}}', 'secretsmanager'],
  ['a text that asks for a stage of a key', '{{resolve:secretsmanager:shop:SecretString:password:AWSPREVIOUS}}', 'secretsmanager'],
  ['a substituted text', { 'Fn::Sub': '{{resolve:ssm-secure:/${Stage}/password:1}}' }, 'ssm-secure'],
])('a dynamic reference in %s tells its service', (_, value, service) => {
  expect(resolves(value)).toEqual([{ name: 'DB_PASSWORD', value: UNKNOWN, resolves: service }]);
});

test.each<[string, unknown]>([
  ['an ordinary parameter', '{{resolve:ssm:/shop/stage:1}}'],
  ['one branch of a condition', { 'Fn::If': ['IsProd', '{{resolve:secretsmanager:shop}}', ''] }],
  ['a reference to a resource', { Ref: 'Secret' }],
  ['where the database of a secret is', '{{resolve:secretsmanager:shop:SecretString:host}}:{{resolve:secretsmanager:shop:SecretString:port::}}'],
  ['its identifier, as unsafeUnwrap gives it', { 'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: 'Secret' }, ':SecretString:dbClusterIdentifier::}}']] }],
])('%s is no secret', (_, value) => expect(resolves(value)).toEqual([{ name: 'DB_PASSWORD', value: UNKNOWN }]));

test('what only talks of one is known', () => expect(resolves('resolve:secretsmanager:shop')).toEqual([{ name: 'DB_PASSWORD', value: 'resolve:secretsmanager:shop' }]));
