interface ManagedPolicy {
  readonly actions: readonly string[];
  readonly source: string;
  readonly verified: string;
}

const REFERENCE = 'https://docs.aws.amazon.com/aws-managed-policy/latest/reference';

/** The pages show the policies; the names of the pages are those of the policies. */
function verifiedOn(verified: string): (name: string, ...actions: string[]) => readonly [string, ManagedPolicy] {
  return (name, ...actions) => [name, { actions, source: `${REFERENCE}/${name}.html`, verified }];
}

const policy = verifiedOn('2026-11-21');
/** Read in public copies of the pages of that day, which agree: github.com/glassechidna/trackiam and github.com/iann0036/iam-dataset. */
const copied = verifiedOn('2026-08-21');

const LOGS = ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'];
const NETWORK_INTERFACES = [
  'ec2:CreateNetworkInterface', 'ec2:DescribeNetworkInterfaces', 'ec2:DescribeSubnets', 'ec2:DeleteNetworkInterface',
  'ec2:AssignPrivateIpAddresses', 'ec2:UnassignPrivateIpAddresses',
];
const TRACES = [
  'xray:PutTraceSegments', 'xray:PutTelemetryRecords', 'xray:GetSamplingRules', 'xray:GetSamplingTargets', 'xray:GetSamplingStatisticSummaries',
];

/** What Lambda does with the operator role of a capacity provider to run instances. */
export const OPERATOR_ACTIONS = [
  'ec2:RunInstances', 'ec2:CreateTags', 'ec2:AttachNetworkInterface', 'ec2:CreateNetworkInterface', 'ec2:DescribeAvailabilityZones',
  'ec2:DescribeCapacityReservations', 'ec2:DescribeInstances', 'ec2:DescribeInstanceStatus', 'ec2:DescribeInstanceTypeOfferings',
  'ec2:DescribeInstanceTypes', 'ec2:DescribeSecurityGroups', 'ec2:DescribeSubnets',
];

/** The policies that AWS makes for what Lambda does itself for a function. */
const OF_LAMBDA = [
  policy('AWSLambdaBasicExecutionRole', ...LOGS),
  policy('AWSLambdaVPCAccessExecutionRole', ...LOGS, ...NETWORK_INTERFACES),
  policy('AWSXRayDaemonWriteAccess', ...TRACES),
  policy('AWSLambdaSQSQueueExecutionRole', 'sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', ...LOGS),
  policy('AWSLambdaKinesisExecutionRole', 'kinesis:DescribeStream', 'kinesis:DescribeStreamSummary', 'kinesis:GetRecords', 'kinesis:GetShardIterator',
    'kinesis:ListShards', 'kinesis:ListStreams', 'kinesis:SubscribeToShard', ...LOGS),
  policy('AWSLambdaDynamoDBExecutionRole', 'dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator',
    'dynamodb:ListStreams', ...LOGS),
  policy('AWSLambdaBasicDurableExecutionRolePolicy', 'lambda:CheckpointDurableExecution', 'lambda:GetDurableExecutionState', ...LOGS),
  policy('CloudWatchLambdaInsightsExecutionRolePolicy', ...LOGS),
  policy('AWSLambdaManagedEC2ResourceOperator', ...OPERATOR_ACTIONS, 'ec2:DescribeVpcEncryptionControls', ...LOGS),
];

/** What Lambda does itself in the name of a function. */
export const ACTIONS_OF_LAMBDA: ReadonlySet<string> = new Set(OF_LAMBDA.flatMap(([, { actions }]) => actions));

/**
 * What policies of AWS allow that functions often have: each action of any of their statements, on whatever resources and under
 * whatever conditions. Of any other one nothing is known.
 */
export const MANAGED_POLICIES: Readonly<Record<string, ManagedPolicy | undefined>> = Object.fromEntries([
  ...OF_LAMBDA,
  copied('AdministratorAccess', '*'),
  copied('AmazonDynamoDBFullAccess', 'application-autoscaling:DeleteScalingPolicy', 'application-autoscaling:DeregisterScalableTarget',
    'application-autoscaling:DescribeScalableTargets', 'application-autoscaling:DescribeScalingActivities',
    'application-autoscaling:DescribeScalingPolicies', 'application-autoscaling:PutScalingPolicy', 'application-autoscaling:RegisterScalableTarget',
    'cloudwatch:DeleteAlarms', 'cloudwatch:DescribeAlarmHistory', 'cloudwatch:DescribeAlarms', 'cloudwatch:DescribeAlarmsForMetric',
    'cloudwatch:GetInsightRuleReport', 'cloudwatch:GetMetricData', 'cloudwatch:GetMetricStatistics', 'cloudwatch:ListMetrics',
    'cloudwatch:PutMetricAlarm', 'datapipeline:ActivatePipeline', 'datapipeline:CreatePipeline', 'datapipeline:DeletePipeline',
    'datapipeline:DescribeObjects', 'datapipeline:DescribePipelines', 'datapipeline:GetPipelineDefinition', 'datapipeline:ListPipelines',
    'datapipeline:PutPipelineDefinition', 'datapipeline:QueryObjects', 'dax:*', 'dynamodb:*', 'ec2:DescribeSecurityGroups', 'ec2:DescribeSubnets',
    'ec2:DescribeVpcs', 'iam:CreateServiceLinkedRole', 'iam:GetRole', 'iam:ListRoles', 'iam:PassRole', 'kinesis:DescribeStream',
    'kinesis:DescribeStreamSummary', 'kinesis:ListStreams', 'kms:DescribeKey', 'kms:ListAliases', 'lambda:CreateEventSourceMapping',
    'lambda:CreateFunction', 'lambda:DeleteEventSourceMapping', 'lambda:DeleteFunction', 'lambda:GetFunctionConfiguration',
    'lambda:ListEventSourceMappings', 'lambda:ListFunctions', 'resource-groups:CreateGroup', 'resource-groups:DeleteGroup',
    'resource-groups:GetGroup', 'resource-groups:GetGroupQuery', 'resource-groups:ListGroupResources', 'resource-groups:ListGroups',
    'sns:CreateTopic', 'sns:DeleteTopic', 'sns:ListSubscriptions', 'sns:ListSubscriptionsByTopic', 'sns:ListTopics', 'sns:SetTopicAttributes',
    'sns:Subscribe', 'sns:Unsubscribe', 'tag:GetResources'),
  copied('AmazonDynamoDBFullAccess_v2', 'application-autoscaling:DeleteScalingPolicy', 'application-autoscaling:DeregisterScalableTarget',
    'application-autoscaling:DescribeScalableTargets', 'application-autoscaling:DescribeScalingActivities',
    'application-autoscaling:DescribeScalingPolicies', 'application-autoscaling:PutScalingPolicy', 'application-autoscaling:RegisterScalableTarget',
    'cloudwatch:DescribeAlarms', 'cloudwatch:GetInsightRuleReport', 'cloudwatch:GetMetricData', 'cloudwatch:GetMetricStatistics', 'dax:*',
    'dynamodb:*', 'ec2:DescribeSecurityGroups', 'ec2:DescribeSubnets', 'ec2:DescribeVpcs', 'iam:CreateServiceLinkedRole', 'iam:ListRoles',
    'kinesis:DescribeStream', 'kinesis:DescribeStreamSummary', 'kinesis:ListStreams', 'kms:DescribeKey', 'kms:ListAliases',
    'lambda:ListEventSourceMappings', 'lambda:ListFunctions', 'sns:ListTopics', 'tag:GetResources'),
  copied('AmazonEC2ContainerRegistryPullOnly', 'ecr:BatchGetImage', 'ecr:BatchImportUpstreamImage', 'ecr:GetAuthorizationToken',
    'ecr:GetDownloadUrlForLayer'),
  copied('AmazonEC2ContainerRegistryReadOnly', 'ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:DescribeImageScanFindings',
    'ecr:DescribeImages', 'ecr:DescribeRepositories', 'ecr:GetAuthorizationToken', 'ecr:GetDownloadUrlForLayer', 'ecr:GetLifecyclePolicy',
    'ecr:GetLifecyclePolicyPreview', 'ecr:GetRepositoryPolicy', 'ecr:ListImages', 'ecr:ListTagsForResource'),
  copied('AmazonElasticFileSystemClientFullAccess', 'elasticfilesystem:ClientMount', 'elasticfilesystem:ClientRootAccess',
    'elasticfilesystem:ClientWrite', 'elasticfilesystem:DescribeMountTargets'),
  copied('AmazonElasticFileSystemClientReadOnlyAccess', 'elasticfilesystem:ClientMount', 'elasticfilesystem:DescribeMountTargets'),
  copied('AmazonElasticFileSystemClientReadWriteAccess', 'elasticfilesystem:ClientMount', 'elasticfilesystem:ClientWrite',
    'elasticfilesystem:DescribeMountTargets'),
  copied('AmazonEventBridgeFullAccess', 'events:*', 'iam:CreateServiceLinkedRole', 'iam:PassRole', 'pipes:*', 'scheduler:*', 'schemas:*',
    'secretsmanager:CreateSecret', 'secretsmanager:DeleteSecret', 'secretsmanager:GetSecretValue', 'secretsmanager:PutSecretValue',
    'secretsmanager:UpdateSecret'),
  copied('AmazonKinesisFirehoseFullAccess', 'firehose:*'),
  copied('AmazonKinesisFullAccess', 'kinesis:*'),
  copied('AmazonKinesisReadOnlyAccess', 'kinesis:Describe*', 'kinesis:Get*', 'kinesis:List*'),
  copied('AmazonRDSDataFullAccess', 'dbqms:CreateFavoriteQuery', 'dbqms:CreateQueryHistory', 'dbqms:DeleteFavoriteQueries',
    'dbqms:DeleteQueryHistory', 'dbqms:DescribeFavoriteQueries', 'dbqms:DescribeQueryHistory', 'dbqms:GetQueryString', 'dbqms:UpdateFavoriteQuery',
    'dbqms:UpdateQueryHistory', 'rds-data:BatchExecuteStatement', 'rds-data:BeginTransaction', 'rds-data:CommitTransaction', 'rds-data:ExecuteSql',
    'rds-data:ExecuteStatement', 'rds-data:RollbackTransaction', 'secretsmanager:CreateSecret', 'secretsmanager:DeleteSecret',
    'secretsmanager:DescribeSecret', 'secretsmanager:GetRandomPassword', 'secretsmanager:GetSecretValue', 'secretsmanager:ListSecrets',
    'secretsmanager:PutResourcePolicy', 'secretsmanager:PutSecretValue', 'secretsmanager:TagResource', 'tag:GetResources'),
  copied('AmazonS3FullAccess', 's3-object-lambda:*', 's3:*'),
  copied('AmazonS3ReadOnlyAccess', 's3-object-lambda:Get*', 's3-object-lambda:List*', 's3:Describe*', 's3:Get*', 's3:List*'),
  copied('AmazonSESFullAccess', 'ses:*'),
  copied('AmazonSNSFullAccess', 'sms-voice:CreateVerifiedDestinationNumber', 'sms-voice:DeleteOptedOutNumber',
    'sms-voice:DeleteVerifiedDestinationNumber', 'sms-voice:DescribeAccountAttributes', 'sms-voice:DescribeOptedOutNumbers',
    'sms-voice:DescribePhoneNumbers', 'sms-voice:DescribeSpendLimits', 'sms-voice:DescribeVerifiedDestinationNumbers',
    'sms-voice:SendDestinationNumberVerificationCode', 'sms-voice:SendTextMessage', 'sms-voice:SetTextMessageSpendLimitOverride',
    'sms-voice:VerifyDestinationNumber', 'sns:*'),
  copied('AmazonSQSFullAccess', 'sqs:*'),
  copied('AmazonSQSReadOnlyAccess', 'sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:ListDeadLetterSourceQueues', 'sqs:ListMessageMoveTasks',
    'sqs:ListQueueTags', 'sqs:ListQueues'),
  copied('AmazonSSMFullAccess', 'cloudwatch:PutMetricData', 'ds:CreateComputer', 'ds:DescribeDirectories', 'ec2:DescribeInstanceStatus',
    'ec2messages:*', 'iam:CreateServiceLinkedRole', 'iam:DeleteServiceLinkedRole', 'iam:GetServiceLinkedRoleDeletionStatus', 'logs:*', 'ssm:*',
    'ssmmessages:CreateControlChannel', 'ssmmessages:CreateDataChannel', 'ssmmessages:OpenControlChannel', 'ssmmessages:OpenDataChannel'),
  copied('AmazonSSMReadOnlyAccess', 'ssm:Describe*', 'ssm:Get*', 'ssm:List*'),
  copied('AWSConfigRulesExecutionRole', 'config:BatchGet*', 'config:Describe*', 'config:Get*', 'config:List*', 'config:Put*', 'config:Select*',
    's3:GetObject'),
  copied('AWSLambda_FullAccess', 'cloudformation:DescribeStacks', 'cloudformation:ListStackResources', 'cloudwatch:GetMetricData',
    'cloudwatch:ListMetrics', 'ec2:DescribeSecurityGroups', 'ec2:DescribeSubnets', 'ec2:DescribeVpcs', 'iam:CreateServiceLinkedRole', 'iam:GetPolicy',
    'iam:GetPolicyVersion', 'iam:GetRole', 'iam:GetRolePolicy', 'iam:ListAttachedRolePolicies', 'iam:ListRolePolicies', 'iam:ListRoles',
    'iam:PassRole', 'kms:DescribeKey', 'kms:ListAliases', 'lambda:*', 'logs:DescribeLogGroups', 'logs:DescribeLogStreams', 'logs:FilterLogEvents',
    'logs:GetLogEvents', 'logs:StartLiveTail', 'logs:StopLiveTail', 'states:DescribeStateMachine', 'states:ListStateMachines', 'tag:GetResources',
    'xray:BatchGetTraces', 'xray:GetTraceSummaries'),
  copied('AWSLambda_ReadOnlyAccess', 'cloudformation:DescribeStacks', 'cloudformation:ListStackResources', 'cloudformation:ListStacks',
    'cloudwatch:GetMetricData', 'cloudwatch:ListMetrics', 'ec2:DescribeSecurityGroups', 'ec2:DescribeSubnets', 'ec2:DescribeVpcs', 'iam:GetPolicy',
    'iam:GetPolicyVersion', 'iam:GetRole', 'iam:GetRolePolicy', 'iam:ListAttachedRolePolicies', 'iam:ListRolePolicies', 'iam:ListRoles',
    'kms:ListAliases', 'lambda:Get*', 'lambda:List*', 'logs:DescribeLogGroups', 'logs:DescribeLogStreams', 'logs:DescribeQueries',
    'logs:FilterLogEvents', 'logs:GetLogEvents', 'logs:GetLogGroupFields', 'logs:GetLogRecord', 'logs:GetQueryResults', 'logs:StartLiveTail',
    'logs:StartQuery', 'logs:StopLiveTail', 'logs:StopQuery', 'states:DescribeStateMachine', 'states:ListStateMachines', 'tag:GetResources',
    'xray:BatchGetTraces', 'xray:GetTraceSummaries'),
  copied('AWSLambdaENIManagementAccess', 'ec2:AssignPrivateIpAddresses', 'ec2:CreateNetworkInterface', 'ec2:DeleteNetworkInterface',
    'ec2:DescribeNetworkInterfaces', 'ec2:UnassignPrivateIpAddresses'),
  copied('AWSLambdaMSKExecutionRole', 'ec2:CreateNetworkInterface', 'ec2:DeleteNetworkInterface', 'ec2:DescribeNetworkInterfaces',
    'ec2:DescribeSecurityGroups', 'ec2:DescribeSubnets', 'ec2:DescribeVpcs', 'kafka:DescribeCluster', 'kafka:DescribeClusterV2',
    'kafka:GetBootstrapBrokers', ...LOGS),
  copied('AWSLambdaRole', 'lambda:InvokeFunction'),
  copied('AWSStepFunctionsFullAccess', 'states:*'),
  copied('AWSXrayFullAccess', 'xray:*'),
  copied('AWSXrayWriteOnlyAccess', ...TRACES),
  copied('CloudWatchFullAccess', 'autoscaling:Describe*', 'cloudwatch:*', 'iam:CreateServiceLinkedRole', 'iam:GetPolicy', 'iam:GetPolicyVersion',
    'iam:GetRole', 'logs:*', 'oam:ListAttachedLinks', 'oam:ListSinks', 'sns:*'),
  copied('CloudWatchLogsFullAccess', 'cloudwatch:GenerateQuery', 'cloudwatch:GenerateQueryResultsSummary', 'logs:*',
    'observabilityadmin:GetS3TableIntegration', 'observabilityadmin:ListS3TableIntegrations', 'observabilityadmin:ListTelemetryPipelines'),
  copied('SecretsManagerReadWrite', 'cloudformation:CreateChangeSet', 'cloudformation:DescribeChangeSet', 'cloudformation:DescribeStackResource',
    'cloudformation:DescribeStacks', 'cloudformation:ExecuteChangeSet', 'docdb-elastic:GetCluster', 'docdb-elastic:ListClusters',
    'ec2:DescribeSecurityGroups', 'ec2:DescribeSubnets', 'ec2:DescribeVpcs', 'kms:DescribeKey', 'kms:ListAliases', 'kms:ListKeys',
    'lambda:AddPermission', 'lambda:CreateFunction', 'lambda:GetFunction', 'lambda:InvokeFunction', 'lambda:ListFunctions',
    'lambda:UpdateFunctionConfiguration', 'rds:DescribeDBClusters', 'rds:DescribeDBInstances', 'redshift-serverless:GetNamespace',
    'redshift-serverless:ListWorkgroups', 'redshift:DescribeClusters', 's3:GetObject', 'secretsmanager:*',
    'serverlessrepo:CreateCloudFormationChangeSet', 'serverlessrepo:GetApplication', 'tag:GetResources'),
]);
