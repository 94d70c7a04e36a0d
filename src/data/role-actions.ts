/** What Lambda does in the name of a role where a function sends events. Each rule that asks has the page. */
export const ACTIONS_ON_TARGETS: Readonly<Record<string, readonly [string]>> = {
  queue: ['sqs:SendMessage'],
  topic: ['sns:Publish'],
  function: ['lambda:InvokeFunction'],
  eventBus: ['events:PutEvents'],
  bucket: ['s3:PutObject'],
};

/**
 * What nothing can be read without. Lambda asks for it when a mapping of a queue or stream is created.
 *
 * https://docs.aws.amazon.com/lambda/latest/dg/with-msk-permissions.html
 * https://docs.aws.amazon.com/lambda/latest/dg/with-mq.html
 * https://docs.aws.amazon.com/lambda/latest/dg/with-documentdb.html#docdb-prereqs
 */
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

/** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-key-management.html */
export const ACTIONS_ON_KEYS = ['kms:GenerateDataKey', 'kms:Decrypt'] as const;

export const ACTIONS_ON_LOG_GROUPS = ['logs:CreateLogStream', 'logs:PutLogEvents'] as const;

export const ACTIONS_ON_FILE_SYSTEMS = { efs: ['elasticfilesystem:ClientMount'], s3Files: ['s3files:ClientMount'] } as const;
