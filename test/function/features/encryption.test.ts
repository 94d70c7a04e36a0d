import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Repository } from 'aws-cdk-lib/aws-ecr';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import { CheckedFunction, CheckedFunctionProps, EncryptionOptions, FunctionCode, FunctionLogging } from '../../../src';
import { allows, ENV, MINIMAL_PROPS, shop, shopWith } from '../stack';

const KEY_ARN = { 'Fn::GetAtt': [Match.stringLikeRegexp('^Key'), 'Arn'] };
const encrypted = (options: Partial<EncryptionOptions> = {}, props: (stack: Stack) => Partial<CheckedFunctionProps> = () => ({})) =>
  shopWith((stack) => ({ encryption: { key: new kms.Key(stack, 'Key'), ...options }, ...props(stack) }));
const arn = (rest: string) => ({ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:${rest}`]] });
const serviceIs = (service: string) => Match.objectLike({ Principal: { Service: service } });

const PACKAGE_STATEMENT = {
  Effect: 'Allow',
  Principal: { Service: 'lambda.amazonaws.com' },
  Action: ['kms:GenerateDataKey', 'kms:Decrypt'],
  Resource: '*',
  Condition: { ArnLike: { 'kms:EncryptionContext:aws:lambda:FunctionArn': [arn('lambda:eu-west-1:123456789012:function:*')] } },
};
const LOG_STATEMENT = {
  Effect: 'Allow',
  Principal: { Service: 'logs.eu-west-1.amazonaws.com' },
  Action: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:Describe*'],
  Resource: '*',
  Condition: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': arn('logs:eu-west-1:123456789012:log-group:*') } },
};
const decryptsEnvironment = (Resource: unknown) => ({
  Action: 'kms:Decrypt', Resource, Condition: { StringEquals: { 'kms:ViaService': 'lambda.eu-west-1.amazonaws.com' } },
});
const writesLogs = (Resource: unknown) => ({
  Action: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncryptFrom', 'kms:ReEncryptTo', 'kms:GenerateDataKey', 'kms:DescribeKey'],
  Resource,
  Condition: { StringEquals: { 'kms:ViaService': 'logs.eu-west-1.amazonaws.com' } },
});

const ENVIRONMENT = ['environment', 'AWS::Lambda::Function', { KmsKeyArn: KEY_ARN }] as const;
const PACKAGE = ['codePackage', 'AWS::Lambda::Function', { Code: { SourceKMSKeyArn: KEY_ARN } }] as const;
const LOG_GROUP = ['logGroup', 'AWS::Logs::LogGroup', { KmsKeyId: KEY_ARN }] as const;
const lacks = (properties: object) => Match.not(Match.objectLike(properties));
const TARGETS = [ENVIRONMENT, PACKAGE, LOG_GROUP];

test('nothing has a key of its own by default', () => {
  const template = shopWith(() => ({}));
  TARGETS.forEach(([, type, properties]) => template.hasResourceProperties(type, lacks(properties)));
});

test('a key encrypts environment, package and log group', () => {
  const template = encrypted();
  TARGETS.forEach(([, type, properties]) => template.hasResourceProperties(type, properties));
});

test.each(TARGETS)('%s may be left out', (target) => {
  const template = encrypted({ [target]: false });
  TARGETS.forEach(([name, type, properties]) => template.hasResourceProperties(type, name === target ? lacks(properties) : properties));
});

describe('the policy of the key', () => {
  const policy = (...statements: unknown[]) => ({ KeyPolicy: { Statement: [serviceless(), ...statements] } });

  test('lets Lambda use it for packages, and CloudWatch Logs for log groups', () => {
    encrypted().hasResourceProperties('AWS::KMS::Key', policy(LOG_STATEMENT, PACKAGE_STATEMENT));
  });

  test('says nothing about what it does not encrypt', () => {
    encrypted({ codePackage: false }).hasResourceProperties('AWS::KMS::Key', policy(LOG_STATEMENT));
    encrypted({ logGroup: false }).hasResourceProperties('AWS::KMS::Key', policy(PACKAGE_STATEMENT));
    encrypted({ logGroup: false, codePackage: false }).hasResourceProperties('AWS::KMS::Key', policy());
  });

  test('names the function and its versions when the name is known', () => {
    const names = ['orders', 'orders:*'].map((name) => arn(`lambda:eu-west-1:123456789012:function:${name}`));
    encrypted({}, () => ({ functionName: 'orders' })).hasResourceProperties('AWS::KMS::Key', {
      KeyPolicy: { Statement: Match.arrayWith([{ ...PACKAGE_STATEMENT, Condition: { ArnLike: { 'kms:EncryptionContext:aws:lambda:FunctionArn': names } } }]) },
    });
  });

  test('stays the same for more functions', () => {
    const stack = shop();
    const key = new kms.Key(stack, 'Key');
    ['Orders', 'Invoices'].forEach((id) => new CheckedFunction(stack, id, { ...MINIMAL_PROPS, encryption: { key } }));
    Template.fromStack(stack).hasResourceProperties('AWS::KMS::Key', policy(LOG_STATEMENT, PACKAGE_STATEMENT));
  });

  function serviceless() {
    return Match.objectLike({ Action: 'kms:*', Principal: { AWS: Match.anyValue() } });
  }
});

describe('the role', () => {
  test('uses the key only by way of Lambda and CloudWatch Logs', () => {
    encrypted().hasResourceProperties('AWS::IAM::Policy', allows(decryptsEnvironment(KEY_ARN), writesLogs(KEY_ARN)));
  });

  test.each([
    ['the environment', { logGroup: false, codePackage: false }, ['lambda.eu-west-1.amazonaws.com']],
    ['the log group', { environment: false, codePackage: false }, ['logs.eu-west-1.amazonaws.com']],
    ['the package', { environment: false, logGroup: false }, []],
  ])('has what %s needs', (_, options, services) => {
    const policies = JSON.stringify(encrypted(options).findResources('AWS::IAM::Policy'));
    expect([...policies.matchAll(/"kms:ViaService":"([^"]*)"/g)].map(([, service]) => service)).toEqual(services);
    expect(policies.includes('kms:Decrypt')).toBe(services.length > 0);
  });
});

test('a key of another stack makes no cycle', () => {
  const app = new App();
  const keys = new Stack(app, 'Keys', { env: ENV });
  const key = new kms.Key(keys, 'Key');
  const stack = shop(app);
  new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, encryption: { key } });
  const imported = { 'Fn::ImportValue': Match.stringLikeRegexp('^Keys:.*Key.*Arn') };
  Template.fromStack(stack).hasResourceProperties('AWS::IAM::Policy', allows(decryptsEnvironment(imported)));
  Template.fromStack(keys).hasResourceProperties('AWS::KMS::Key', { KeyPolicy: { Statement: Match.arrayWith([LOG_STATEMENT, PACKAGE_STATEMENT]) } });
  expect(stack.dependencies).toEqual([keys]);
  expect(keys.dependencies).toEqual([]);
});

test('an imported key is used, and the role gets its statements', () => {
  const keyArn = 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab';
  const template = shopWith((stack) => ({ encryption: { key: kms.Key.fromKeyArn(stack, 'Key', keyArn) } }));
  template.hasResourceProperties('AWS::Lambda::Function', { KmsKeyArn: keyArn, Code: { SourceKMSKeyArn: keyArn } });
  template.hasResourceProperties('AWS::Logs::LogGroup', { KmsKeyId: keyArn });
  template.hasResourceProperties('AWS::IAM::Policy', allows(decryptsEnvironment(keyArn), writesLogs(keyArn)));
  template.resourceCountIs('AWS::KMS::Key', 0);
});

describe('an image', () => {
  const code = (stack: Stack) => ({ code: FunctionCode.ecrImage(Repository.fromRepositoryName(stack, 'Images', 'orders'), { tagOrDigest: 'v7' }) });

  test('has no package to encrypt', () => {
    const template = encrypted({}, code);
    template.hasResourceProperties('AWS::Lambda::Function', { KmsKeyArn: KEY_ARN, Code: { SourceKMSKeyArn: Match.absent() } });
    template.hasResourceProperties('AWS::KMS::Key', { KeyPolicy: { Statement: Match.not(Match.arrayWith([serviceIs('lambda.amazonaws.com')])) } });
  });

  test('rejects a key for it', () => {
    expect(() => encrypted({ codePackage: true }, code)).toThrow('encryption.codePackage has no effect, because the code is an image, which its repository encrypts');
  });
});

describe('a given log group', () => {
  const given = (stack: Stack) => ({ logging: FunctionLogging.json({ logGroup: new logs.LogGroup(stack, 'Shared') }) });

  test('keeps its own encryption', () => {
    const template = encrypted({}, given);
    template.hasResourceProperties('AWS::Logs::LogGroup', { KmsKeyId: Match.absent() });
    template.hasResourceProperties('AWS::KMS::Key', { KeyPolicy: { Statement: Match.not(Match.arrayWith([serviceIs('logs.eu-west-1.amazonaws.com')])) } });
  });

  test('rejects a key for it', () => {
    expect(() => encrypted({ logGroup: true }, given)).toThrow('encryption.logGroup has no effect, because logging.logGroup is given and keeps its own settings');
  });
});

test('a key that the code brings with it stays that of the package', () => {
  const stack = shop();
  const [key, sourceKMSKey] = ['Key', 'SourceKey'].map((id) => new kms.Key(stack, id)) as [kms.Key, kms.Key];
  sourceKMSKey.grantEncryptDecrypt(new iam.ServicePrincipal('lambda.amazonaws.com'));
  const source = lambda.Code.fromAsset(join(__dirname, '../../../examples/handlers/reports'), { sourceKMSKey });
  new CheckedFunction(stack, 'Orders', { code: FunctionCode.zip({ runtime: lambda.Runtime.PYTHON_3_13, handler: 'reports.handler', source }), encryption: { key } });
  Template.fromStack(stack).hasResourceProperties('AWS::Lambda::Function', {
    KmsKeyArn: KEY_ARN,
    Code: { SourceKMSKeyArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^SourceKey'), 'Arn'] } },
  });
});
