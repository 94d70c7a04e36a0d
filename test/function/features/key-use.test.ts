import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { CheckedFunction, CheckedFunctionProps, DeadLetter } from '../../../src';
import { reported } from '../../synthesis/findings';
import { allows, ENV, MINIMAL_PROPS, shop, shopWith, statementsIn } from '../stack';

const KEY = 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const ELSEWHERE = KEY.replace('123456789012', '999999999999');
const OF_KEY = { 'Fn::GetAtt': [Match.stringLikeRegexp('Key'), 'Arn'] };
const via = (service: string) => ({ StringEquals: { 'kms:ViaService': `${service}.eu-west-1.amazonaws.com` } });
const only = (key: (stack: Stack) => kms.IKeyRef) => shopWith((stack) => ({
  tracing: lambda.Tracing.DISABLED, encryption: { key: key(stack), logGroup: false, codePackage: false },
}));

describe('a key in a policy of the role', () => {
  test.each<[string, (stack: Stack) => kms.IKeyRef, object]>([
    ['a key', (stack) => new kms.Key(stack, 'Key'), { Resource: OF_KEY }],
    ['an L1 key', (stack) => new kms.CfnKey(stack, 'Key'), { Resource: OF_KEY }],
    ['an imported key', (stack) => kms.Key.fromKeyArn(stack, 'Key', KEY), { Resource: KEY }],
    ['a replica, which is in the Region of the function', (stack) => kms.Key.fromKeyArn(stack, 'Key', KEY.replace('key/', 'key/mrk-')), { Resource: KEY.replace('key/', 'key/mrk-') }],
    ['an alias', (stack) => new kms.Alias(stack, 'Alias', { aliasName: 'alias/shop', targetKey: new kms.Key(stack, 'Key') }), { Resource: OF_KEY }],
    [
      'an alias imported with its key',
      (stack) => kms.Alias.fromAliasAttributes(stack, 'Alias', { aliasName: 'alias/shop', aliasTargetKey: kms.Key.fromKeyArn(stack, 'Key', KEY) }),
      { Resource: KEY },
    ],
    [
      'an alias imported by its name',
      (stack) => kms.Alias.fromAliasName(stack, 'Alias', 'alias/shop'),
      {
        Resource: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':kms:eu-west-1:123456789012:key/*']] },
        Condition: { ...via('lambda'), 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': 'alias/shop' } },
      },
    ],
  ])('is %s by what policies know', (_, key, statement) => {
    only(key).hasResourceProperties('AWS::IAM::Policy', allows({ Action: 'kms:Decrypt', Condition: via('lambda'), ...statement }));
  });
});

describe('a key of another account', () => {
  const encryptedBy = (key: (stack: Stack, app: App) => kms.IKeyRef) => {
    const app = new App();
    const stack = shop(app);
    new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, encryption: { key: key(stack, app), codePackage: false } });
    return app;
  };

  test('is told with what its policy must allow to the account of the function', () => {
    const [{ what }, ...others] = reported(encryptedBy((stack) => kms.Key.fromKeyArn(stack, 'Key', ELSEWHERE))) as [{ what: string }, ...unknown[]];
    expect(others).toEqual([]);
    expect(what).toContain(`the policy of the key '${ELSEWHERE}' was not changed and needs {`);
    expect(what).toContain('"Action":"kms:Decrypt","Condition":{"StringEquals":{"kms:ViaService":"lambda.eu-west-1.amazonaws.com"}}');
    expect(what).toContain('"Principal":{"AWS":"arn:aws:iam::123456789012:root"},"Resource":"*"}');
  });

  test('gets the statements when the app makes it', () => {
    const app = encryptedBy((_, root) => new kms.Key(new Stack(root, 'Keys', { env: { ...ENV, account: '999999999999' } }), 'Key'));
    expect(reported(app)).toEqual([]);
    Template.fromStack(app.node.findChild('Keys') as Stack).hasResourceProperties('AWS::KMS::Key', {
      KeyPolicy: { Statement: Match.arrayWith([Match.objectLike({ Action: 'kms:Decrypt', Condition: via('lambda'), Principal: { AWS: Match.anyValue() } })]) },
    });
  });
});

test('rejects a key of another Region', () => {
  const app = new App();
  const key = new kms.Key(new Stack(app, 'Keys', { env: { ...ENV, region: 'us-east-1' } }), 'Key');
  expect(() => new CheckedFunction(shop(app), 'Orders', { ...MINIMAL_PROPS, encryption: { key } }))
    .toThrow("key 'encryption.key' of the environment is in us-east-1, not in eu-west-1, the Region of the function");
});

describe('dead letters', () => {
  const statementsFor = (target: (stack: Stack) => DeadLetter) =>
    statementsIn(shopWith((stack) => ({ deadLetter: target(stack), tracing: lambda.Tracing.DISABLED })));
  const LOGS = expect.objectContaining({ Action: ['logs:CreateLogStream', 'logs:PutLogEvents'] });
  const sends = (Action: string) => expect.objectContaining({ Effect: 'Allow', Action });
  const uses = (service: string, Resource: unknown = expect.anything()) => ({
    Effect: 'Allow', Action: ['kms:GenerateDataKey', 'kms:Decrypt'], Resource, Condition: via(service),
  });

  test.each<[string, (stack: Stack) => DeadLetter, object[]]>([
    ['a queue', (stack) => DeadLetter.queue(new sqs.Queue(stack, 'Letters')), [sends('sqs:SendMessage')]],
    ['a queue with a key', (stack) => DeadLetter.queue(new sqs.Queue(stack, 'Letters', { encryptionMasterKey: new kms.Key(stack, 'Key') })), [sends('sqs:SendMessage'), uses('sqs')]],
    [
      'a queue with a key of its own making',
      (stack) => DeadLetter.queue(new sqs.Queue(stack, 'Letters', { encryption: sqs.QueueEncryption.KMS })),
      [sends('sqs:SendMessage'), uses('sqs')],
    ],
    ['a queue with the key of AWS', (stack) => DeadLetter.queue(new sqs.Queue(stack, 'Letters', { encryption: sqs.QueueEncryption.KMS_MANAGED })), [sends('sqs:SendMessage')]],
    [
      'an imported queue with a key',
      (stack) => DeadLetter.queue(sqs.Queue.fromQueueAttributes(stack, 'Letters', { queueArn: 'arn:aws:sqs:eu-west-1:123456789012:letters', keyArn: KEY })),
      [sends('sqs:SendMessage'), uses('sqs', KEY)],
    ],
    ['an L1 queue', (stack) => DeadLetter.queue(new sqs.CfnQueue(stack, 'Letters')), [sends('sqs:SendMessage')]],
    ['a topic', (stack) => DeadLetter.topic(new sns.Topic(stack, 'Letters')), [sends('sns:Publish')]],
    ['a topic with a key', (stack) => DeadLetter.topic(new sns.Topic(stack, 'Letters', { masterKey: new kms.Key(stack, 'Key') })), [sends('sns:Publish'), uses('sns')]],
  ])('to %s need these statements and no others', (_, target, statements) => {
    expect(statementsFor(target)).toEqual([LOGS, ...statements]);
  });
});

test.each<[string, (other: Stack) => Partial<CheckedFunctionProps>]>([
  ['a key', (other) => ({ encryption: { key: new kms.Key(other, 'Key') } })],
  ['an alias', (other) => ({ encryption: { key: new kms.Alias(other, 'Alias', { aliasName: 'alias/shop', targetKey: new kms.Key(other, 'Key') }) } })],
  ['an encrypted queue', (other) => ({ deadLetter: DeadLetter.queue(new sqs.Queue(other, 'Letters', { encryption: sqs.QueueEncryption.KMS })) })],
  ['an encrypted topic', (other) => ({ deadLetter: DeadLetter.topic(new sns.Topic(other, 'Letters', { masterKey: new kms.Key(other, 'Key') })) })],
])('%s makes no cycle in the same stack, and none in another one', (_, props) => {
  shopWith((stack) => props(stack));
  const app = new App();
  const other = new Stack(app, 'Other', { env: ENV });
  const stack = shop(app);
  new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, ...props(other) });
  expect(reported(app)).toEqual([]);
  expect(other.dependencies).toEqual([]);
});
