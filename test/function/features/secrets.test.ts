import { App, SecretValue, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import * as ssm from 'aws-cdk-lib/aws-ssm';
import { CheckedFunction, FunctionCode, FunctionSecret } from '../../../src';
import { reported } from '../../synthesis/findings';
import { ENV, MINIMAL_PROPS, shop, shopWith, statementsIn } from '../stack';

const SECRET = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/login-AbCdEf';
const KEY = 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const ref = (id: string) => ({ Ref: Match.stringLikeRegexp(`^${id}`) });
const arn = (service: string, rest: unknown) => ({ 'Fn::Join': ['', Match.arrayWith([`:${service}:eu-west-1:123456789012:${String(rest)}`])] });
const reads = (Resource: unknown, Action: unknown = 'secretsmanager:GetSecretValue') => ({ Effect: 'Allow', Action, Resource });
const decrypts = (service: string, Resource: unknown) => ({
  Effect: 'Allow', Action: 'kms:Decrypt', Resource, Condition: { StringEquals: { 'kms:ViaService': `${service}.eu-west-1.amazonaws.com` } },
});
const only = (secret: (stack: Stack) => FunctionSecret) =>
  shopWith((stack) => ({ tracing: lambda.Tracing.DISABLED, secrets: { DB_LOGIN: secret(stack) } }));

test.each<[string, (stack: Stack) => FunctionSecret, unknown, unknown[]]>([
  ['a secret', (stack) => FunctionSecret.fromSecretsManager(new secretsmanager.Secret(stack, 'Login')), ref('Login'), [reads(ref('Login'))]],
  [
    'a secret with a key',
    (stack) => FunctionSecret.fromSecretsManager(new secretsmanager.Secret(stack, 'Login', { encryptionKey: new kms.Key(stack, 'Key') })),
    ref('Login'),
    [reads(ref('Login')), decrypts('secretsmanager', { 'Fn::GetAtt': [Match.stringLikeRegexp('^Key'), 'Arn'] })],
  ],
  ['an L1 secret', (stack) => FunctionSecret.fromSecretsManager(new secretsmanager.CfnSecret(stack, 'Login')), ref('Login'), [reads(ref('Login'))]],
  [
    'an L1 secret whose key is told',
    (stack) => FunctionSecret.fromSecretsManager(new secretsmanager.CfnSecret(stack, 'Login'), { encryptionKey: kms.Key.fromKeyArn(stack, 'Key', KEY) }),
    ref('Login'),
    [reads(ref('Login')), decrypts('secretsmanager', KEY)],
  ],
  ['a secret by its complete ARN', (stack) => FunctionSecret.fromSecretsManager(secretsmanager.Secret.fromSecretCompleteArn(stack, 'Login', SECRET)), SECRET, [reads(SECRET)]],
  [
    'a secret by its name',
    (stack) => FunctionSecret.fromSecretsManager(secretsmanager.Secret.fromSecretNameV2(stack, 'Login', 'shop/login')),
    arn('secretsmanager', 'secret:shop/login'),
    [reads(arn('secretsmanager', 'secret:shop/login-??????'))],
  ],
  [
    'a parameter',
    (stack) => FunctionSecret.fromSsmParameter(new ssm.StringParameter(stack, 'Login', { stringValue: 'x' })),
    ref('Login'),
    [reads({ 'Fn::Join': ['', Match.arrayWith([ref('Login')])] }, ['ssm:GetParameter', 'ssm:GetParameters'])],
  ],
  [
    'a SecureString with a key',
    (stack) => FunctionSecret.fromSsmParameter(ssm.StringParameter.fromSecureStringParameterAttributes(stack, 'Login', {
      parameterName: '/shop/login', encryptionKey: kms.Key.fromKeyArn(stack, 'Key', KEY),
    })),
    '/shop/login',
    [reads(arn('ssm', 'parameter/shop/login'), ['ssm:GetParameter', 'ssm:GetParameters']), decrypts('ssm', KEY)],
  ],
  [
    'an L1 parameter',
    (stack) => FunctionSecret.fromSsmParameter(new ssm.CfnParameter(stack, 'Login', { type: 'String', value: 'x' })),
    ref('Login'),
    [reads(Match.anyValue(), ['ssm:GetParameter', 'ssm:GetParameters'])],
  ],
])('%s is passed by where it is, and may be read', (_, secret, reference, statements) => {
  const template = only(secret);
  template.hasResourceProperties('AWS::Lambda::Function', { Environment: { Variables: { DB_LOGIN: reference } } });
  template.hasResourceProperties('AWS::IAM::Policy', { PolicyDocument: { Statement: Match.arrayWith(statements.map((one) => Match.objectLike(one as object))) } });
  expect(statementsIn(template)).toHaveLength(statements.length + 1); // and that for the log group
});

test('stands among the other variables', () => {
  shopWith((stack) => ({
    environment: { STAGE: 'test', AREA: 'shop' }, secrets: { DB_LOGIN: FunctionSecret.fromSecretsManager(new secretsmanager.Secret(stack, 'Login')) },
  })).hasResourceProperties('AWS::Lambda::Function', { Environment: { Variables: { AREA: 'shop', DB_LOGIN: ref('Login'), STAGE: 'test' } } });
});

test('goes together with the extension, which has a place of its own', () => {
  const paramsAndSecrets = lambda.ParamsAndSecretsLayerVersion.fromVersion(lambda.ParamsAndSecretsVersions.V1_0_103);
  const stack = shop();
  const source = lambda.Code.fromInline('def handler(event, context): return {}');
  new CheckedFunction(stack, 'Orders', {
    code: FunctionCode.zip({ runtime: lambda.Runtime.PYTHON_3_13, handler: 'index.handler', source, paramsAndSecrets }),
    secrets: { DB_LOGIN: FunctionSecret.fromSecretsManager(new secretsmanager.Secret(stack, 'Login')) },
  });
  Template.fromStack(stack).hasResourceProperties('AWS::Lambda::Function', {
    Layers: [Match.stringLikeRegexp('AWS-Parameters-and-Secrets-Lambda-Extension')], Environment: { Variables: Match.objectLike({ DB_LOGIN: ref('Login') }) },
  });
});

test.each<[string, (stack: Stack, other: Stack) => FunctionSecret]>([
  ['a secret', (_, other) => FunctionSecret.fromSecretsManager(new secretsmanager.Secret(other, 'Login', { encryptionKey: new kms.Key(other, 'Key') }))],
  ['a secret whose key is here', (stack, other) => FunctionSecret.fromSecretsManager(new secretsmanager.Secret(other, 'Login'), { encryptionKey: new kms.Key(stack, 'Key') })],
  ['a parameter', (_, other) => FunctionSecret.fromSsmParameter(new ssm.StringParameter(other, 'Login', { stringValue: 'x' }))],
])('%s of another stack makes no cycle', (_, secret) => {
  const app = new App();
  const other = new Stack(app, 'Secrets', { env: ENV });
  const stack = shop(app);
  new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, secrets: { DB_LOGIN: secret(stack, other) } });
  app.synth();
  expect(other.dependencies).toEqual([]);
  expect(stack.dependencies).toEqual([other]);
});

test('a secret of another account of the app lets the account of the function read it', () => {
  const app = new App();
  const other = new Stack(app, 'Secrets', { env: { ...ENV, account: '999999999999' } });
  const secret = new secretsmanager.Secret(other, 'Login', { secretName: 'shop/login' });
  new CheckedFunction(shop(app), 'Orders', { ...MINIMAL_PROPS, secrets: { DB_LOGIN: FunctionSecret.fromSecretsManager(secret) } });
  Template.fromStack(other).hasResourceProperties('AWS::SecretsManager::ResourcePolicy', {
    ResourcePolicy: { Statement: [Match.objectLike({ Action: 'secretsmanager:GetSecretValue', Principal: { AWS: Match.anyValue() } })] },
  });
});

test('an imported secret of another account is told with what its policy and that of its key must allow', () => {
  const app = new App();
  const stack = shop(app);
  const secret = secretsmanager.Secret.fromSecretAttributes(stack, 'Login', {
    secretCompleteArn: SECRET.replace('123456789012', '999999999999'), encryptionKey: kms.Key.fromKeyArn(stack, 'Key', KEY.replace('123456789012', '999999999999')),
  });
  new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, secrets: { DB_LOGIN: FunctionSecret.fromSecretsManager(secret) } });
  const [told] = reported(app).map(({ rule, what }) => `${rule}: ${what}`);
  expect(told).toContain(`statements-not-added: the policy of the secret '${SECRET.replace('123456789012', '999999999999')}' was not changed`);
  expect(told).toContain("and the policy of the key 'arn:aws:kms:eu-west-1:999999999999:key/");
  expect(told).toContain('"kms:ViaService":"secretsmanager.eu-west-1.amazonaws.com"');
});

test.each<[string, object, string]>([
  [
    'a name that environment has too',
    { environment: { DB_LOGIN: 'x' }, secrets: { DB_LOGIN: FunctionSecret.fromSsmParameter({ parameterRef: { parameterName: 'a', parameterArn: 'b' } } as ssm.IParameterRef) } },
    'DB_LOGIN is in environment and in secrets',
  ],
  ['a reserved name', { secrets: { AWS_REGION: FunctionSecret.fromSsmParameter({ parameterRef: { parameterName: 'a', parameterArn: 'b' } } as ssm.IParameterRef) } }, 'AWS_REGION is reserved'],
  ['a secret that is none', { secrets: { DB_LOGIN: 'swordfish' } }, 'secrets.DB_LOGIN is the text "swordfish" instead of a FunctionSecret of a secret or a parameter'],
  ['nothing in place of a secret', { secrets: { DB_LOGIN: FunctionSecret.fromSecretsManager(undefined as unknown as secretsmanager.ISecretRef) } }, 'secrets.DB_LOGIN is an object instead of a FunctionSecret'],
])('rejects %s', (_, props, message) => expect(() => shopWith(() => props)).toThrow(message));

test('a secret may be called like what every object has', () => {
  const secrets = (stack: Stack) => ({ constructor: FunctionSecret.fromSecretsManager(new secretsmanager.CfnSecret(stack, 'Login')) });
  expect(() => shopWith((stack) => ({ environment: { STAGE: 'test' }, secrets: secrets(stack) as never }))).not.toThrow();
});

test('a secret that is unwrapped into the environment is found', () => {
  const app = new App();
  new CheckedFunction(shop(app), 'Orders', { ...MINIMAL_PROPS, environment: { DB_PASSWORD: SecretValue.secretsManager(SECRET).unsafeUnwrap() } });
  expect(reported(app).map(({ severity, what }) => `${severity}: ${what}`)).toEqual([expect.stringMatching(/^warning: the value of a secret is written into DB_PASSWORD \(/)]);
});
