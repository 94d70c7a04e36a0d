import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { Stream } from 'aws-cdk-lib/aws-kinesis';
import { Alias, CfnAlias, IKey, Key } from 'aws-cdk-lib/aws-kms';
import { IDestination, IEventSourceDlq, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { EventBridgeDestination, LambdaDestination, SnsDestination, SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { KinesisEventSource, SnsDlq, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { CheckedFunction, CheckedFunctionProps } from '../../../src';
import { reported } from '../../synthesis/findings';
import { ENV, MINIMAL_PROPS, shop, statementsIn } from '../stack';

const SEND = ['sqs:SendMessage', 'sqs:GetQueueAttributes', 'sqs:GetQueueUrl'];
const USE_KEY_OF_QUEUE = ['kms:Decrypt', 'kms:Encrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*'];
const USE_KEY_OF_TOPIC = ['kms:Decrypt', 'kms:GenerateDataKey*'];

const encryptedQueue = (scope: Stack, encryptionMasterKey: IKey = new Key(scope, 'Key')) => new Queue(scope, 'Failures', { encryptionMasterKey });
const importedQueue = (scope: Stack) => Queue.fromQueueAttributes(scope, 'Failures', {
  queueArn: 'arn:aws:sqs:eu-west-1:123456789012:failures', keyArn: 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab',
});
const encryptedTopic = (scope: Stack) => new Topic(scope, 'Failures', { masterKey: new Key(scope, 'Key') });

/** The actions that the role gets besides those for its logs and traces. */
function actionsIn(template: Template): unknown[] {
  return statementsIn(template).map((statement) => (statement as { Action: unknown }).Action).filter((action) => !/logs:|xray:|kinesis:/.test(JSON.stringify(action)));
}

function synthesized(props: (partners: Stack) => Partial<CheckedFunctionProps>, partnersIn = 'Shop', wire: (fn: CheckedFunction) => void = () => undefined) {
  const app = new App();
  const stack = shop(app);
  const fn = new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, alias: {}, ...props(partnersIn === 'Shop' ? stack : new Stack(app, partnersIn, { env: ENV })) });
  wire(fn);
  return { findings: reported(app).map(({ rule }) => rule), actions: actionsIn(Template.fromStack(stack)) };
}

describe.each<[string, (scope: Stack) => IDestination, unknown[]]>([
  ['a queue', (scope) => new SqsDestination(new Queue(scope, 'Failures')), [SEND]],
  ['a queue with a key', (scope) => new SqsDestination(encryptedQueue(scope)), [SEND, USE_KEY_OF_QUEUE]],
  ['an imported queue with a key', (scope) => new SqsDestination(importedQueue(scope)), [SEND, USE_KEY_OF_QUEUE]],
  ['a topic with a key', (scope) => new SnsDestination(encryptedTopic(scope)), ['sns:Publish', USE_KEY_OF_TOPIC]],
  ['an event bus with a key', (scope) => new EventBridgeDestination(new EventBus(scope, 'Bus', { kmsKey: new Key(scope, 'Key') })), ['events:PutEvents']],
  ['another function', (scope) => new LambdaDestination(new CheckedFunction(scope, 'Other', { ...MINIMAL_PROPS, alias: {} })), ['lambda:InvokeFunction']],
])('asyncInvocation with %s', (_, destination, actions) => {
  test.each(['Shop', 'Failures'])('of the stack %s gives the role what it needs', (stack) => {
    expect(synthesized((scope) => ({ asyncInvocation: { onFailure: destination(scope) } }), stack)).toEqual({ findings: [], actions });
  });
});

describe.each<[string, (scope: Stack) => IEventSourceDlq, unknown[]]>([
  ['a queue with a key', (scope) => new SqsDlq(encryptedQueue(scope)), [SEND, USE_KEY_OF_QUEUE]],
  ['a topic with a key', (scope) => new SnsDlq(encryptedTopic(scope)), ['sns:Publish', USE_KEY_OF_TOPIC]],
])('an event source whose failures go to %s', (_, destination, actions) => {
  test('gives the role what it needs', () => {
    const wire = (fn: CheckedFunction) =>
      fn.addEventSource(new KinesisEventSource(new Stream(fn.stack, 'Stream'), { startingPosition: StartingPosition.LATEST, onFailure: destination(fn.stack) }));
    expect(synthesized(() => ({}), 'Shop', wire)).toEqual({ findings: [], actions });
  });
});

test('a key that the CDK cannot see behind its alias is found', () => {
  expect(synthesized((scope) => {
    const key = new Key(scope, 'Key');
    const { ref } = new CfnAlias(scope, 'Alias', { aliasName: 'alias/failures', targetKeyId: key.keyArn });
    const alias = Alias.fromAliasName(scope, 'ByName', ref);
    return { asyncInvocation: { onFailure: new SqsDestination(encryptedQueue(scope, alias as IKey)) } };
  })).toEqual({ findings: ['destination-key-closed-to-role'], actions: [SEND] });
});
