import { Duration } from 'aws-cdk-lib';
import { Match } from 'aws-cdk-lib/assertions';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { DeadLetter } from '../../../src';
import { allows, shopWith } from '../stack';

const LOST = { 'Fn::GetAtt': [Match.stringLikeRegexp('^Lost'), 'Arn'] };

test('there is no dead-letter target and no configuration of asynchronous invocations by default', () => {
  const template = shopWith(() => ({}));
  template.hasResourceProperties('AWS::Lambda::Function', { DeadLetterConfig: Match.absent() });
  template.resourceCountIs('AWS::Lambda::EventInvokeConfig', 0);
});

test('events go to a dead-letter queue, which the role may send to', () => {
  const template = shopWith((stack) => ({ deadLetter: DeadLetter.queue(new Queue(stack, 'Lost')) }));
  template.hasResourceProperties('AWS::Lambda::Function', { DeadLetterConfig: { TargetArn: LOST } });
  template.hasResourceProperties('AWS::IAM::Policy', { PolicyName: Match.stringLikeRegexp('^OrdersPolicy'), ...allows({ Action: 'sqs:SendMessage', Resource: LOST }) });
  template.resourceCountIs('AWS::IAM::Policy', 1);
});

test('events go to a dead-letter topic, which the role may publish to', () => {
  const topic = { Ref: Match.stringLikeRegexp('^Lost') };
  const template = shopWith((stack) => ({ deadLetter: DeadLetter.topic(new Topic(stack, 'Lost')) }));
  template.hasResourceProperties('AWS::Lambda::Function', { DeadLetterConfig: { TargetArn: topic } });
  template.hasResourceProperties('AWS::IAM::Policy', allows({ Action: 'sns:Publish', Resource: topic }));
});

describe('asynchronous invocations', () => {
  const ASYNC = { asyncInvocation: { maxEventAge: Duration.minutes(10), retryAttempts: 0 } };

  test('are configured for the function', () => {
    shopWith(() => ASYNC).hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      FunctionName: { Ref: Match.stringLikeRegexp('^OrdersFunction') }, Qualifier: '$LATEST', MaximumEventAgeInSeconds: 600, MaximumRetryAttempts: 0,
    });
  });

  test('are configured for the alias when there is one', () => {
    const partOfAliasArn = { 'Fn::Select': [7, { 'Fn::Split': [':', { Ref: Match.stringLikeRegexp('^OrdersAlias') }] }] };
    shopWith(() => ({ ...ASYNC, alias: {} })).hasResourceProperties('AWS::Lambda::EventInvokeConfig', { Qualifier: partOfAliasArn, MaximumEventAgeInSeconds: 600 });
  });

  test('leave records in a queue, which the role may send to', () => {
    const template = shopWith((stack) => ({ asyncInvocation: { onFailure: new SqsDestination(new Queue(stack, 'Lost')) } }));
    template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', { DestinationConfig: { OnFailure: { Destination: LOST } } });
    template.hasResourceProperties('AWS::IAM::Policy', allows({ Action: Match.arrayWith(['sqs:SendMessage']), Resource: LOST }));
  });
});
