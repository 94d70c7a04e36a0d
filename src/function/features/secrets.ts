import { Stack, Token } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { usesKey } from './key-use';
import { PartnerPolicies } from './partner-policies';
import type { FunctionSecret } from '../function-secret';

/**
 * Secrets: props in, statements out. The variables that say where they are stand among the others.
 *
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/retrieving-secrets_lambda.html
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/ps-integration-lambda-extensions.html
 */
export function secrets(scope: Construct, given: Readonly<Record<string, FunctionSecret>> = {}, policies: PartnerPolicies) {
  return {
    statements: Object.values(given).flatMap((one) => [...readsSecret(scope, one, policies), ...readsParameter(scope, one, policies)]),
  };
}

function readsSecret(scope: Construct, { _secret: secret, _options }: FunctionSecret, policies: PartnerPolicies): iam.PolicyStatement[] {
  if (!secret) {
    return [];
  }
  const stack = Stack.of(scope);
  const actions = ['secretsmanager:GetSecretValue'];
  if (!Token.isUnresolved(secret.env.account) && !Token.isUnresolved(stack.account) && secret.env.account !== stack.account) {
    policies.allowWithSecret(secret, new iam.PolicyStatement({ principals: [new iam.AccountPrincipal(stack.account)], actions, resources: ['*'] }));
  }
  const key = _options.encryptionKey ?? keyOf(secret);
  return [
    new iam.PolicyStatement({ actions, resources: [arnForPolicies(secret, stack)] }),
    ...(key ? [usesKey(scope, policies, { key, service: 'secretsmanager', actions: ['kms:Decrypt'] })] : []),
  ];
}

/** Secrets Manager adds a hyphen and six characters to the name; who imports a secret by its name does not know them. */
function arnForPolicies(secret: secretsmanager.ISecretRef, stack: Stack): string {
  if (!('secretFullArn' in secret)) {
    return secret.secretRef.secretId;
  }
  const { secretArn, secretFullArn, env } = secret as secretsmanager.ISecret;
  const isWhole = secretFullArn !== undefined && env.account === stack.account && env.region === stack.region;
  return isWhole ? secretFullArn : `${secretArn}-??????`;
}

function readsParameter(scope: Construct, { _parameter: parameter, _options }: FunctionSecret, policies: PartnerPolicies): iam.PolicyStatement[] {
  const key = _options.encryptionKey ?? keyOf(parameter);
  return parameter ? [
    new iam.PolicyStatement({ actions: ['ssm:GetParameter', 'ssm:GetParameters'], resources: [parameter.parameterRef.parameterArn] }),
    ...(key ? [usesKey(scope, policies, { key, service: 'ssm', actions: ['kms:Decrypt'] })] : []),
  ] : [];
}

/** Secrets and parameters of the CDK have it, those of other makers need not. */
function keyOf(one: object | undefined): kms.IKeyRef | undefined {
  return one && 'encryptionKey' in one ? one.encryptionKey as kms.IKeyRef | undefined : undefined;
}
