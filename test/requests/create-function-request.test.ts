import * as fc from 'fast-check';
import { CreateFunctionRequest, FindingSeverity } from '../../src';
import { zipOf } from '../readers/artifact/zip-of';

const OPTIONS = { region: 'eu-west-1', today: '2026-11-21' };

/** As boto3, the AWS CLI and the HTTP API take it. */
const REQUEST = {
  FunctionName: 'orders',
  Role: 'arn:aws:iam::123456789012:role/orders',
  Runtime: 'python3.14',
  Handler: 'orders.handler',
  Code: { S3Bucket: 'packages', S3Key: 'orders.zip' },
};

const PYTHON = 'def handler(event, context):\n  return {}\n';
const ZIP = zipOf({ 'orders.py': PYTHON, 'app.py': PYTHON });
/** It may hold whatever is not in the package. */
const LAYER = 'arn:aws:lambda:eu-west-1:123456789012:layer:tools:3';

const check = (request: unknown) => new CreateFunctionRequest(request as Record<string, unknown>, OPTIONS).check();
const idsOf = (request: unknown) => check(request).map(({ ruleId }) => ruleId);
const only = (members: object, request: object = REQUEST) => {
  const [finding, ...others] = check({ ...request, ...members });
  expect(others).toEqual([]);
  return finding;
};

test('code may come beside the request, or not be shown', () => {
  expect([{ Code: undefined }, { Code: {} }].map((members) => only(members))).toMatchObject(Array(2).fill({
    ruleId: 'function-without-code', severity: FindingSeverity.WARNING, fix: 'add Code, or pass --zip-file to the AWS CLI beside this request',
  }));
});

test.each([
  ['an image', { PackageType: 'Image', Runtime: undefined, Code: { ImageUri: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/orders:7' } }, 'remove the handler; the CMD of the image names it'],
  ['a .zip package', {}, 'use one word without spaces'],
])('an empty handler of %s says what to do', (_, members, fix) => {
  expect(only({ ...members, Handler: '' })).toMatchObject({ ruleId: 'handler-malformed', fix, locations: ['Handler'] });
});

test('nobody knows which features a preview gets when it is released', () => {
  expect(idsOf({ ...REQUEST, Runtime: 'nodejs26.x', Handler: 'index.handler', SnapStart: { ApplyOn: 'PublishedVersions' } })).toEqual(['runtime-preview']);
});

test('a finding says everything', () => {
  expect(check({ ...REQUEST, Environment: { Variables: { AWS_REGION: 'eu-west-1', TABLE: 'orders' } } })).toEqual([{
    ruleId: 'environment-reserved-name',
    severity: FindingSeverity.ERROR,
    what: 'AWS_REGION is reserved by Lambda',
    why: 'Lambda rejects a function that sets a reserved environment variable',
    fix: 'remove the variable or give it another name; the runtime sets the reserved ones',
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime',
    locations: ['Environment.Variables.AWS_REGION'],
  }]);
});

describe('requests with nothing to find', () => {
  test.each([
    ['a package in S3', {}],
    ['a package in the request', { Code: { ZipFile: ZIP.toString('base64') } }],
    ['a package in lines, as base64 writes it', { Code: { ZipFile: ZIP.toString('base64').replace(/.{76}/g, '$&\n') } }],
    ['the bytes of a package, as SDKs take them', { Code: { ZipFile: ZIP } }],
    ['another handler than index beside a package', { Code: { ZipFile: ZIP.toString('base64') }, Handler: 'app.handler' }],
    ['another runtime than inline code has', { Code: { ZipFile: ZIP.toString('base64') }, Runtime: 'java25', Handler: 'shop.Orders', Layers: [LAYER] }],
    ['the ARN of the function as its name', { FunctionName: 'arn:aws:lambda:eu-west-1:123456789012:function:orders' }],
    ['a partial ARN with a long name', { FunctionName: `123456789012:function:${'x'.repeat(64)}` }],
    ['a published version', { Publish: true }],
    ['tags', { Tags: { 'team': 'orders', 'cost center': '7' } }],
    ['a key', { KMSKeyArn: 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab' }],
    ['nothing in a structure', { VpcConfig: {}, TracingConfig: {}, DeadLetterConfig: {} }],
    ['a variable that is called like a function of CloudFormation', { Environment: { Variables: { Ref: 'refs/heads/main' } } }],
    ['variables that are called like members of objects', { Environment: { Variables: { constructor: 'a', toString: 'b', hasOwnProperty: 'c' } } }],
  ])('%s', (_, members) => expect(check({ ...REQUEST, ...members })).toEqual([]));

  test('camel case', () => {
    expect(check({
      functionName: 'orders',
      role: REQUEST.Role,
      runtime: 'python3.14',
      handler: 'orders.handler',
      code: { s3Bucket: 'packages', s3Key: 'orders.zip' },
      kmsKeyArn: 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      environment: { variables: { TABLE: 'orders' } },
      loggingConfig: { logFormat: 'JSON', applicationLogLevel: 'INFO' },
      tags: { Team: 'orders' },
    })).toEqual([]);
  });
});

test.each([
  ['FunctionName', { FunctionName: undefined }, 'function-name-missing'],
  ['Role', { Role: undefined }, 'role-missing'],
])('%s is required', (name, members, id) => {
  expect(only(members)).toMatchObject({ ruleId: id, severity: FindingSeverity.ERROR });
  expect(only(members)?.locations[0]).toMatch(name);
});

test('a bare name has 64 characters, an ARN 140', () => {
  expect(only({ FunctionName: 'x'.repeat(65) })).toMatchObject({ ruleId: 'function-name-too-long', locations: ['FunctionName'] });
  expect(only({ FunctionName: `arn:aws:lambda:eu-west-1:123456789012:function:${'x'.repeat(94)}` })).toMatchObject({ ruleId: 'function-name-too-long' });
  expect(only({ FunctionName: 'arn:aws:lambda:eu-west-1:123456789012:function:my orders' })).toMatchObject({ ruleId: 'function-name-malformed' });
});

describe('names that CreateFunction does not have', () => {
  test.each([
    ['another case', { Memorysize: 512 }, 'Memorysize is called MemorySize in the API'],
    ['snake case', { memory_size: 512 }, 'memory_size is called memorySize in the API'],
    ['a letter less', { Enviroment: {} }, 'Enviroment is called Environment in the API'],
    ['two letters swapped', { Runtmie: 'python3.14' }, 'Runtmie is called Runtime in the API'],
    ['the singular', { Layer: [] }, 'Layer is called Layers in the API'],
    ['the name of CloudFormation', { KmsKeyArn: 'arn:aws:kms:eu-west-1:123456789012:key/1' }, 'KmsKeyArn is called KMSKeyArn in the API'],
    ['another name of CloudFormation', { PublishToLatestPublished: true }, 'PublishToLatestPublished is called PublishTo in the API'],
    ['a name inside a structure', { VpcConfig: { SubnetId: ['subnet-1'] } }, 'VpcConfig.SubnetId is called SubnetIds in the API'],
    ['names inside a list', { FileSystemConfigs: [{ arn_: 1, LocalMountPath: '/mnt/a' }], VpcConfig: { SubnetIds: ['subnet-1'], SecurityGroupIds: ['sg-1'] } },
      'FileSystemConfigs[0].arn_ is called arn in the API'],
  ])('%s', (_, members, what) => {
    expect(only(members)).toMatchObject({ ruleId: 'request-member-misspelled', severity: FindingSeverity.ERROR, what, locations: [what.split(' ')[0]] });
  });

  test('what the misspelled name was meant for is not told as missing too', () => {
    const { Role, Handler, Code: { S3Bucket, S3Key }, ...others } = REQUEST;
    expect(only({}, { ...others, role_: Role, handle: Handler, Code: { S3bucket: S3Bucket, S3Key } })).toMatchObject({
      ruleId: 'request-member-misspelled',
      locations: ['role_', 'handle', 'Code.S3bucket'],
    });
  });

  test.each([
    ['ReservedConcurrentExecutions', 'PutFunctionConcurrency'],
    ['RecursiveLoop', 'PutFunctionRecursionConfig'],
    ['runtimeManagementConfig', 'PutRuntimeManagementConfig'],
    ['FunctionScalingConfig', 'PutFunctionScalingConfig'],
  ])('%s is set by %s', (name, operation) => {
    expect(only({ [name]: 1 })).toMatchObject({ ruleId: 'request-member-of-other-call', what: `${name} is set by ${operation}`, locations: [name] });
  });

  test.each([
    ['LogRetention', { LogRetention: 7 }],
    ['Publish2024', { Publish2024: true }],
    ['Code.Inline', { Code: { ...REQUEST.Code, Inline: 'x' } }],
    ['__proto__', JSON.parse('{ "__proto__": { "Role": 1 } }')],
    ['constructor', { constructor: 1 }],
    ['a name of a million letters', { ['x'.repeat(1_000_000)]: 1 }],
  ])('%s may be newer than this library', (_, members) => {
    const request = Object.fromEntries([...Object.entries(REQUEST), ...Object.entries(members)]);
    expect(check(request)).toMatchObject([{ ruleId: 'request-member-unknown', severity: FindingSeverity.WARNING }]);
  });
});

describe('types', () => {
  test.each([
    ['a number as text', { MemorySize: '512' }, 'MemorySize is text instead of a number'],
    ['text as a number', { Description: 7 }, 'Description is a number instead of text'],
    ['a flag as text', { Publish: 'true' }, 'Publish is text instead of true or false'],
    ['a number as a flag', { Timeout: true }, 'Timeout is true instead of a number'],
    ['no number', { Timeout: NaN }, 'Timeout is NaN instead of a number'],
    ['a variable', { Environment: { Variables: { RETRIES: 3 } } }, 'Environment.Variables.RETRIES is a number instead of text'],
    ['an intrinsic function', { Role: { Ref: 'Role' } }, 'Role is a function of CloudFormation instead of text'],
    ['an intrinsic function for a structure', { Code: { 'Fn::If': [] } }, 'Code is a function of CloudFormation instead of an object'],
    ['text for a list', { Layers: 'a' }, 'Layers is text instead of a list'],
    ['a list for a structure', { Code: [] }, 'Code is a list instead of an object'],
    ['the tags of CloudFormation', { Tags: [{ Key: 'a', Value: 'b' }] }, 'Tags is a list instead of an object'],
    ['a member of a list', { Architectures: [1] }, 'Architectures[0] is a number instead of text'],
    ['what is no JSON', { Handler: () => 1, Runtime: Symbol('a'), Timeout: 1n }, 'Runtime is a symbol instead of text, Handler is a function instead of text and Timeout is a bigint instead of a number'],
  ])('%s', (_, members, what) => {
    expect(only(members)).toMatchObject({ ruleId: 'request-value-wrong-type', severity: FindingSeverity.ERROR, what });
  });

  test('secrets are not printed', () => {
    const secrets = { Environment: { Variables: { PIN: 271828, TOKEN: ['swordfish'] } }, Code: { ZipFile: '!swordfish' } };
    expect(JSON.stringify(check({ ...REQUEST, ...secrets }))).not.toMatch(/271828|swordfish/);
  });

  test.each([[null, 'null'], [undefined, 'null'], [[], 'a list'], [7, 'a number'], ['text', 'text'], [true, 'true']])('%s is no request', (request, found) => {
    expect(check(request)).toMatchObject([{ ruleId: 'request-value-wrong-type', what: `the request is ${found} instead of an object`, locations: [] }]);
  });

  test('null is what no client sends', () => {
    expect(only({ Description: null, Layers: [null], Environment: { Variables: { TABLE: null } } })).toMatchObject({
      ruleId: 'request-member-null',
      severity: FindingSeverity.WARNING,
      what: 'Description, Layers[0] and Environment.Variables.TABLE are null',
    });
  });
});

test.each([
  ['source code', 'exports.handler = async () => 1'],
  ['a cut text', 'UEsDB'],
  ['nothing', ''],
  ['white space', ' \n'],
])('%s is no package', (_, ZipFile) => {
  expect(only({ Code: { ZipFile } })).toMatchObject({ ruleId: 'request-package-not-base64', locations: ['Code.ZipFile'] });
});

test.each([
  ['bytes', (zip: Buffer) => zip],
  ['base64', (zip: Buffer) => zip.toString('base64')],
])('a package given as %s is looked into', (_, given) => {
  expect(only({ Code: { ZipFile: given(Buffer.from('PK')) } })).toMatchObject({ ruleId: 'package-not-zip', what: 'the package in the request is not a zip' });
  expect(only({ Code: { ZipFile: given(zipOf({})) } })).toMatchObject({ ruleId: 'package-empty', what: 'the package in the request has no files', locations: ['Code'] });
  expect(idsOf({ ...REQUEST, Code: { ZipFile: given(zipOf({ 'orders.py': { text: PYTHON, attributes: 0o100600 } })) }, Layers: [LAYER] }))
    .toEqual([expect.stringMatching(/^package-(handler-)?file-unreadable$/)]);
});

test('PublishTo has one value', () => {
  const managed = { LambdaManagedInstancesCapacityProviderConfig: { CapacityProviderArn: 'arn:aws:lambda:eu-west-1:123456789012:capacity-provider:shop' } };
  const members = { CapacityProviderConfig: managed, MemorySize: 2048, PublishTo: 'LATEST_PUBLISHED' };
  expect(idsOf({ ...REQUEST, ...members })).toEqual([]);
  expect(only({ ...members, PublishTo: '$LATEST' })).toMatchObject({ ruleId: 'request-publish-to-unknown', locations: ['PublishTo'] });
  expect(only({ PublishTo: 'LATEST_PUBLISHED' })).toMatchObject({ locations: expect.arrayContaining(['PublishTo']) });
});

test('locations are spelled as the request spells them', () => {
  const { FunctionName: functionName, Runtime: runtime, Handler: handler, Role } = REQUEST;
  const wrong = { code: { s3Bucket: 'packages' }, kmsKeyArn: 'x', MemorySize: 1, environment: { Variables: { AWS_REGION: 'x' } } };
  const request = { functionName, Role, runtime, handler, ...wrong };
  expect(check(request).flatMap(({ locations }) => locations).sort()).toEqual(
    ['MemorySize', 'code.s3Bucket', 'environment.Variables.AWS_REGION', 'kmsKeyArn'],
  );
  expect(check({ ...request, code: undefined }).flatMap(({ locations }) => locations)).toContain('code.imageUri');
});

test('a member in both spellings is ambiguous', () => {
  expect(only({ MemorySize: 1, memorySize: 512 })).toMatchObject({ ruleId: 'request-member-repeated', locations: ['memorySize'] });
});

test('what other calls and other resources may add is unknown', () => {
  expect(idsOf({ ...REQUEST, Runtime: 'java21', Handler: 'shop.Orders', SnapStart: { ApplyOn: 'PublishedVersions' } })).toEqual([]);
});

test('Region and day are options', () => {
  const retired = { ...REQUEST, Runtime: 'nodejs18.x', Handler: 'index.handler' };
  const onDay = (today?: string) => new CreateFunctionRequest(retired, { today }).check().map(({ ruleId }) => ruleId);
  expect(onDay('2024-01-01')).toEqual([]);
  expect(onDay()).not.toEqual([]);
  const unknown = [null, { region: 7 }, { region: '', today: null }] as never[];
  unknown.forEach((options) => expect(() => new CreateFunctionRequest(REQUEST, options).check()).not.toThrow());
});

test.each(['soon', '2026-13-01', '2026-02-30', '2026-1-1', '', 7])('the day %j is an error', (today) => {
  const message = `CreateFunctionRequestOptions.today is "${today}" instead of a day as YYYY-MM-DD`;
  expect(() => new CreateFunctionRequest(REQUEST, { today } as never)).toThrow(message);
  expect(() => CreateFunctionRequest.checkJson('{}', { today } as never)).toThrow(message);
});

describe('nothing throws', () => {
  const names = ['FunctionName', 'role', 'Code', 'MemorySize', 'Environment', 'VpcConfig', 'FileSystemConfigs', 'Layers', 'Tags', 'LoggingConfig', 'DurableConfig',
    'SnapStart', 'EphemeralStorage', 'Architectures', 'ImageConfig', 'KMSKeyArn', 'CapacityProviderConfig', 'PublishTo', '__proto__', 'Foo'];
  const inner = ['Variables', 'SubnetIds', 'Arn', 'Size', 'ApplyOn', 'ZipFile', 's3Bucket', 'ImageUri', 'Ref', '__proto__', 'toString'];
  const structure = fc.dictionary(fc.constantFrom(...inner), fc.oneof(fc.anything(), fc.string()), { noNullPrototype: false });
  const request = fc.dictionary(fc.constantFrom(...names), fc.oneof(fc.anything(), structure, fc.array(structure)));

  test('whatever the request is', () => {
    fc.assert(fc.property(fc.oneof(fc.anything(), fc.jsonValue(), request), (json) => {
      expect(idsOf(json)).not.toContain('internal-error');
    }), { numRuns: 2000 });
  });

  test('a request that holds itself', () => {
    const itself: Record<string, unknown> = { ...REQUEST };
    Object.assign(itself, { Code: itself, Layers: [itself] });
    expect(idsOf(itself)).toContain('request-value-wrong-type');
  });
});
