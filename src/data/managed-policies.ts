interface ManagedPolicy {
  readonly actions: readonly string[];
  readonly source: string;
  readonly verified: string;
}

const REFERENCE = 'https://docs.aws.amazon.com/aws-managed-policy/latest/reference';

/** The pages show the policies; the names of the pages are those of the policies. */
function policy(name: string, ...actions: string[]): readonly [string, ManagedPolicy] {
  return [name, { actions, source: `${REFERENCE}/${name}.html`, verified: '2026-11-21' }];
}

const LOGS = ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'];
const NETWORK_INTERFACES = [
  'ec2:CreateNetworkInterface', 'ec2:DescribeNetworkInterfaces', 'ec2:DescribeSubnets', 'ec2:DeleteNetworkInterface',
  'ec2:AssignPrivateIpAddresses', 'ec2:UnassignPrivateIpAddresses',
];

/** What Lambda does with the operator role of a capacity provider to run instances. */
export const OPERATOR_ACTIONS = [
  'ec2:RunInstances', 'ec2:CreateTags', 'ec2:AttachNetworkInterface', 'ec2:CreateNetworkInterface', 'ec2:DescribeAvailabilityZones',
  'ec2:DescribeCapacityReservations', 'ec2:DescribeInstances', 'ec2:DescribeInstanceStatus', 'ec2:DescribeInstanceTypeOfferings',
  'ec2:DescribeInstanceTypes', 'ec2:DescribeSecurityGroups', 'ec2:DescribeSubnets',
];

/** What the policies allow that AWS manages for functions. Of any other one nothing is known. */
export const MANAGED_POLICIES: Readonly<Record<string, ManagedPolicy | undefined>> = Object.fromEntries([
  policy('AWSLambdaBasicExecutionRole', ...LOGS),
  policy('AWSLambdaVPCAccessExecutionRole', ...LOGS, ...NETWORK_INTERFACES),
  policy('AWSXRayDaemonWriteAccess', 'xray:PutTraceSegments', 'xray:PutTelemetryRecords', 'xray:GetSamplingRules', 'xray:GetSamplingTargets', 'xray:GetSamplingStatisticSummaries'),
  policy('AWSLambdaSQSQueueExecutionRole', 'sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', ...LOGS),
  policy('AWSLambdaKinesisExecutionRole', 'kinesis:DescribeStream', 'kinesis:DescribeStreamSummary', 'kinesis:GetRecords', 'kinesis:GetShardIterator',
    'kinesis:ListShards', 'kinesis:ListStreams', 'kinesis:SubscribeToShard', ...LOGS),
  policy('AWSLambdaDynamoDBExecutionRole', 'dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams', ...LOGS),
  policy('AWSLambdaBasicDurableExecutionRolePolicy', 'lambda:CheckpointDurableExecution', 'lambda:GetDurableExecutionState', ...LOGS),
  policy('CloudWatchLambdaInsightsExecutionRolePolicy', ...LOGS),
  policy('AWSLambdaManagedEC2ResourceOperator', ...OPERATOR_ACTIONS, 'ec2:DescribeVpcEncryptionControls', ...LOGS),
  policy('AWSLambdaBasicDurableExecutionRolePolicy', 'lambda:CheckpointDurableExecution', 'lambda:GetDurableExecutionState', ...LOGS),
]);
