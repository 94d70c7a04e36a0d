import { Match } from 'aws-cdk-lib/assertions';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import { FunctionSecret } from '../../../src';
import { found, L2 } from '../../synthesis/findings';
import { allows, shopWith } from '../stack';

test('pain 38: the environment holds where the secret is, and the role may read it', () => {
  const template = shopWith((stack) => ({ secrets: { DB_LOGIN: FunctionSecret.fromSecretsManager(new secretsmanager.Secret(stack, 'Login')) } }));
  template.hasResourceProperties('AWS::Lambda::Function', { Environment: { Variables: { DB_LOGIN: { Ref: Match.stringLikeRegexp('^Login') } } } });
  template.hasResourceProperties('AWS::IAM::Policy', allows({ Action: 'secretsmanager:GetSecretValue', Resource: { Ref: Match.stringLikeRegexp('^Login') } }));
});

test.each<[string, (secret: secretsmanager.Secret) => string, string]>([
  ['a literal password', () => 'swordfish', 'environment-literal-credential'],
  ['a secret that is unwrapped', (secret) => secret.secretValue.unsafeUnwrap(), 'environment-secret-in-plaintext'],
  ['a part of it', (secret) => secret.secretValueFromJson('password').unsafeUnwrap(), 'environment-secret-in-plaintext'],
])('pain 38: %s in the environment of an L2 function is found', (_, valueOf, id) => {
  const ids = found((stack) => new lambda.Function(stack, 'Orders', { ...L2, environment: { DB_PASSWORD: valueOf(new secretsmanager.Secret(stack, 'Login')) } }));
  expect(ids).toEqual([`${id} at Shop/Orders/Resource`]);
});
