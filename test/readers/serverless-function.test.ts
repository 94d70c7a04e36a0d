import { check } from '../../src/check/check';
import { fromCloudFormation } from '../../src/readers/from-cloudformation';
import { ResourceIndex } from '../../src/readers/resource-index';
import { fromServerlessFunction } from '../../src/readers/serverless-function';
import { findingsOnFunctions } from '../fuzz/functions-in';

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
  ['an image that is built and has a name of its own', { CodeUri: undefined, Handler: undefined, Runtime: undefined, PackageType: 'Image', ImageUri: 'orders:latest' }],
  ['a capacity provider', { Runtime: 'nodejs22.x', CapacityProviderConfig: { Arn: { Ref: 'Provider' }, ExecutionEnvironmentMemoryGiBPerVCpu: 4 }, MemorySize: 4096 }],
  ['a capacity provider of which nothing is known', { CapacityProviderConfig: { Ref: 'Config' } }],
  ['no capacity provider', { CapacityProviderConfig: {} }],
  ['a custom runtime of a version', { Runtime: 'custom', RuntimeConfig: { RuntimeArn: { Ref: 'RuntimeArn' }, RuntimeAlias: 'live' } }],
  ['what only SAM knows', { Events: {}, Policies: [], AutoPublishAlias: 'live', Tracing: 'Disabled' }],
  ['tags and a dead-letter queue', { Tags: { a: 'b' }, DeadLetterQueue: { Type: 'SQS', TargetArn: 'arn:aws:sqs:eu-west-1:123456789012:lost' } }],
])('%s gives no finding', (_, properties) => expect(idsOf(properties)).toEqual([]));

test.each<[string, object, string[]]>([
  ['memory', { MemorySize: 64 }, ['memory-out-of-range']],
  ['tags', { Tags: { 'aws:x': 'y' } }, ['tag-reserved-prefix']],
  ['tracing', { Tracing: 'On' }, ['tracing-mode-unknown']],
  ['a dead-letter target', { DeadLetterQueue: { Type: 'SQS', TargetArn: 'lost' } }, ['dead-letter-target-malformed']],
  ['a capacity provider for too little memory', { Runtime: 'nodejs22.x', CapacityProviderConfig: { Arn: { Ref: 'Provider' } }, MemorySize: 1024 }, ['memory-out-of-range']],
  ['an image of Amazon ECR Public', { CodeUri: undefined, Handler: undefined, Runtime: undefined, PackageType: 'Image', ImageUri: 'public.ecr.aws/shop/orders:1' }, ['image-uri-not-private-ecr']],
  ['the lack of a handler for local code', { Handler: undefined }, ['handler-missing']],
  ['inline code of Java', { CodeUri: undefined, InlineCode: 'x', Runtime: 'java21' }, ['inline-code-runtime-unsupported']],
])('%s is judged', (_, properties, ids) => expect(idsOf(properties)).toEqual(ids));

test('what the template says for all functions counts, unless the function says otherwise', () => {
  expect(idsOf({}, { MemorySize: 64 })).toEqual(['memory-out-of-range']);
  expect(idsOf({ MemorySize: 128 }, { MemorySize: 64 })).toEqual([]);
  expect(idsOf({ Environment: { Variables: { TABLE: 't' } } }, { Environment: { Variables: { AWS_REGION: 'x' } } })).toEqual(['environment-reserved-name']);
  expect(idsOf({ Layers: Array(3).fill({ Ref: 'Layer' }) }, { Layers: Array(3).fill({ Ref: 'Other' }) })).toEqual(['layers-too-many']);
});

test('a function may ignore what the template says for all functions', () => {
  const globals = { MemorySize: 64, Timeout: 0 };
  const found = (ignored: unknown) => check(fromCloudFormation(fromServerlessFunction(MINIMAL, { Function: globals }, ignored), { region: 'eu-west-1', today: '2026-11-21' }))
    .map(({ ruleId }) => ruleId);
  expect(found('*')).toEqual([]);
  expect(found(['MemorySize'])).toEqual(['timeout-out-of-range']);
  expect(found(['MemorySize', 'Timeout'])).toEqual([]);
  expect(found({ Ref: 'Ignored' })).toEqual([]);
});

describe('what SAM makes beside the function is not taken for missing', () => {
  const CODE = { CodeUri: 's3://packages/orders.zip', Handler: 'index.handler', Runtime: 'java21' };
  const found = (template: object) => findingsOnFunctions(new ResourceIndex([{ key: 'A', template: { Transform: 'AWS::Serverless-2016-10-31', ...template } }])).map(({ ruleId }) => ruleId);
  const snapStart = { ...CODE, SnapStart: { ApplyOn: 'PublishedVersions' } };
  const fn = (properties: object, attributes: object = {}) => ({ Type: 'AWS::Serverless::Function', Properties: properties, ...attributes });

  test('what it refers to, whatever the template says', () => {
    expect(found({ Transform: undefined, Resources: { Function: fn({ Handler: 'index.handler', Runtime: 'java21', CodeUri: 'target/orders.jar' }) } })).toEqual([]);
  });

  test('a version', () => {
    expect(found({ Resources: { Function: fn(snapStart) } })).toEqual(['snapstart-without-version']);
    expect(found({ Resources: { Function: fn({ ...snapStart, AutoPublishAlias: 'live' }) } })).toEqual([]);
    expect(found({ Globals: { Function: { AutoPublishAlias: 'live' } }, Resources: { Function: fn(snapStart) } })).toEqual([]);
    expect(found({ Resources: { Function: fn(snapStart), Other: fn(CODE, { Properties: { ...CODE, AutoPublishAlias: 'live' } }) } })).toEqual(['snapstart-without-version']);
    expect(found({ Parameters: { Name: { Type: 'String' } }, Resources: { Function: fn({ ...snapStart, AutoPublishAlias: { Ref: 'Name' } }) } })).toEqual([]);
    expect(found({ Resources: { Function: fn({ ...snapStart, AutoPublishAlias: { 'Fn::If': ['IsLive', 'live', { Ref: 'AWS::NoValue' }] } }) } })).toEqual([]);
    expect(found({ Resources: { Function: fn(snapStart), Other: fn({ 'Fn::Transform': { Name: 'Ours' } }) } })).toEqual([]);
  });

  test('a policy of a connector', () => {
    const Role = {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: { Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }] },
        ManagedPolicyArns: ['arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole'],
      },
    };
    const Mapping = { Type: 'AWS::Lambda::EventSourceMapping', Properties: { FunctionName: { Ref: 'Function' }, EventSourceArn: { 'Fn::GetAtt': ['Queue', 'Arn'] } } };
    const Queue = { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 180 } };
    const own = fn({ ...CODE, Role: { 'Fn::GetAtt': ['Role', 'Arn'] } });
    const Connector = { Type: 'AWS::Serverless::Connector', Properties: { Source: { Id: 'Queue' }, Destination: { Id: 'Function' }, Permissions: ['Read'] } };
    const Connectors = { Orders: { Properties: { Destination: { Id: 'Function' }, Permissions: ['Read'] } } };
    expect(found({ Resources: { Role, Mapping, Queue, Function: own } })).toEqual(['role-without-event-source-permissions']);
    expect(found({ Resources: { Role, Mapping, Queue, Function: own, Connector } })).toEqual([]);
    expect(found({ Resources: { Role, Mapping, Queue: { ...Queue, Connectors }, Function: own } })).toEqual([]);
  });
});
