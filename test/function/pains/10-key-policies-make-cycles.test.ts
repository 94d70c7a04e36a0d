import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { CheckedFunction, CheckedFunctionProps, DeadLetter, FunctionSecret } from '../../../src';
import { found, L2, reported } from '../../synthesis/findings';
import { ENV, MINIMAL_PROPS, shop } from '../stack';

/** One key for everything around a function. */
function everythingWith(encryptionKey: kms.IKey, stack: Stack): CheckedFunctionProps {
  return {
    ...MINIMAL_PROPS,
    environment: { STAGE: 'test' },
    encryption: { key: encryptionKey },
    deadLetter: DeadLetter.queue(new sqs.Queue(stack, 'Letters', { encryptionMasterKey: encryptionKey })),
    secrets: { LOGIN: FunctionSecret.fromSecretsManager(new secretsmanager.Secret(stack, 'Login', { encryptionKey })) },
  };
}

test('pain 10: one key for everything in one stack makes no cycle, and nothing is missing', () => {
  const app = new App();
  const stack = shop(app);
  new CheckedFunction(stack, 'Orders', everythingWith(new kms.Key(stack, 'Key'), stack));
  expect(reported(app)).toEqual([]);
  expect(() => Template.fromStack(stack)).not.toThrow(); // it refuses cycles
});

test('pain 10: a key of another stack makes none either', () => {
  const app = new App();
  const keys = new Stack(app, 'Keys', { env: ENV });
  const stack = shop(app);
  new CheckedFunction(stack, 'Orders', everythingWith(new kms.Key(keys, 'Key'), stack));
  expect(reported(app)).toEqual([]);
  expect(keys.dependencies).toEqual([]);
});

test('pain 10: a role with a statement about the function itself makes none', () => {
  const app = new App();
  const stack = shop(app);
  const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
  const key = new kms.Key(stack, 'Key');
  key.grantDecrypt(role);
  new CheckedFunction(stack, 'Orders', { ...everythingWith(key, stack), role });
  expect(() => Template.fromStack(stack)).not.toThrow();
});

test('pain 10: a key policy that misses a principal is found in an L2 app', () => {
  const ids = found((stack) => {
    const key = new kms.CfnKey(stack, 'Key', { keyPolicy: { Statement: [{ Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::123456789012:root' }, Action: 'kms:*', Resource: '*' }] } });
    const group = new logs.CfnLogGroup(stack, 'Logs', { kmsKeyId: key.attrArn });
    new lambda.Function(stack, 'Orders', { ...L2, logGroup: logs.LogGroup.fromLogGroupName(stack, 'Group', group.ref) });
  });
  expect(ids).toContain('key-policy-without-logs at Shop/Orders/Resource');
});
