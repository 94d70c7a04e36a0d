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
const latest = verifiedOn('2026-12-01');

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
  latest('AdministratorAccess', '*'),
  latest('AmazonBedrockFullAccess', 'aws-marketplace:Subscribe', 'aws-marketplace:Unsubscribe', 'aws-marketplace:ViewSubscriptions',
    'bedrock-mantle:*', 'bedrock-websearch:InvokeFetch', 'bedrock-websearch:InvokeSearch', 'bedrock:*', 'ec2:DescribeSecurityGroups',
    'ec2:DescribeSubnets', 'ec2:DescribeVpcs', 'iam:ListRoles', 'iam:PassRole', 'kms:DescribeKey', 'sagemaker:AddTags', 'sagemaker:CreateEndpoint',
    'sagemaker:CreateEndpointConfig', 'sagemaker:CreateModel', 'sagemaker:DeleteEndpoint', 'sagemaker:DeleteTags', 'sagemaker:DescribeEndpoint',
    'sagemaker:DescribeEndpointConfig', 'sagemaker:DescribeHubContent', 'sagemaker:DescribeInferenceComponent', 'sagemaker:DescribeModel',
    'sagemaker:InvokeEndpoint', 'sagemaker:InvokeEndpointWithResponseStream', 'sagemaker:ListEndpoints', 'sagemaker:ListHubContents',
    'sagemaker:ListTags', 'sagemaker:UpdateEndpoint'),
  latest('AmazonCognitoPowerUser', 'acm:ListCertificates', 'cognito-identity:*', 'cognito-idp:*', 'cognito-sync:*', 'iam:CreateServiceLinkedRole',
    'iam:DeleteServiceLinkedRole', 'iam:GetRole', 'iam:GetSAMLProvider', 'iam:GetServiceLinkedRoleDeletionStatus', 'iam:ListOpenIdConnectProviders',
    'iam:ListRoles', 'iam:ListSAMLProviders', 'kinesis:ListStreams', 'lambda:GetPolicy', 'lambda:ListFunctions', 'mobiletargeting:GetApps',
    'ses:GetIdentityVerificationAttributes', 'ses:ListIdentities', 'sms-voice:DescribeAccountAttributes', 'sns:GetSMSSandboxAccountStatus',
    'sns:ListPlatformApplications'),
  latest('AmazonDynamoDBFullAccess', 'application-autoscaling:DeleteScalingPolicy', 'application-autoscaling:DeregisterScalableTarget',
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
  latest('AmazonDynamoDBFullAccess_v2', 'application-autoscaling:DeleteScalingPolicy', 'application-autoscaling:DeregisterScalableTarget',
    'application-autoscaling:DescribeScalableTargets', 'application-autoscaling:DescribeScalingActivities',
    'application-autoscaling:DescribeScalingPolicies', 'application-autoscaling:PutScalingPolicy', 'application-autoscaling:RegisterScalableTarget',
    'cloudwatch:DescribeAlarms', 'cloudwatch:GetInsightRuleReport', 'cloudwatch:GetMetricData', 'cloudwatch:GetMetricStatistics', 'dax:*',
    'dynamodb:*', 'ec2:DescribeSecurityGroups', 'ec2:DescribeSubnets', 'ec2:DescribeVpcs', 'iam:CreateServiceLinkedRole', 'iam:ListRoles',
    'kinesis:DescribeStream', 'kinesis:DescribeStreamSummary', 'kinesis:ListStreams', 'kms:DescribeKey', 'kms:ListAliases',
    'lambda:ListEventSourceMappings', 'lambda:ListFunctions', 'sns:ListTopics', 'tag:GetResources'),
  latest('AmazonEC2ContainerRegistryPullOnly', 'ecr:BatchGetImage', 'ecr:BatchImportUpstreamImage', 'ecr:GetAuthorizationToken',
    'ecr:GetDownloadUrlForLayer'),
  latest('AmazonEC2ContainerRegistryReadOnly', 'ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:DescribeImageScanFindings',
    'ecr:DescribeImages', 'ecr:DescribeRepositories', 'ecr:GetAuthorizationToken', 'ecr:GetDownloadUrlForLayer', 'ecr:GetLifecyclePolicy',
    'ecr:GetLifecyclePolicyPreview', 'ecr:GetRepositoryPolicy', 'ecr:ListImages', 'ecr:ListTagsForResource'),
  latest('AmazonEC2ReadOnlyAccess', 'autoscaling:Describe*', 'cloudwatch:Describe*', 'cloudwatch:GetMetricStatistics', 'cloudwatch:ListMetrics',
    'ec2:Describe*', 'ec2:GetSecurityGroupsForVpc', 'elasticloadbalancing:Describe*'),
  latest('AmazonElasticFileSystemClientFullAccess', 'elasticfilesystem:ClientMount', 'elasticfilesystem:ClientRootAccess',
    'elasticfilesystem:ClientWrite', 'elasticfilesystem:DescribeMountTargets'),
  latest('AmazonElasticFileSystemClientReadOnlyAccess', 'elasticfilesystem:ClientMount', 'elasticfilesystem:DescribeMountTargets'),
  latest('AmazonElasticFileSystemClientReadWriteAccess', 'elasticfilesystem:ClientMount', 'elasticfilesystem:ClientWrite',
    'elasticfilesystem:DescribeMountTargets'),
  latest('AmazonEventBridgeFullAccess', 'events:*', 'iam:CreateServiceLinkedRole', 'iam:PassRole', 'pipes:*', 'scheduler:*', 'schemas:*',
    'secretsmanager:CreateSecret', 'secretsmanager:DeleteSecret', 'secretsmanager:GetSecretValue', 'secretsmanager:PutSecretValue',
    'secretsmanager:UpdateSecret'),
  latest('AmazonKinesisFirehoseFullAccess', 'firehose:*'),
  latest('AmazonKinesisFullAccess', 'kinesis:*'),
  latest('AmazonKinesisReadOnlyAccess', 'kinesis:Describe*', 'kinesis:Get*', 'kinesis:List*'),
  latest('AmazonPollyReadOnlyAccess', 'polly:DescribeVoices', 'polly:GetLexicon', 'polly:GetSpeechSynthesisTask', 'polly:ListLexicons',
    'polly:ListSpeechSynthesisTasks', 'polly:StartSpeechSynthesisStream', 'polly:SynthesizeSpeech'),
  latest('AmazonRDSDataFullAccess', 'dbqms:CreateFavoriteQuery', 'dbqms:CreateQueryHistory', 'dbqms:DeleteFavoriteQueries',
    'dbqms:DeleteQueryHistory', 'dbqms:DescribeFavoriteQueries', 'dbqms:DescribeQueryHistory', 'dbqms:GetQueryString', 'dbqms:UpdateFavoriteQuery',
    'dbqms:UpdateQueryHistory', 'rds-data:BatchExecuteStatement', 'rds-data:BeginTransaction', 'rds-data:CommitTransaction', 'rds-data:ExecuteSql',
    'rds-data:ExecuteStatement', 'rds-data:RollbackTransaction', 'secretsmanager:CreateSecret', 'secretsmanager:DeleteSecret',
    'secretsmanager:DescribeSecret', 'secretsmanager:GetRandomPassword', 'secretsmanager:GetSecretValue', 'secretsmanager:ListSecrets',
    'secretsmanager:PutResourcePolicy', 'secretsmanager:PutSecretValue', 'secretsmanager:TagResource', 'tag:GetResources'),
  latest('AmazonRekognitionReadOnlyAccess', 'rekognition:CompareFaces', 'rekognition:DescribeDataset', 'rekognition:DescribeProjectVersions',
    'rekognition:DescribeProjects', 'rekognition:DescribeStreamProcessor', 'rekognition:DetectCustomLabels', 'rekognition:DetectFaces',
    'rekognition:DetectLabels', 'rekognition:DetectModerationLabels', 'rekognition:DetectProtectiveEquipment', 'rekognition:DetectText',
    'rekognition:GetCelebrityInfo', 'rekognition:GetCelebrityRecognition', 'rekognition:GetContentModeration', 'rekognition:GetFaceDetection',
    'rekognition:GetFaceSearch', 'rekognition:GetLabelDetection', 'rekognition:GetMediaAnalysisJob', 'rekognition:GetPersonTracking',
    'rekognition:GetSegmentDetection', 'rekognition:GetTextDetection', 'rekognition:ListCollections', 'rekognition:ListDatasetEntries',
    'rekognition:ListDatasetLabels', 'rekognition:ListFaces', 'rekognition:ListMediaAnalysisJobs', 'rekognition:ListProjectPolicies',
    'rekognition:ListStreamProcessors', 'rekognition:ListTagsForResource', 'rekognition:ListUsers', 'rekognition:RecognizeCelebrities',
    'rekognition:SearchFaces', 'rekognition:SearchFacesByImage', 'rekognition:SearchUsers', 'rekognition:SearchUsersByImage'),
  latest('AmazonS3FullAccess', 's3-object-lambda:*', 's3:*'),
  latest('AmazonS3ReadOnlyAccess', 's3-object-lambda:Get*', 's3-object-lambda:List*', 's3:Describe*', 's3:Get*', 's3:List*'),
  latest('AmazonSESFullAccess', 'ses:*'),
  latest('AmazonSNSFullAccess', 'sms-voice:CreateVerifiedDestinationNumber', 'sms-voice:DeleteOptedOutNumber',
    'sms-voice:DeleteVerifiedDestinationNumber', 'sms-voice:DescribeAccountAttributes', 'sms-voice:DescribeOptedOutNumbers',
    'sms-voice:DescribePhoneNumbers', 'sms-voice:DescribeSpendLimits', 'sms-voice:DescribeVerifiedDestinationNumbers',
    'sms-voice:SendDestinationNumberVerificationCode', 'sms-voice:SendTextMessage', 'sms-voice:SetTextMessageSpendLimitOverride',
    'sms-voice:VerifyDestinationNumber', 'sns:*'),
  latest('AmazonSQSFullAccess', 'sqs:*'),
  latest('AmazonSQSReadOnlyAccess', 'sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:ListDeadLetterSourceQueues', 'sqs:ListMessageMoveTasks',
    'sqs:ListQueueTags', 'sqs:ListQueues'),
  latest('AmazonSSMFullAccess', 'cloudwatch:PutMetricData', 'ds:CreateComputer', 'ds:DescribeDirectories', 'ec2:DescribeInstanceStatus',
    'ec2messages:*', 'iam:CreateServiceLinkedRole', 'iam:DeleteServiceLinkedRole', 'iam:GetServiceLinkedRoleDeletionStatus', 'logs:*', 'ssm:*',
    'ssmmessages:CreateControlChannel', 'ssmmessages:CreateDataChannel', 'ssmmessages:OpenControlChannel', 'ssmmessages:OpenDataChannel'),
  latest('AmazonSSMReadOnlyAccess', 'ssm:Describe*', 'ssm:Get*', 'ssm:List*'),
  latest('AmazonTextractFullAccess', 'textract:*'),
  latest('AWSConfigRulesExecutionRole', 'config:BatchGet*', 'config:Describe*', 'config:Get*', 'config:List*', 'config:Put*', 'config:Select*',
    's3:GetObject'),
  latest('AWSLambda_FullAccess', 'cloudformation:DescribeStacks', 'cloudformation:ListStackResources', 'cloudwatch:GetMetricData',
    'cloudwatch:ListMetrics', 'ec2:DescribeSecurityGroups', 'ec2:DescribeSubnets', 'ec2:DescribeVpcs', 'iam:CreateServiceLinkedRole', 'iam:GetPolicy',
    'iam:GetPolicyVersion', 'iam:GetRole', 'iam:GetRolePolicy', 'iam:ListAttachedRolePolicies', 'iam:ListRolePolicies', 'iam:ListRoles',
    'iam:PassRole', 'kms:DescribeKey', 'kms:ListAliases', 'lambda:*', 'logs:DescribeLogGroups', 'logs:DescribeLogStreams', 'logs:FilterLogEvents',
    'logs:GetLogEvents', 'logs:StartLiveTail', 'logs:StopLiveTail', 'states:DescribeStateMachine', 'states:ListStateMachines', 'tag:GetResources',
    'xray:BatchGetTraces', 'xray:GetTraceSummaries'),
  latest('AWSLambda_ReadOnlyAccess', 'cloudformation:DescribeStacks', 'cloudformation:ListStackResources', 'cloudformation:ListStacks',
    'cloudwatch:GetMetricData', 'cloudwatch:ListMetrics', 'ec2:DescribeSecurityGroups', 'ec2:DescribeSubnets', 'ec2:DescribeVpcs', 'iam:GetPolicy',
    'iam:GetPolicyVersion', 'iam:GetRole', 'iam:GetRolePolicy', 'iam:ListAttachedRolePolicies', 'iam:ListRolePolicies', 'iam:ListRoles',
    'kms:ListAliases', 'lambda:Get*', 'lambda:List*', 'logs:DescribeLogGroups', 'logs:DescribeLogStreams', 'logs:DescribeQueries',
    'logs:FilterLogEvents', 'logs:GetLogEvents', 'logs:GetLogGroupFields', 'logs:GetLogRecord', 'logs:GetQueryResults', 'logs:StartLiveTail',
    'logs:StartQuery', 'logs:StopLiveTail', 'logs:StopQuery', 'states:DescribeStateMachine', 'states:ListStateMachines', 'tag:GetResources',
    'xray:BatchGetTraces', 'xray:GetTraceSummaries'),
  latest('AWSLambdaENIManagementAccess', 'ec2:AssignPrivateIpAddresses', 'ec2:CreateNetworkInterface', 'ec2:DeleteNetworkInterface',
    'ec2:DescribeNetworkInterfaces', 'ec2:UnassignPrivateIpAddresses'),
  latest('AWSLambdaMSKExecutionRole', 'ec2:CreateNetworkInterface', 'ec2:DeleteNetworkInterface', 'ec2:DescribeNetworkInterfaces',
    'ec2:DescribeSecurityGroups', 'ec2:DescribeSubnets', 'ec2:DescribeVpcs', 'kafka:DescribeCluster', 'kafka:DescribeClusterV2',
    'kafka:GetBootstrapBrokers', ...LOGS),
  latest('AWSLambdaRole', 'lambda:InvokeFunction'),
  latest('AWSStepFunctionsFullAccess', 'states:*'),
  latest('AWSXrayFullAccess', 'xray:*'),
  latest('AWSXrayWriteOnlyAccess', ...TRACES),
  latest('CloudWatchFullAccess', 'autoscaling:Describe*', 'cloudwatch:*', 'iam:CreateServiceLinkedRole', 'iam:GetPolicy', 'iam:GetPolicyVersion',
    'iam:GetRole', 'logs:*', 'oam:ListAttachedLinks', 'oam:ListSinks', 'sns:*'),
  latest('CloudWatchLambdaApplicationSignalsExecutionRolePolicy', 'xray:PutTraceSegments', ...LOGS),
  latest('CloudWatchLogsFullAccess', 'cloudwatch:GenerateQuery', 'cloudwatch:GenerateQueryResultsSummary', 'logs:*',
    'observabilityadmin:GetS3TableIntegration', 'observabilityadmin:ListS3TableIntegrations', 'observabilityadmin:ListTelemetryPipelines'),
  latest('ComprehendReadOnly', 'comprehend:BatchDetectDominantLanguage', 'comprehend:BatchDetectEntities', 'comprehend:BatchDetectKeyPhrases',
    'comprehend:BatchDetectSentiment', 'comprehend:BatchDetectSyntax', 'comprehend:ClassifyDocument', 'comprehend:ContainsPiiEntities',
    'comprehend:DescribeDocumentClassificationJob', 'comprehend:DescribeDocumentClassifier', 'comprehend:DescribeDominantLanguageDetectionJob',
    'comprehend:DescribeEndpoint', 'comprehend:DescribeEntitiesDetectionJob', 'comprehend:DescribeEntityRecognizer',
    'comprehend:DescribeKeyPhrasesDetectionJob', 'comprehend:DescribePiiEntitiesDetectionJob', 'comprehend:DescribeResourcePolicy',
    'comprehend:DescribeSentimentDetectionJob', 'comprehend:DescribeTargetedSentimentDetectionJob', 'comprehend:DescribeTopicsDetectionJob',
    'comprehend:DetectDominantLanguage', 'comprehend:DetectEntities', 'comprehend:DetectKeyPhrases', 'comprehend:DetectPiiEntities',
    'comprehend:DetectSentiment', 'comprehend:DetectSyntax', 'comprehend:ListDocumentClassificationJobs',
    'comprehend:ListDocumentClassifierSummaries', 'comprehend:ListDocumentClassifiers', 'comprehend:ListDominantLanguageDetectionJobs',
    'comprehend:ListEndpoints', 'comprehend:ListEntitiesDetectionJobs', 'comprehend:ListEntityRecognizerSummaries',
    'comprehend:ListEntityRecognizers', 'comprehend:ListKeyPhrasesDetectionJobs', 'comprehend:ListPiiEntitiesDetectionJobs',
    'comprehend:ListSentimentDetectionJobs', 'comprehend:ListTagsForResource', 'comprehend:ListTargetedSentimentDetectionJobs',
    'comprehend:ListTopicsDetectionJobs'),
  latest('SecretsManagerReadWrite', 'cloudformation:CreateChangeSet', 'cloudformation:DescribeChangeSet', 'cloudformation:DescribeStackResource',
    'cloudformation:DescribeStacks', 'cloudformation:ExecuteChangeSet', 'docdb-elastic:GetCluster', 'docdb-elastic:ListClusters',
    'ec2:DescribeSecurityGroups', 'ec2:DescribeSubnets', 'ec2:DescribeVpcs', 'kms:DescribeKey', 'kms:ListAliases', 'kms:ListKeys',
    'lambda:AddPermission', 'lambda:CreateFunction', 'lambda:GetFunction', 'lambda:InvokeFunction', 'lambda:ListFunctions',
    'lambda:UpdateFunctionConfiguration', 'rds:DescribeDBClusters', 'rds:DescribeDBInstances', 'redshift-serverless:GetNamespace',
    'redshift-serverless:ListWorkgroups', 'redshift:DescribeClusters', 's3:GetObject', 'secretsmanager:*',
    'serverlessrepo:CreateCloudFormationChangeSet', 'serverlessrepo:GetApplication', 'tag:GetResources'),
  latest('TranslateReadOnly', 'cloudwatch:GetMetricStatistics', 'cloudwatch:ListMetrics', 'comprehend:DetectDominantLanguage',
    'translate:DescribeTextTranslationJob', 'translate:GetParallelData', 'translate:GetTerminology', 'translate:ListParallelData',
    'translate:ListTerminologies', 'translate:ListTextTranslationJobs', 'translate:TranslateDocument', 'translate:TranslateText'),
]);
