import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Bucket, EventType } from 'aws-cdk-lib/aws-s3';
import { LambdaDestination } from 'aws-cdk-lib/aws-s3-notifications';
import { CheckedFunction } from '../../../src';
import { reported } from '../../synthesis/findings';
import { ENV, MINIMAL_PROPS, shop } from '../stack';

/** The bucket is in the environment and the role of the function that it notifies. */
function notified(fn: CheckedFunction, bucket: Bucket): void {
  bucket.addEventNotification(EventType.OBJECT_CREATED, new LambdaDestination(fn));
  bucket.grantRead(fn);
  fn.lambdaFunction.addEnvironment('BUCKET', bucket.bucketName);
}

test('pain 9: a bucket in the environment, the role and the notification of one stack makes no cycle', () => {
  const app = new App();
  const stack = shop(app);
  notified(new CheckedFunction(stack, 'Orders', MINIMAL_PROPS), new Bucket(stack, 'Bucket'));
  expect(reported(app)).toEqual([]);
  expect(() => Template.fromStack(stack)).not.toThrow(); // it refuses cycles
});

test('pain 9: a bucket of another stack is explained before the CDK refuses it', () => {
  const app = new App();
  notified(new CheckedFunction(shop(app), 'Orders', MINIMAL_PROPS), new Bucket(new Stack(app, 'Data', { env: ENV }), 'Bucket'));
  expect(() => app.synth()).toThrow("what: 'Data/Bucket' calls the function from another stack, and the function refers to 'Data/Bucket/Resource' there");
});

test('pain 9: what the explanation says to do works', () => {
  const app = new App();
  const stack = shop(app);
  new Bucket(new Stack(app, 'Data', { env: ENV }), 'Bucket', { bucketName: 'orders-of-the-shop' });
  notified(new CheckedFunction(stack, 'Orders', MINIMAL_PROPS), Bucket.fromBucketName(stack, 'Bucket', 'orders-of-the-shop') as Bucket);
  expect(reported(app)).toEqual([]);
});
