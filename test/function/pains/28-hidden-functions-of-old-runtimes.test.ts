import { Duration } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { Key } from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { EventBridgeDestination, SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { CheckedFunctionProps, DeadLetter, FunctionLogging } from '../../../src';
import { found } from '../../synthesis/findings';
import { shopWith } from '../stack';

test('pain 28: no prop makes a function besides the one that was asked for, nor a custom resource', () => {
  const template = shopWith((stack): Partial<CheckedFunctionProps> => ({
    url: { authType: lambda.FunctionUrlAuthType.NONE },
    mergeInvokePermissions: true,
    alias: { provisionedConcurrentExecutions: 1 },
    logging: FunctionLogging.json({ retention: RetentionDays.ONE_WEEK }),
    encryption: { key: new Key(stack, 'Key') },
    deadLetter: DeadLetter.queue(new Queue(stack, 'Letters')),
    asyncInvocation: { onSuccess: new EventBridgeDestination(EventBus.fromEventBusName(stack, 'Bus', 'shop')), onFailure: new SqsDestination(new Queue(stack, 'Failures')) },
    timeout: Duration.seconds(10),
  }));
  const types = Object.values((template.toJSON() as { Resources: Record<string, { Type: string }> }).Resources).map(({ Type }) => Type);
  expect(types.filter((type) => type === 'AWS::Lambda::Function' || /^(Custom::|AWS::CloudFormation::CustomResource)/.test(type))).toEqual(['AWS::Lambda::Function']);
});

test('pain 28: an old runtime is found in an L2 app, in functions of others too', () => {
  expect(found((stack) => new lambda.CfnFunction(stack, 'Provider', {
    code: { zipFile: 'exports.handler = async () => {}' }, handler: 'index.handler', runtime: 'nodejs14.x', role: 'arn:aws:iam::123456789012:role/provider',
  }))).toEqual([expect.stringMatching(/^runtime-[a-z-]+ at Shop\/Provider$/)]);
});
