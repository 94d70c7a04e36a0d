import { Aspects, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { CheckedFunction, CheckedFunctionProps, FunctionCode } from '../../../src';
import { MINIMAL_PROPS, shop } from '../stack';

const PYTHON = { runtime: lambda.Runtime.PYTHON_3_13, handler: 'index.handler' };
const coded = (text: string) => FunctionCode.zip({ ...PYTHON, source: lambda.Code.fromInline(text) });
const keyed = (stack: Stack): CheckedFunctionProps => ({
  code: FunctionCode.zip({
    ...PYTHON, source: lambda.Code.fromBucketV2(s3.Bucket.fromBucketName(stack, 'Packages', 'packages'), 'orders-1.zip'),
  }),
});
const layer = (stack: Stack) => lambda.LayerVersion.fromLayerVersionArn(stack, 'Layer', 'arn:aws:lambda:eu-west-1:123456789012:layer:shared:3');

/** The logical id of the version, which CloudFormation publishes once. */
function versionOf(
  props: (stack: Stack) => Partial<CheckedFunctionProps>, change: (fn: CheckedFunction, stack: Stack) => void = () => undefined,
): string {
  const stack = shop();
  const fn = new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, alias: {}, ...props(stack) });
  change(fn, stack);
  return Object.keys(Template.fromStack(stack).findResources('AWS::Lambda::Version')).join();
}

const resourceOf = ({ lambdaFunction }: CheckedFunction) => lambdaFunction.node.defaultChild as lambda.CfnFunction;
const UNCHANGED = versionOf(() => ({}));

describe('pain 3: a version is published again when something of it changes, and at no other time', () => {
  test.each<[string, (stack: Stack) => Partial<CheckedFunctionProps>, ((fn: CheckedFunction, stack: Stack) => void)?]>([
    ['the code', () => ({ code: coded('another') })],
    ['memory', () => ({ memorySize: 512 })],
    ['the environment', () => ({ environment: { TABLE: 'orders' } })],
    ['a layer', (stack) => ({ code: FunctionCode.zip({ ...PYTHON, source: lambda.Code.fromInline('x'), layers: [layer(stack)] }) })],
    ['the description', () => ({ description: 'orders' })],
    ['tracing', () => ({ tracing: lambda.Tracing.DISABLED })],
    ['a property set past the L1', () => ({}), (fn) => resourceOf(fn).addPropertyOverride('Timeout', 30)],
    ['a property set by an aspect', () => ({}), (fn, stack) => Aspects.of(stack).add({ visit: (node) => node === resourceOf(fn) && resourceOf(fn).addPropertyOverride('Timeout', 30) })],
  ])('%s changes it', (_, props, ...[change]) => expect(versionOf(props, change)).not.toBe(UNCHANGED));

  test('the key of the package changes it', () => {
    const withKey = (id: string) => (stack: Stack) => {
      const key = kms.Key.fromKeyArn(stack, 'Key', `arn:aws:kms:eu-west-1:123456789012:key/${id}`);
      return { ...keyed(stack), encryption: { key, environment: false, logGroup: false } };
    };
    const silent = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const [none, one, other] = [versionOf(keyed), versionOf(withKey('1')), versionOf(withKey('2'))];
    silent.mockRestore();
    expect(new Set([none, one, other]).size).toBe(3);
  });

  test.each<[string, Partial<CheckedFunctionProps>, ((fn: CheckedFunction) => void)?]>([
    ['tags', { tags: { team: 'orders' } }],
    ['reserved concurrency', { reservedConcurrentExecutions: 5 }],
    ['metadata', {}, (fn) => resourceOf(fn).addMetadata('reviewed', 'today')],
    ['what happens when it is removed', {}, (fn) => resourceOf(fn).applyRemovalPolicy(RemovalPolicy.RETAIN)],
    ['a dependency', {}, (fn) => resourceOf(fn).node.addDependency(fn.logGroup)],
    ['options of the alias', { alias: { aliasName: 'stable', provisionedConcurrentExecutions: 3 } }],
    ['a deployment', { deployment: {} }],
  ])('%s changes nothing', (_, props, ...[change]) => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(versionOf(() => props, change)).toBe(UNCHANGED);
    jest.restoreAllMocks();
  });
});

describe('pain 3: a property that the CDK cannot place is explained before the CDK throws', () => {
  const messageOf = (change: (fn: CheckedFunction, stack: Stack) => void, props: Partial<CheckedFunctionProps> = { alias: {} }) => {
    const stack = shop();
    change(new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, ...props }), stack);
    try {
      Template.fromStack(stack);
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  };
  const SAID = `CheckedFunction 'Shop/Orders': 1 problem

  version-property-unclassified at NewProperty
    what: NewProperty is set past the L1, and the CDK cannot tell whether a version publishes it
    why:  the CDK names a version by what it publishes, and refuses properties that it cannot place
    fix:  call Function.classifyVersionProperty of aws-cdk-lib/aws-lambda with the name of the property, and true when a version publishes it, else false
    see:  https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_lambda-readme.html#currentversion-updated-hashing-logic
`;

  test('when it is set by an override', () => {
    expect(messageOf((fn) => resourceOf(fn).addPropertyOverride('NewProperty', 1))).toBe(SAID);
  });

  test('when it is set by an aspect', () => {
    expect(messageOf((fn, stack) => Aspects.of(stack).add({ visit: (node) => node === resourceOf(fn) && resourceOf(fn).addOverride('Properties.NewProperty.Inside', 1) }))).toBe(SAID);
  });

  test('when only the user publishes a version', () => {
    expect(messageOf((fn) => {
      resourceOf(fn).addPropertyOverride('NewProperty', 1);
      expect(fn.lambdaFunction.currentVersion).toBeDefined();
    }, {})).toBe(SAID);
  });

  test('and not when it is classified, taken away, or not published', () => {
    lambda.Function.classifyVersionProperty('KnownProperty', false);
    const silent = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(messageOf((fn) => resourceOf(fn).addPropertyOverride('KnownProperty', 1))).toBe('');
    expect(messageOf((fn) => resourceOf(fn).addPropertyDeletionOverride('NewProperty'))).toBe('');
    expect(messageOf((fn) => resourceOf(fn).addPropertyOverride('NewProperty', 1), {})).toBe('');
    silent.mockRestore();
  });
});
