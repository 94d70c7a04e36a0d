const GUIDE = 'https://docs.aws.amazon.com/lambda/latest/dg';

/** Where it was read what Lambda does in the name of a role; each rule that asks has a page too. */
export const ROLE_ACTIONS_READ = [
  { source: `${GUIDE}/invocation-async-retain-records.html`, verified: '2026-11-29' },
  { source: `${GUIDE}/lambda-intro-execution-role.html#permissions-executionrole-features`, verified: '2026-11-21' },
  { source: `${GUIDE}/with-msk-permissions.html`, verified: '2026-12-01' },
  { source: `${GUIDE}/with-mq.html#services-mq-eventsourcemapping`, verified: '2026-12-01' },
  { source: `${GUIDE}/with-documentdb.html#docdb-prereqs`, verified: '2026-12-01' },
  { source: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-key-management.html', verified: '2026-11-29' },
] as const;

/** Where a function sends events. */
export const ACTIONS_ON_TARGETS: Readonly<Record<string, readonly [string]>> = {
  queue: ['sqs:SendMessage'],
  topic: ['sns:Publish'],
  function: ['lambda:InvokeFunction'],
  eventBus: ['events:PutEvents'],
  bucket: ['s3:PutObject'],
};

/** What nothing can be read without. Lambda asks for it when a mapping of a queue or stream is created. */
export const ACTIONS_ON_SOURCES = {
  sqs: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
  kinesis: ['kinesis:GetRecords', 'kinesis:GetShardIterator', 'kinesis:DescribeStream'],
  dynamodb: ['dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:DescribeStream'],
  kafka: ['kafka:DescribeClusterV2', 'kafka:GetBootstrapBrokers'],
  amazonMq: ['mq:DescribeBroker'],
  documentDb: ['rds:DescribeDBClusters', 'rds:DescribeDBClusterParameters', 'rds:DescribeDBSubnetGroups'],
} as const;

/** How Lambda signs in to brokers and clusters. */
export const ACTIONS_ON_SECRETS = ['secretsmanager:GetSecretValue'] as const;

/** Of a queue or topic that is sent to. */
export const ACTIONS_ON_KEYS = ['kms:GenerateDataKey', 'kms:Decrypt'] as const;

export const ACTIONS_ON_LOG_GROUPS = ['logs:CreateLogStream', 'logs:PutLogEvents'] as const;

export const ACTIONS_ON_FILE_SYSTEMS = { efs: ['elasticfilesystem:ClientMount'], s3Files: ['s3files:ClientMount'] } as const;
