/** What the role of every function may do. */
const ALWAYS: readonly string[] = [
  'logs:CreateLogStream, logs:PutLogEvents on <OrdersLogs63C9E25A.Arn>',
  'xray:PutTraceSegments, xray:PutTelemetryRecords on *',
];

const NETWORK: readonly string[] = [
  'ec2:CreateNetworkInterface, ec2:DeleteNetworkInterface, ec2:AssignPrivateIpAddresses, ec2:UnassignPrivateIpAddresses, ec2:DescribeNetworkInterfaces, ec2:DescribeSubnets on *',
  'Deny ec2:CreateNetworkInterface, ec2:DeleteNetworkInterface, ec2:AssignPrivateIpAddresses, ec2:UnassignPrivateIpAddresses on *'
    + ' if {"ArnLike":{"lambda:SourceFunctionArn":"arn:<AWS::Partition>:lambda:eu-west-1:123456789012:function:*"}}',
];

const FILES = 'arn:<AWS::Partition>:elasticfilesystem:eu-west-1:123456789012:file-system/<Files8E6940B8>'
  + ' if {"StringEquals":{"elasticfilesystem:AccessPointArn":"arn:<AWS::Partition>:elasticfilesystem:eu-west-1:123456789012:access-point/<FilesOrdersFiles5E917093>"}}';

/** The statements of each concern of the examples, as they were reviewed. Whoever changes one looks for what is narrower first. */
export const REVIEWED: Readonly<Record<string, readonly string[]>> = {
  'bare': ALWAYS,
  'networking': [...ALWAYS, ...NETWORK],
  'file system': [
    ...ALWAYS,
    ...NETWORK,
    `elasticfilesystem:ClientMount on ${FILES}`,
    `elasticfilesystem:ClientWrite on ${FILES}`,
  ],
  'SnapStart': ALWAYS,
  'provisioned concurrency': ALWAYS,
  'deployment': [
    ...ALWAYS,
    'lambda:GetAlias, lambda:UpdateAlias on <OrdersFunction520DBA95.Arn>',
    'lambda:GetProvisionedConcurrencyConfig on <OrdersFunction520DBA95.Arn>:*',
    'cloudwatch:DescribeAlarms on *',
  ],
  'logging': ALWAYS,
  'encryption': [
    ...ALWAYS,
    'kms:Decrypt on <Key961B73FD.Arn> if {"StringEquals":{"kms:ViaService":"lambda.eu-west-1.amazonaws.com"}}',
    'kms:Encrypt, kms:Decrypt, kms:ReEncryptFrom, kms:ReEncryptTo, kms:GenerateDataKey, kms:DescribeKey on <Key961B73FD.Arn>'
      + ' if {"StringEquals":{"kms:ViaService":"logs.eu-west-1.amazonaws.com"}}',
  ],
  'role': ALWAYS,
  'triggers': ALWAYS,
  'event source': [
    ...ALWAYS,
    'sqs:ReceiveMessage, sqs:ChangeMessageVisibility, sqs:GetQueueUrl, sqs:DeleteMessage, sqs:GetQueueAttributes on <Queue4A7E3555.Arn>',
  ],
  'asynchronous invocation': [...ALWAYS, 'sqs:SendMessage on <LostDF84CB6B.Arn>'],
  'durable execution': [
    ...ALWAYS,
    'lambda:CheckpointDurableExecution, lambda:GetDurableExecutionState on <OrdersFunction520DBA95.Arn>:*',
  ],
  'secrets': [
    ...ALWAYS,
    'secretsmanager:GetSecretValue on <LoginDDE9992A>',
    'kms:Decrypt on <Key961B73FD.Arn> if {"StringEquals":{"kms:ViaService":"secretsmanager.eu-west-1.amazonaws.com"}}',
    'ssm:GetParameter, ssm:GetParameters on arn:<AWS::Partition>:ssm:eu-west-1:123456789012:parameter/orders/token',
  ],
};
