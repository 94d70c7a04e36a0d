import { Stack, Token } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import * as ssm from 'aws-cdk-lib/aws-ssm';
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
    statements: Object.values(given).flatMap(({ _secret, _parameter, _options: { encryptionKey } }) => [
      ...(_secret ? readsSecret(scope, _secret, encryptionKey, policies) : []),
      ...(_parameter ? readsParameter(scope, _parameter, encryptionKey, policies) : []),
    ]),
  };
}

function readsSecret(scope: Construct, secret: secretsmanager.ISecretRef, givenKey: kms.IKeyRef | undefined, policies: PartnerPolicies): iam.PolicyStatement[] {
  const stack = Stack.of(scope);
  const actions = ['secretsmanager:GetSecretValue'];
  const key = givenKey ?? ('encryptionKey' in secret ? (secret as secretsmanager.ISecret).encryptionKey : undefined);
  if (!Token.isUnresolved(secret.env.account) && !Token.isUnresolved(stack.account) && secret.env.account !== stack.account) {
    policies.allowWithSecret(secret, new iam.PolicyStatement({ principals: [new iam.AccountPrincipal(stack.account)], actions, resources: ['*'] }));
  }
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

function readsParameter(scope: Construct, parameter: ssm.IParameterRef, givenKey: kms.IKeyRef | undefined, policies: PartnerPolicies): iam.PolicyStatement[] {
  const key = givenKey ?? ('encryptionKey' in parameter ? parameter.encryptionKey as kms.IKeyRef | undefined : undefined);
  return [
    new iam.PolicyStatement({ actions: ['ssm:GetParameter'], resources: [parameter.parameterRef.parameterArn] }),
    ...(key ? [usesKey(scope, policies, { key, service: 'ssm', actions: ['kms:Decrypt'] })] : []),
  ];
}
