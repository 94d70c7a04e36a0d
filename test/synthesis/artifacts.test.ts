import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, CfnMapping, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { found, foundIn } from './findings';
import { ENV } from '../function/stack';

const CODE = { 'index.js': 'exports.handler = async () => {};' };

/** A folder with files. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'package-'));
  Object.entries(files).forEach(([name, text]) => writeFileSync(join(folder, name), text));
  return folder;
}

const orders = (scope: Construct, handler: string, props: Partial<lambda.FunctionProps> = {}) => new lambda.Function(scope, 'Orders', {
  runtime: lambda.Runtime.NODEJS_22_X, handler, code: lambda.Code.fromAsset(folderOf(CODE)), ...props,
});
const AT = 'at Shop/Orders/Resource';

describe('a folder of code', () => {
  test('with the file of the handler', () => expect(found((stack) => orders(stack, 'index.handler'))).toEqual([]));

  test('without it is found', () => expect(found((stack) => orders(stack, 'app.handler'))).toEqual([`nodejs-module-missing ${AT}`]));

  test('is found in nested stacks', () => expect(found((stack) => orders(new NestedStack(stack, 'Nested'), 'app.handler')))
    .toEqual(['nodejs-module-missing at Shop/Nested/Orders/Resource']));

  test('is found in nested stages', () => {
    const app = new App();
    orders(new Stack(new Stage(app, 'Test', { env: ENV }), 'Shop'), 'app.handler');
    expect(foundIn(app)).toEqual(['nodejs-module-missing at Test/Shop/Orders/Resource']);
  });
});

test('inline code is always the file index', () => expect(found((stack) =>
  orders(stack, 'app.handler', { code: lambda.Code.fromInline('exports.handler = async () => {};') }))).toEqual([`inline-code-handler-not-index ${AT}`]));

test('inline code is read where CloudFormation puts the runtime together', () => expect(found((stack) => {
  const fn = orders(stack, 'index.handler', { code: lambda.Code.fromInline('exports.other = async () => {};') });
  (fn.node.defaultChild as lambda.CfnFunction).addPropertyOverride('Runtime', { 'Fn::FindInMap': [new CfnMapping(stack, 'Runtimes', { mapping: { orders: { runtime: 'nodejs24.x' } } }).logicalId, 'orders', 'runtime'] });
})).toEqual([`inline-code-without-handler ${AT}`]));

test('the package of somebody else is unknown', () => expect(found((stack) =>
  orders(stack, 'app.handler', { code: lambda.Code.fromBucketV2(Bucket.fromBucketName(stack, 'Packages', 'packages'), 'orders.zip') }))).toEqual([]));
