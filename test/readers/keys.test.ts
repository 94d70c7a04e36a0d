import { ResourceIndex, StackTemplate } from '../../src/readers/resource-index';
import { Roles } from '../../src/readers/surroundings/execution-role';
import { keysOf as keysUsedBy } from '../../src/readers/surroundings/keys';
import { LogGroups } from '../../src/readers/surroundings/log-groups';
import { KeyOfFunction } from '../../src/view/function-view';
import { UNKNOWN } from '../../src/view/maybe';

type Json = Readonly<Record<string, unknown>>;

const ENV = { region: 'eu-west-1', account: '123456789012' };
const ARN = { 'Fn::GetAtt': ['Key', 'Arn'] };
const NO_VALUE = { Ref: 'AWS::NoValue' };
const key = (properties: Json = {}, more: Json = {}) => ({ Type: 'AWS::KMS::Key', Properties: properties, ...more });
const Environment = { Variables: { STAGE: 'test' } };

function stack(name: string, template: Json, facts: Partial<StackTemplate<string>> = {}): StackTemplate<string> {
  return { key: name, template, stackName: name, ...ENV, ...facts };
}

function keysOf(fn: Json, resources: Json, ...others: StackTemplate<string>[]): readonly KeyOfFunction[] | undefined {
  const { Condition, ...Properties } = fn;
  const index = new ResourceIndex([stack('Shop', { Resources: { Fn: { Type: 'AWS::Lambda::Function', Properties, Condition }, ...resources } }), ...others]);
  const resource = index.resource('Shop', 'Fn')!;
  return keysUsedBy(resource, new LogGroups(index, new Roles(index)).of(resource)).keys?.known;
}

test.each<[string, Json, KeyOfFunction['use']]>([
  ['the environment', { KmsKeyArn: ARN, Environment }, 'environment'],
  ['the code', { Code: { SourceKMSKeyArn: ARN } }, 'codePackage'],
  ['durable executions', { DurableConfig: { KMSKeyArn: ARN } }, 'durableExecutions'],
])('the key of %s is seen', (_, fn, use) => {
  expect(keysOf(fn, { Key: key() })).toEqual([expect.objectContaining({ name: 'Key', use, isUsed: true, isNamedById: false, region: 'eu-west-1' })]);
});

test('one key for several things is seen once for each', () => {
  expect(keysOf({ KmsKeyArn: ARN, Code: { SourceKMSKeyArn: ARN } }, { Key: key() })?.map(({ use }) => use)).toEqual(['environment', 'codePackage']);
});

test.each<[string, Json, boolean]>([
  ['variables', { Environment }, true],
  ['no variables', {}, false],
  ['variables that may be absent', { Environment: { 'Fn::If': ['IsProd', Environment, NO_VALUE] } }, false],
  ['SnapStart', { SnapStart: { ApplyOn: 'PublishedVersions' } }, true],
  ['an image', { PackageType: 'Image' }, true],
])('the key of a function with %s is used: %s', (_, fn, isUsed) => {
  expect(keysOf({ KmsKeyArn: ARN, ...fn }, { Key: key() })?.[0]?.isUsed).toBe(isUsed);
});

test.each<[Json, Partial<KeyOfFunction>]>([
  [{}, { spec: undefined, usage: undefined, isEnabled: undefined }],
  [{ KeySpec: 'RSA_2048', KeyUsage: 'SIGN_VERIFY', Enabled: 'false' }, { spec: 'RSA_2048', usage: 'SIGN_VERIFY', isEnabled: false }],
  [{ KeySpec: { Ref: 'Spec' }, KeyUsage: { 'Fn::If': ['A', 'B', NO_VALUE] }, Enabled: { Ref: 'On' } }, { spec: UNKNOWN, usage: UNKNOWN, isEnabled: UNKNOWN }],
])('a key with %j', (properties, expected) => expect(keysOf({ KmsKeyArn: ARN }, { Key: key(properties) })?.[0]).toMatchObject(expected));

describe('a key is named', () => {
  const resources = { Key: key(), Alias: { Type: 'AWS::KMS::Alias', Properties: { AliasName: 'alias/orders', TargetKeyId: ARN } } };
  const named = (KmsKeyArn: unknown) => keysOf({ KmsKeyArn }, resources)?.[0]?.isNamedById;

  test.each<[unknown, boolean | undefined]>([
    [ARN, false],
    [{ 'Fn::GetAtt': 'Key.Arn' }, false],
    [{ Ref: 'Key' }, true],
    [{ 'Fn::GetAtt': ['Key', 'KeyId'] }, true],
    [{ 'Fn::Sub': 'arn:aws:kms:eu-west-1:123456789012:key/${Key}' }, false],
    [{ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':kms:', { Ref: 'AWS::Region' }, ':', { Ref: 'AWS::AccountId' }, ':', { Ref: 'Alias' }]] }, false],
    [{ Ref: 'Alias' }, true],
    [{ 'Fn::Sub': '${Key}-other' }, undefined],
    [{ 'Fn::Sub': 'other-${Key}' }, undefined],
    [{ 'Fn::Select': [5, { 'Fn::Split': [':', ARN] }] }, undefined],
    ['arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab', undefined],
    [{ Ref: 'KeyArn' }, undefined],
    [NO_VALUE, undefined],
  ])('by %j: by its identifier %s', (value, expected) => expect(named(value)).toBe(expected));
});

describe('a key under a condition', () => {
  test.each<[string, Json, number | undefined]>([
    ['is left out', {}, undefined],
    ['is seen when the function has the same', { Condition: 'IsProd' }, 1],
  ])('%s', (_, more, count) => {
    expect(keysOf({ KmsKeyArn: ARN, ...more }, { Key: key({}, { Condition: 'IsProd' }) })?.length).toBe(count);
  });
});

describe('a key of another stack is seen', () => {
  const Outputs = { Out: { Value: ARN, Export: { Name: 'KeyArn' } } };

  test('by an import', () => {
    expect(keysOf({ KmsKeyArn: { 'Fn::ImportValue': 'KeyArn' } }, {}, stack('Keys', { Resources: { Key: key() }, Outputs }))).toHaveLength(1);
  });

  test('by an output of a stack in another Region', () => {
    const argument = { StackName: 'Keys', Region: 'us-east-1', OutputName: 'Out' };
    const keys = stack('Keys', { Resources: { Key: key() }, Outputs }, { region: 'us-east-1' });
    expect(keysOf({ KmsKeyArn: { 'Fn::GetStackOutput': argument } }, {}, keys)?.[0]?.region).toBe('us-east-1');
  });

  test('by an output of a nested stack', () => {
    const nested = stack('Nested', { Resources: { Key: key() }, Outputs }, { nestedIn: { key: 'Shop', logicalId: 'Inner' } });
    expect(keysOf({ KmsKeyArn: { 'Fn::GetAtt': ['Inner', 'Outputs.Out'] } }, { Inner: { Type: 'AWS::CloudFormation::Stack' } }, nested)).toHaveLength(1);
  });
});

describe('the key of a log group', () => {
  const group = (properties: Json, more: Json = {}) => ({ Type: 'AWS::Logs::LogGroup', Properties: { KmsKeyId: ARN, ...properties }, ...more });
  const usesOf = (fn: Json, resources: Json) => keysOf(fn, { Key: key(), ...resources })?.map(({ use }) => use);
  const LoggingConfig = { LogGroup: { Ref: 'Group' } };
  const DEFAULT_NAME = { LogGroupName: { 'Fn::Sub': '/aws/lambda/${Fn}' } };

  test.each<[string, Json, Json, unknown]>([
    ['that the function names', { LoggingConfig }, { Group: group({}) }, ['logGroup']],
    ['with the name that Lambda would give', {}, { Group: group(DEFAULT_NAME) }, ['logGroup']],
    ['that the function names by its name', { LoggingConfig: { LogGroup: '/orders' } }, { Group: group({ LogGroupName: '/orders' }) }, ['logGroup']],
    ['whose name is put together', { LoggingConfig: { LogGroup: { 'Fn::Sub': '/${AWS::Region}/orders' } } }, { Group: group({ LogGroupName: '/eu-west-1/orders' }) }, ['logGroup']],
    ['of another name', { LoggingConfig: { LogGroup: '/orders' } }, { Group: group({ LogGroupName: '/prices' }) }, undefined],
    ['of that name that may not exist', { LoggingConfig: { LogGroup: '/orders' } }, { Group: group({ LogGroupName: '/orders' }, { Condition: 'IsProd' }) }, undefined],
    ['with such a name, when the function names another', { LoggingConfig: { LogGroup: 'orders' } }, { Group: group(DEFAULT_NAME) }, undefined],
    ['that may not exist', { LoggingConfig }, { Group: group({}, { Condition: 'IsProd' }) }, undefined],
    ['without a key', { LoggingConfig }, { Group: group({ KmsKeyId: NO_VALUE }) }, undefined],
    ['that is something else', { LoggingConfig }, { Group: { ...group({}), Type: 'AWS::S3::Bucket' } }, undefined],
  ])('%s', (_, fn, resources, uses) => expect(usesOf(fn, resources)).toEqual(uses));

  test('of that name in another stack is another one', () => {
    const other = stack('Other', { Resources: { Key: key(), Group: group({ LogGroupName: '/orders' }) } });
    expect(keysOf({ LoggingConfig: { LogGroup: '/orders' } }, {}, other)).toBeUndefined();
  });
});

describe('the policy of a key', () => {
  const ALLOWED = { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'kms:Decrypt', Resource: '*' };
  const CONTEXT = 'kms:EncryptionContext:aws:lambda:FunctionArn';
  const policyOf = (KeyPolicy: unknown, FunctionName?: unknown) =>
    keysOf({ Code: { SourceKMSKeyArn: ARN }, FunctionName }, { Key: key({ KeyPolicy }) })?.[0]?.policy;
  const under = (Condition: unknown) => ({ Statement: [{ ...ALLOWED, Condition }] });

  test('is that of AWS KMS when none is given', () => {
    expect(policyOf(undefined)).toMatchObject({ complete: true, known: [{ effect: 'Allow', services: { known: [], complete: true }, actions: { known: ['kms:*'] } }] });
  });

  test('is unknown when it cannot be read', () => expect(policyOf({ Ref: 'Policy' })?.complete).toBe(false));

  test.each<[string, unknown, number]>([
    ['no condition', undefined, 1],
    ['the function', { ArnLike: { [CONTEXT]: { 'Fn::Sub': 'arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:orders' } } }, 1],
    ['all functions', { ArnLike: { [CONTEXT]: 'arn:aws:lambda:*:123456789012:function:*' } }, 1],
    ['one of several', { StringEquals: { [CONTEXT]: ['arn:aws:lambda:us-east-1:123456789012:function:orders', 'arn:aws:lambda:eu-west-1:*'] } }, 1],
    ['another function', { StringEquals: { [CONTEXT]: 'arn:aws:lambda:eu-west-1:123456789012:function:prices' } }, 0],
    ['another Region', { ArnLike: { [CONTEXT.toLowerCase()]: 'arn:aws:lambda:us-east-1:123456789012:function:*' } }, 0],
    ['another account', { StringEquals: { 'aws:SourceAccount': '210987654321' } }, 0],
    ['the account', { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } }, 1],
    ['something unknown', { ArnLike: { [CONTEXT]: { Ref: 'FunctionArn' } } }, 1],
    ['a condition that holds without a value too', { StringEqualsIfExists: { 'aws:SourceAccount': '210987654321' } }, 1],
    ['another condition', { StringEquals: { 'kms:KeySpec': 'SYMMETRIC_DEFAULT' } }, 1],
    ['Lambda', { StringEquals: { 'kms:ViaService': 'lambda.eu-west-1.amazonaws.com' } }, 1],
    ['Lambda in its Region', { StringEquals: { 'kms:ViaService': { 'Fn::Sub': 'lambda.${AWS::Region}.amazonaws.com' } } }, 1],
    ['Lambda among others', { StringEquals: { 'kms:ViaService': ['s3.eu-west-1.amazonaws.com', 'lambda.eu-west-1.amazonaws.com'] } }, 1],
    ['services of any name', { StringLike: { 'kms:ViaService': '*.eu-west-1.amazonaws.com' } }, 1],
    ['all services but one', { StringNotEquals: { 'kms:ViaService': 's3.eu-west-1.amazonaws.com' } }, 1],
    ['another service', { StringEquals: { 'kms:ViaService': 's3.eu-west-1.amazonaws.com' } }, 0],
    ['another service in its Region', { StringLike: { 'kms:viaservice': { 'Fn::Sub': 's3.${Region}.amazonaws.com' } } }, 0],
    ['Lambda in another Region', { StringEquals: { 'kms:ViaService': 'lambda.us-east-1.amazonaws.com' } }, 0],
    ['no values', { StringEquals: { 'aws:SourceAccount': [] } }, 1],
    ['an unreadable condition', { 'Fn::If': ['IsProd', {}, {}] }, 1],
    ['unreadable tests', { StringEquals: { Ref: 'Tests' } }, 1],
  ])('under %s', (_, condition, count) => expect(policyOf(under(condition), 'orders')?.known).toHaveLength(count));

  test('speaks of functions whose names are not known', () => {
    expect(policyOf(under({ ArnLike: { [CONTEXT]: 'arn:aws:lambda:eu-west-1:123456789012:function:prices' } }), { Ref: 'Name' })?.known).toHaveLength(1);
  });
});
