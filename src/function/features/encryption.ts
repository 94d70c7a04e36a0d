import { Stack, Token } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { EncryptionOptions } from '../checked-function-props';

interface EncryptedThings {
  readonly isZip: boolean;
  readonly hasOwnLogGroup: boolean;
  readonly functionName?: string;
}

/**
 * Encryption: props in, L2 props and statements out.
 *
 * The key's policy names functions and log groups by an encryption context rather than by their ARNs, since those
 * resources refer to the key and CloudFormation allows no cycle.
 */
export function encryption(scope: Construct, options: EncryptionOptions | undefined, { isZip, hasOwnLogGroup, functionName }: EncryptedThings) {
  const { key, environment = true, codePackage = isZip, logGroup = hasOwnLogGroup } = options ?? {};
  const packageKey = codePackage ? key : undefined;
  const logGroupKey = logGroup ? key : undefined;
  const stack = Stack.of(scope);

  packageKey?.addToResourcePolicy(packageStatement(stack, functionName));
  logGroupKey?.addToResourcePolicy(logGroupStatement(stack));

  return {
    key,
    logGroupKey,
    statements: key && (environment || packageKey) ? [roleStatement(stack, key.keyArn)] : [],
    props: { environmentEncryption: environment ? key : undefined } satisfies Partial<lambda.FunctionOptions>,
    wire: (resource: lambda.CfnFunction) => {
      if (packageKey) {
        resource.code = { ...(resource.code as lambda.CfnFunction.CodeProperty), sourceKmsKeyArn: packageKey.keyArn };
      }
    },
  };
}

/** https://docs.aws.amazon.com/lambda/latest/dg/encrypt-zip-package.html */
function packageStatement(stack: Stack, functionName?: string): iam.PolicyStatement {
  const name = functionName === undefined || Token.isUnresolved(functionName) ? '*' : functionName;
  return new iam.PolicyStatement({
    principals: [new iam.ServicePrincipal('lambda.amazonaws.com')],
    actions: ['kms:GenerateDataKey', 'kms:Decrypt'],
    resources: ['*'], // in a key policy: this key
    conditions: {
      ArnLike: { 'kms:EncryptionContext:aws:lambda:FunctionArn': stack.formatArn({ service: 'lambda', resource: `function:${name}` }) },
    },
  });
}

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html */
function logGroupStatement(stack: Stack): iam.PolicyStatement {
  return new iam.PolicyStatement({
    principals: [new iam.ServicePrincipal(`logs.${stack.region}.amazonaws.com`)],
    actions: ['kms:Encrypt*', 'kms:Decrypt*', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:Describe*'],
    resources: ['*'], // in a key policy: this key
    conditions: {
      ArnLike: { 'kms:EncryptionContext:aws:logs:arn': stack.formatArn({ service: 'logs', resource: 'log-group:*' }) },
    },
  });
}

/** https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars-encryption.html */
function roleStatement(stack: Stack, keyArn: string): iam.PolicyStatement {
  return new iam.PolicyStatement({
    actions: ['kms:Decrypt'],
    resources: [keyArn],
    conditions: { StringEquals: { 'kms:ViaService': `lambda.${stack.region}.amazonaws.com` } },
  });
}
