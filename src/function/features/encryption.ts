import { Stack, Token } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { EncryptionOptions } from '../encryption-options';
import { statementsFor } from './attached-policy';

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
 * resources refer to the key and CloudFormation allows no cycle.
 */
export function encryption(scope: Construct, options: EncryptionOptions | undefined, things: EncryptedThings) {
  const { isZip, hasOwnLogGroup, isDurable, functionName } = things;
  const { key, environment = true, codePackage = isZip, logGroup = hasOwnLogGroup, durableExecutions = isDurable } = options ?? {};
  const packageKey = codePackage ? key : undefined;
  const durableKey = durableExecutions ? key : undefined;
  const logGroupKey = logGroup ? key : undefined;
  const stack = Stack.of(scope);

  const notAdded: iam.PolicyStatement[] = [];
  const allow = (statement: iam.PolicyStatement) => {
    if (key && !isAddedToKeyPolicy(key, statement)) {
      notAdded.push(statement);
    }
  };
  if (logGroupKey) {
    allow(logGroupStatement(stack));
  }
  if (durableKey) {
    allow(lambdaStatement(stack, functionName));
  }

  return {
    logGroupKey,
    notAdded: () => key && notAdded.length > 0 ? [statementsFor(`the key '${nameOf(key)}'`, scope, notAdded)] : [],
    statements: [
      ...(key && (environment || durableKey) ? [roleStatement(stack, 'lambda', key, ['kms:Decrypt'])] : []),
      ...(logGroupKey ? [roleStatement(stack, 'logs', logGroupKey, LOG_ROLE_ACTIONS)] : []),
    ],
    props: { environmentEncryption: environment ? key : undefined } satisfies Partial<lambda.FunctionOptions>,
    wire: (resource: lambda.CfnFunction) => {
      const code = resource.code as lambda.CfnFunction.CodeProperty;
      if (packageKey && code.sourceKmsKeyArn === undefined) { // `lambda.Code` may have brought its own
        if (!durableKey) {
          allow(lambdaStatement(stack, functionName));
        }
        resource.code = { ...code, sourceKmsKeyArn: packageKey.keyRef.keyArn };
      }
      if (durableKey) {
        resource.durableConfig = { ...resource.durableConfig as lambda.CfnFunction.DurableConfigProperty, kmsKeyArn: durableKey.keyRef.keyArn };
      }
    },
  };
}

/** The policy of an imported key cannot be changed. */
function isAddedToKeyPolicy(key: kms.IKeyRef, statement: iam.PolicyStatement): boolean {
  if (kms.CfnKey.isCfnKey(key)) {
    if (key.keyPolicy !== undefined && !isListOfStatements(key.keyPolicy)) {
      return false;
    }
    key.keyPolicy ??= defaultKeyPolicy(Stack.of(key));
  }
  return iam.ResourceWithPolicies.of(key)?.addToResourcePolicy(statement).statementAdded ?? false;
}

function nameOf({ keyRef: { keyArn }, node }: kms.IKeyRef): string {
  return Token.isUnresolved(keyArn) ? node.path : keyArn;
}

/** The CDK adds to no other policy of an L1 key, and throws at some. */
function isListOfStatements(policy: unknown): boolean {
  return typeof policy === 'object' && policy !== null && Array.isArray((policy as { Statement?: unknown }).Statement);
}

/**
 * What AWS KMS gives to a key without a policy. A policy without it would lock the account out.
 *
 * https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
 */
function defaultKeyPolicy(stack: Stack): object {
  const account = stack.formatArn({ service: 'iam', region: '', resource: 'root' });
  return {
    Version: '2012-10-17',
    Statement: [{ Sid: 'Enable IAM User Permissions', Effect: 'Allow', Principal: { AWS: account }, Action: 'kms:*', Resource: '*' }],
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

/**
 * What the role may do with the key, only by way of the service. Lambda has a grant for the environment, which a role that
 * is created anew under the same name loses, and none for durable executions; CloudWatch Logs asks for the permission of who
 * writes to the log group.
 *
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars-encryption.html
 * https://docs.aws.amazon.com/lambda/latest/dg/durable-encryption.html
 */
function roleStatement(stack: Stack, service: string, key: kms.IKeyRef, actions: string[]): iam.PolicyStatement {
  return new iam.PolicyStatement({
    actions,
    resources: [key.keyRef.keyArn],
    conditions: { StringEquals: { 'kms:ViaService': `${service}.${stack.region}.amazonaws.com` } },
  });
}
