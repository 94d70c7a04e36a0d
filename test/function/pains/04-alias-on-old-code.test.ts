import { CfnParameter, NestedStack, Stack } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as ssm from 'aws-cdk-lib/aws-ssm';
import { CheckedFunction, CheckedFunctionProps, FunctionCode } from '../../../src';
import { found, L2 } from '../../synthesis/findings';
import { MINIMAL_PROPS } from '../stack';

const OURS = ['version-blind-to-parameter', 'version-of-replaced-package'];
const foundIn = (build: (stack: Stack) => void) => found(build).filter((one) => OURS.some((id) => one.startsWith(id)));
const parameter = (stack: Stack) => new CfnParameter(stack, 'Revision').valueAsString;
const inS3 = (stack: Stack, key: string, objectVersion?: string) =>
  lambda.Code.fromBucketV2(s3.Bucket.fromBucketName(stack, 'Packages', 'packages'), key, { objectVersion });
const zip = (source: lambda.Code) => FunctionCode.zip({ runtime: lambda.Runtime.PYTHON_3_13, handler: 'index.handler', source });
const BLIND = 'version-blind-to-parameter at Shop/Orders/Function/Resource';
const REPLACED = 'version-of-replaced-package at Shop/Orders/Function/Resource';

describe('pain 4: an alias that stays on old code or configuration', () => {
  test.each<[string, (stack: Stack) => Partial<CheckedFunctionProps>, string[]]>([
    ['a parameter in the environment', (stack) => ({ alias: {}, environment: { REVISION: parameter(stack) } }), [BLIND]],
    ['a parameter of the Parameter Store', (stack) => ({ alias: {}, environment: { REVISION: ssm.StringParameter.valueForStringParameter(stack, 'revision') } }), [BLIND]],
    ['the code in parameters', () => ({ alias: {}, code: zip(lambda.Code.fromCfnParameters()) }), [BLIND]],
    ['a key that says nothing of the build', (stack) => ({ alias: {}, code: zip(inS3(stack, 'orders.zip')) }), [REPLACED]],
    ['a key with an object version', (stack) => ({ alias: {}, code: zip(inS3(stack, 'orders.zip', '7')) }), []],
    ['a key that names the build', (stack) => ({ alias: {}, code: zip(inS3(stack, 'orders-1.2.zip')) }), []],
    ['an asset', () => ({ alias: {}, code: zip(lambda.Code.fromAsset('examples')) }), []],
    ['a parameter for tags', (stack) => ({ alias: {}, tags: { revision: parameter(stack) } }), []],
    ['a parameter without an alias', (stack) => ({ environment: { REVISION: parameter(stack) } }), []],
    ['a resource of the stack', (stack) => ({ alias: {}, environment: { TABLE: new s3.Bucket(stack, 'Bucket').bucketName } }), []],
  ])('%s', (_, props, expected) => {
    expect(foundIn((stack) => new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, ...props(stack) }))).toEqual(expected);
  });

  test('is told of any function, and of a version that describes the parameter not', () => {
    const published = (describe: boolean) => foundIn((stack) => {
      const revision = parameter(stack);
      const fn = new lambda.Function(stack, 'Orders', { ...L2, environment: { REVISION: revision }, currentVersionOptions: { description: describe ? revision : undefined } });
      fn.addAlias('live');
    });
    expect(published(false)).toEqual(['version-blind-to-parameter at Shop/Orders/Resource']);
    expect(published(true)).toEqual([]);
  });

  test('references between a stack and its nested stacks are parameters that only the CDK knows', () => {
    expect(foundIn((stack) => {
      const bucket = new s3.Bucket(stack, 'Bucket');
      new CheckedFunction(new NestedStack(stack, 'Nested'), 'Orders', { ...MINIMAL_PROPS, alias: {}, environment: { BUCKET: bucket.bucketName } });
    })).toEqual([]);
  });
});
