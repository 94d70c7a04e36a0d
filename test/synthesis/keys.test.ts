import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import { found, L2 } from './findings';
import { ENV } from '../function/stack';

function allowLogs(key: kms.Key, principal = 'logs.eu-west-1.amazonaws.com') {
  key.addToResourcePolicy(new iam.PolicyStatement({
    principals: [new iam.ServicePrincipal(principal)],
    actions: ['kms:Encrypt*', 'kms:Decrypt*', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:Describe*'],
    resources: ['*'],
  }));
}

const cfnKey = (key: kms.Key) => key.node.defaultChild as kms.CfnKey;

describe('a key of the environment', () => {
  const encrypted = (stack: Stack, key: kms.IKey) => new lambda.Function(stack, 'Orders', { ...L2, environment: { STAGE: 'test' }, environmentEncryption: key });

  test.each<[string, (stack: Stack, app: App) => kms.IKey]>([
    ['of the stack', (stack) => new kms.Key(stack, 'Key')],
    ['by its alias', (stack) => new kms.Key(stack, 'Key').addAlias('alias/orders')],
    ['of another stack', (_, app) => new kms.Key(new Stack(app, 'Keys', { env: ENV }), 'Key')],
    ['from elsewhere', (stack) => kms.Key.fromKeyArn(stack, 'Key', 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab')],
  ])('%s is accepted', (_, key) => expect(found((stack, app) => encrypted(stack, key(stack, app)))).toEqual([]));

  test.each<[string, (stack: Stack, app: App) => kms.IKey]>([
    ['key-disabled', (stack) => new kms.Key(stack, 'Key', { enabled: false })],
    ['key-disabled', (_, app) => new kms.Key(new Stack(app, 'Keys', { env: ENV }), 'Key', { enabled: false })],
    ['key-not-symmetric', (stack) => new kms.Key(stack, 'Key', { keySpec: kms.KeySpec.RSA_4096 })],
    ['key-in-another-region', (stack) => kms.Key.fromKeyArn(stack, 'Key', 'arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab')],
  ])('is found: %s', (id, key) => expect(found((stack, app) => encrypted(stack, key(stack, app)))).toEqual([`${id} at Shop/Orders/Resource`]));

  test('named by its identifier is found', () => {
    expect(found((stack) => {
      const key = new kms.Key(stack, 'Key');
      (encrypted(stack, key).node.defaultChild as lambda.CfnFunction).addPropertyOverride('KmsKeyArn', stack.resolve(cfnKey(key).ref));
    })).toEqual(['key-named-by-id at Shop/Orders/Resource']);
  });
});

describe('a key of the code', () => {
  const packed = (stack: Stack, sourceKMSKey: kms.IKey) => new lambda.Function(stack, 'Orders', { ...L2, handler: 'search.handler', code: lambda.Code.fromAsset(join(__dirname, '../../examples/handlers/search'), { sourceKMSKey }) });

  test.each<[string, (key: kms.Key) => unknown, string[]]>([
    ['that Lambda may use', (key) => key.grantEncryptDecrypt(new iam.ServicePrincipal('lambda.amazonaws.com')), []],
    ['with the policy of the CDK', () => undefined, ['key-policy-without-lambda at Shop/Orders/Resource']],
  ])('%s', (_, prepare, findings) => expect(found((stack) => {
    const key = new kms.Key(stack, 'Key');
    prepare(key);
    packed(stack, key);
  })).toEqual(findings));
});

describe('a key of the log group', () => {
  test.each<[string, (key: kms.Key) => void, string[]]>([
    ['that CloudWatch Logs may use', allowLogs, []],
    ['that CloudWatch Logs may use by its plain name', (key) => allowLogs(key, 'logs.amazonaws.com'), []],
    ['that CloudWatch Logs may use in another Region', (key) => allowLogs(key, 'logs.us-east-1.amazonaws.com'), ['key-policy-without-logs at Shop/Orders/Resource']],
    ['with the policy of the CDK', () => undefined, ['key-policy-without-logs at Shop/Orders/Resource']],
    ['with the policy of AWS KMS', (key) => cfnKey(key).addPropertyDeletionOverride('KeyPolicy'), ['key-policy-without-logs at Shop/Orders/Resource']],
  ])('%s', (_, prepare, findings) => expect(found((stack) => {
    const key = new kms.Key(stack, 'Key');
    prepare(key);
    new lambda.Function(stack, 'Orders', { ...L2, logGroup: new logs.LogGroup(stack, 'Logs', { encryptionKey: key }) });
  })).toEqual(findings));
});
