import { RemovalPolicy } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { FunctionLogging, JsonLoggingOptions } from '../function-logging';

/** Logging: props in, L2 props and statements out. The function may write to its log group and create none. */
export function logging(scope: Construct, { loggingFormat, _options }: FunctionLogging, encryptionKey?: kms.IKeyRef) {
  const logGroup = _options.logGroup ? givenLogGroup(scope, _options.logGroup) : ownLogGroup(scope, _options, encryptionKey);
  return {
    statements: [new iam.PolicyStatement({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [logGroup.logGroupArn] })],
    props: {
      logGroup,
      loggingFormat,
      applicationLogLevelV2: _options.applicationLogLevel,
      systemLogLevelV2: _options.systemLogLevel,
    } satisfies Partial<lambda.FunctionOptions>,
  };
}

/** A reference to an L1 log group becomes an `ILogGroup`, so that metrics and permissions can be asked of `CheckedFunction.logGroup`. */
function givenLogGroup(scope: Construct, logGroup: logs.ILogGroupRef): logs.ILogGroup {
  return 'logGroupArn' in logGroup ? logGroup as logs.ILogGroup : logs.LogGroup.fromLogGroupName(scope, 'LogGroup', logGroup.logGroupRef.logGroupName);
}

/** Not by the id `LogGroup`, which the group of an L2 has: a move from there would replace that group, and its events would be lost. */
function ownLogGroup(scope: Construct, options: JsonLoggingOptions, encryptionKey?: kms.IKeyRef): logs.ILogGroup {
  return new logs.LogGroup(scope, 'Logs', {
    logGroupName: options.logGroupName,
    retention: options.retention ?? logs.RetentionDays.ONE_YEAR,
    removalPolicy: options.removalPolicy ?? RemovalPolicy.DESTROY,
    logGroupClass: options.logGroupClass,
    dataProtectionPolicy: options.dataProtectionPolicy,
    encryptionKey,
  });
}
