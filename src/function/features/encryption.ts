import { Stack, Token } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { EncryptionOptions } from '../encryption-options';
import { usesKey } from './key-use';
import { PartnerPolicies } from './partner-policies';

interface EncryptedThings {
  readonly isZip: boolean;
  readonly hasOwnLogGroup: boolean;
  readonly isDurable: boolean;
  readonly functionName?: string;
}

/**
 * Encryption: props in, L2 props and statements out.
 *
 * The key's policy names functions and log groups by an encryption context rather than by their ARNs, since those
 * resources refer to the key and CloudFormation allows no cycle. The role may use the key by way of the services only: Lambda
 * has a grant for the environment, which a role that is created anew under the same name loses, and none for durable
 * executions; CloudWatch Logs asks for the permission of who writes to the log group.
 *
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars-encryption.html
 * https://docs.aws.amazon.com/lambda/latest/dg/durable-encryption.html
 */
export function encryption(scope: Construct, options: EncryptionOptions | undefined, things: EncryptedThings, policies: PartnerPolicies) {
  const { isZip, hasOwnLogGroup, isDurable, functionName } = things;
  const { key, environment = true, codePackage = isZip, logGroup = hasOwnLogGroup, durableExecutions = isDurable } = options ?? {};
  const packageKey = codePackage ? key : undefined;
  const durableKey = durableExecutions ? key : undefined;
  const logGroupKey = logGroup ? key : undefined;
  const stack = Stack.of(scope);

  if (logGroupKey) {
    policies.allowWithKey(logGroupKey, logGroupStatement(stack));
  }
  if (durableKey) {
    policies.allowWithKey(durableKey, lambdaStatement(stack, functionName));
  }

  return {
    logGroupKey,
    statements: [
      ...(key && (environment || durableKey) ? [usesKey(scope, policies, { key, service: 'lambda', actions: ['kms:Decrypt'] })] : []),
      ...(logGroupKey ? [usesKey(scope, policies, { key: logGroupKey, service: 'logs', actions: LOG_ROLE_ACTIONS })] : []),
    ],
    props: { environmentEncryption: environment ? key : undefined } satisfies Partial<lambda.FunctionOptions>,
    wire: (resource: lambda.CfnFunction) => {
      const code = resource.code as lambda.CfnFunction.CodeProperty;
      if (packageKey && code.sourceKmsKeyArn === undefined) { // `lambda.Code` may have brought its own
        if (!durableKey) {
          policies.allowWithKey(packageKey, lambdaStatement(stack, functionName));
        }
        resource.code = { ...code, sourceKmsKeyArn: packageKey.keyRef.keyArn };
      }
      if (durableKey) {
        resource.durableConfig = { ...resource.durableConfig as lambda.CfnFunction.DurableConfigProperty, kmsKeyArn: durableKey.keyRef.keyArn };
      }
    },
  };
}

/** The actions that the page about log groups gives to callers, without its wildcards. */
const LOG_ROLE_ACTIONS = ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncryptFrom', 'kms:ReEncryptTo', 'kms:GenerateDataKey', 'kms:DescribeKey'];

/**
 * Lambda itself uses the key for the package and the data of durable executions. The context may name a version of the function.
 *
 * https://docs.aws.amazon.com/lambda/latest/dg/encrypt-zip-package.html
 * https://docs.aws.amazon.com/lambda/latest/dg/durable-encryption.html
 */
function lambdaStatement(stack: Stack, functionName?: string): iam.PolicyStatement {
  const names = functionName === undefined || Token.isUnresolved(functionName) ? ['*'] : [functionName, `${functionName}:*`];
  return new iam.PolicyStatement({
    principals: [new iam.ServicePrincipal('lambda.amazonaws.com')],
    actions: ['kms:GenerateDataKey', 'kms:Decrypt'],
    resources: ['*'], // in a key policy: this key
    conditions: {
      ArnLike: { 'kms:EncryptionContext:aws:lambda:FunctionArn': names.map((name) => stack.formatArn({ service: 'lambda', resource: `function:${name}` })) },
    },
  });
}

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html */
function logGroupStatement(stack: Stack): iam.PolicyStatement {
  return new iam.PolicyStatement({
    principals: [new iam.ServicePrincipal(`logs.${stack.region}.amazonaws.com`)],
    actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:Describe*'],
    resources: ['*'], // in a key policy: this key
    conditions: {
      ArnLike: { 'kms:EncryptionContext:aws:logs:arn': stack.formatArn({ service: 'logs', resource: 'log-group:*' }) },
    },
  });
}
