import { isEdge } from './function';
import { change, merge, Mutation, Row, table } from './mutation';
import { Json, mentions, Site } from '../site';

const urls = (site: Site) => [...site.neighbours('AWS::Lambda::Url'), ...ofAliases(site, 'AWS::Lambda::Url')];
const queueMappings = (site: Site) => site.mappings('AWS::SQS::Queue');
const streamMappings = (site: Site) => [...site.mappings('AWS::Kinesis::Stream'), ...site.mappings('AWS::DynamoDB::Table')];
const asyncConfigs = (site: Site) => site.neighbours('AWS::Lambda::EventInvokeConfig');
const permissions = (site: Site) => site.neighbours('AWS::Lambda::Permission');
/** Queues whose policies admit their account may admit the role. */
const hasOpenQueues = (site: Site) => site.all('AWS::SQS::QueuePolicy').length > 0;
const sourceQueue = (site: Site) => queueMappings(site).map(({ Properties }) => site.target(Properties.EventSourceArn, 'AWS::SQS::Queue')!);

function ofAliases(site: Site, type: string) {
  const ids = site.all('AWS::Lambda::Alias').filter(([, alias]) => site.aliases().includes(alias)).map(([id]) => id);
  return site.all(type).map(([, resource]) => resource).filter(({ Properties }) => ids.some((id) => mentions(Properties, id)));
}

/** The execution role and its policies. */
const ROLE: readonly Row[] = [
  ['trust-of-another-service', 'role-not-assumable-by-lambda', trust({ Service: 'ec2.amazonaws.com' })],
  ['trust-denied', 'role-not-assumable-by-lambda', ({ role }) => role && merge(role.Properties, { AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } }] } }) || false],
  ['trust-with-wrong-action', 'role-not-assumable-by-lambda', ({ role }) => role && merge(role.Properties, { AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRoleWithWebIdentity', Principal: { Service: 'lambda.amazonaws.com' } }] } }) || false],
  ['edge-trust-missing', 'edge-function-role-not-assumable', (site) => isEdge(site) && trust({ Service: 'lambda.amazonaws.com' })(site)],
  ['role-is-a-function', 'reference-to-other-type', (site) => Boolean(site.properties.Role = site.arn(site.id))],
  ['vpc-permission-removed', 'role-without-network-interface-permissions', (site) => site.isInVpc && site.detach('AWSLambdaVPCAccessExecutionRole') && (site.detach('AWSLambdaBasicExecutionRole'), true)],
  ['vpc-permission-narrowed', 'role-without-network-interface-permissions', (site) => site.isInVpc && !site.detach('AWSLambdaVPCAccessExecutionRole') && site.forbid(/^ec2:CreateNetworkInterface$/)],
  ['logs-permission-removed', 'role-without-log-permissions', (site) => !site.isInVpc && site.detach('AWSLambdaBasicExecutionRole')],
  ['queue-permission-removed', 'role-without-event-source-permissions', (site) => !hasOpenQueues(site) && queueMappings(site).length > 0 && !site.detach('AWSLambdaSQSQueueExecutionRole') && site.forbid(/^sqs:ReceiveMessage$/)],
  ['queue-deletion-permission-removed', 'role-without-event-source-permissions', (site) => !hasOpenQueues(site) && queueMappings(site).length > 0 && !site.detach('AWSLambdaSQSQueueExecutionRole') && site.forbid(/^sqs:DeleteMessage$/)],
  ['stream-permission-removed', 'role-without-event-source-permissions', (site) => site.mappings('AWS::Kinesis::Stream').length > 0 && site.forbid(/^kinesis:(GetRecords|\*)$/)],
  ['table-stream-permission-removed', 'role-without-event-source-permissions', (site) => site.mappings('AWS::DynamoDB::Table').length > 0 && site.forbid(/^dynamodb:(GetRecords|GetShardIterator)$/)],
  ['dead-letter-permission-removed', 'role-without-dead-letter-permission', (site) => !hasOpenQueues(site) && site.properties.DeadLetterConfig && site.forbid(/^(sqs:SendMessage|sns:Publish)$/)],
  ['destination-permission-removed', 'role-without-destination-permission', (site) => asyncConfigs(site).some(({ Properties }) => Properties.DestinationConfig) && site.forbid(/^(sqs:SendMessage|sns:Publish|events:PutEvents|lambda:InvokeFunction)$/)],
  ['tracing-permission-removed', 'role-without-tracing-permissions', (site) => site.properties.TracingConfig?.Mode === 'Active' && site.forbid(/^xray:/)],
  ['file-system-permission-removed', 'role-without-efs-mount-permission', (site) => mounting(site) && site.all('AWS::EFS::FileSystem').map(([, { Properties }]) => merge(Properties, { FileSystemPolicy: WRITING })).length > 0 && site.forbid(/^elasticfilesystem:(ClientMount|\*)$/)],
  ['key-denied', 'role-denied-environment-key', (site) => encryptsEnvironment(site) && deny(site, 'kms:Decrypt')],
  ['failure-destination-permission-missing', 'role-without-failure-destination-permission', (site) => site.role !== undefined && change(streamMappings, { DestinationConfig: { OnFailure: { Destination: failedQueue(site) } } })(site) && (site.forbid(/^sqs:(SendMessage|\*)$/), true)],
];

function failedQueue(site: Site): Json {
  site.add('SeededFailures', 'AWS::SQS::Queue', {});
  return site.arn('SeededFailures');
}

const WRITING = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: { AWS: '*' }, Action: 'elasticfilesystem:ClientWrite' }] };

function encryptsEnvironment(site: Site): boolean {
  return site.target(site.properties.KmsKeyArn, 'AWS::KMS::Key') !== undefined && Object.keys(site.properties.Environment?.Variables ?? {}).length > 0;
}

function deny({ role }: Site, Action: string): boolean {
  const policy = { PolicyName: 'Denied', PolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action, Resource: '*' }] } };
  return role !== undefined && merge(role.Properties, { Policies: [...role.Properties.Policies ?? [], policy] });
}

function trust(principal: Json): Mutation['apply'] {
  return ({ role }) => role !== undefined && merge(role.Properties, { AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: principal }] } });
}

/** Subnets, security groups and file systems. */
const NETWORK: readonly Row[] = [
  ['security-group-of-another-vpc', 'vpc-security-group-in-another-vpc', (site) => site.isInVpc && Boolean(site.properties.VpcConfig.SecurityGroupIds = [{ 'Fn::GetAtt': [otherVpc(site).group, 'GroupId'] }])],
  ['subnets-of-two-vpcs', 'vpc-subnets-in-different-vpcs', (site) => site.isInVpc && site.properties.VpcConfig.SubnetIds.push({ Ref: otherVpc(site).subnet })],
  ['subnets-all-public', 'vpc-public-subnet-without-internet', (site) => site.isInVpc && publicSubnets(site).length > 0 && Boolean(site.properties.VpcConfig.SubnetIds = publicSubnets(site))],
  ['security-group-is-a-subnet', 'reference-to-other-type', (site) => site.isInVpc && Boolean(site.properties.VpcConfig.SecurityGroupIds = site.properties.VpcConfig.SubnetIds.slice(0, 1))],
  ['dual-stack-in-ipv4-subnets', 'vpc-ipv6-on-single-stack-subnet', (site) => site.isInVpc && !site.properties.VpcConfig.Ipv6AllowedForDualStack && Boolean(site.properties.VpcConfig.Ipv6AllowedForDualStack = true)],
  ['mount-targets-removed', 'mount-target-missing-in-zone', (site) => mounting(site) && remove(site, 'AWS::EFS::MountTarget')],
  ['mount-target-not-waited-for', 'function-before-mount-target', (site) => mounting(site) && forget(site, 'AWS::EFS::MountTarget')],
  ['nfs-rule-removed', 'mount-target-port-closed', (site) => mounting(site) && remove(site, 'AWS::EC2::SecurityGroupIngress')],
  ['nfs-on-another-port', 'mount-target-port-closed', (site) => mounting(site) && site.all('AWS::EC2::SecurityGroupIngress').filter(([, { Properties }]) => merge(Properties, { FromPort: 2048, ToPort: 2048 })).length > 0],
  ['mount-target-in-another-vpc', 'mount-targets-in-another-vpc', (site) => mounting(site) && site.all('AWS::EFS::MountTarget').filter(([, { Properties }]) => merge(Properties, { SubnetId: { Ref: otherVpc(site).subnet } })).length > 0],
  ['access-point-without-user', 'access-point-without-posix-user', (site) => mounting(site) && site.all('AWS::EFS::AccessPoint').filter(([, { Properties }]) => delete Properties.PosixUser).length > 0],
];

const mounting = ({ properties }: Site) => Array.isArray(properties.FileSystemConfigs);

function remove(site: Site, type: string): boolean {
  const isThere = forget(site, type);
  site.all(type).forEach(([id]) => delete site.resources[id]);
  return isThere;
}

/** Has nothing wait for resources of a type. */
function forget(site: Site, type: string): boolean {
  const ids = site.all(type).map(([id]) => id);
  for (const resource of Object.values(site.resources)) {
    resource.DependsOn = [resource.DependsOn ?? []].flat().filter((id) => !ids.includes(id));
  }
  return ids.length > 0;
}

function otherVpc(site: Site): { readonly subnet: string; readonly group: string } {
  const vpc = site.add('OtherVpc', 'AWS::EC2::VPC', { CidrBlock: '10.9.0.0/16' });
  site.add('OtherSubnet', 'AWS::EC2::Subnet', { VpcId: vpc, CidrBlock: '10.9.0.0/24' });
  site.add('OtherGroup', 'AWS::EC2::SecurityGroup', { VpcId: vpc, GroupDescription: 'other' });
  return { subnet: 'OtherSubnet', group: 'OtherGroup' };
}

function publicSubnets(site: Site): Json[] {
  return site.all('AWS::EC2::Subnet').filter(([, { Properties }]) => Properties.MapPublicIpOnLaunch === true).map(([id]) => ({ Ref: id }));
}

/** Keys, log groups, layers, and where records go. */
const BESIDE: readonly Row[] = [
  ['key-disabled', 'key-disabled', (site) => key(site, { Enabled: false })],
  ['key-asymmetric', 'key-not-symmetric', (site) => key(site, { KeySpec: 'RSA_2048', KeyUsage: 'ENCRYPT_DECRYPT' })],
  ['key-for-signatures', 'key-not-symmetric', (site) => key(site, { KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' })],
  ['dead-letters-to-own-fifo-queue', 'dead-letter-target-fifo', (site) => merge(site.properties, { DeadLetterConfig: { TargetArn: fifo(site) } })],
  ['dead-letters-to-own-fifo-topic', 'dead-letter-target-fifo', (site) => merge(site.properties, { DeadLetterConfig: { TargetArn: site.add('FifoTopic', 'AWS::SNS::Topic', { FifoTopic: true, TopicName: 'dead.fifo' }) } })],
  ['destination-fifo', 'destination-fifo', (site) => change(asyncConfigs, { DestinationConfig: { OnFailure: { Destination: fifo(site) } } })(site)],
  ['visibility-below-timeout', 'queue-visibility-timeout-below-timeout', (site) => sourceQueue(site).some(({ Properties }) => merge(Properties, { VisibilityTimeout: 10 })) && merge(site.properties, { Timeout: 60 })],
  ['visibility-default', 'queue-visibility-timeout-below-timeout', (site) => sourceQueue(site).some(({ Properties }) => merge(Properties, { VisibilityTimeout: undefined })) && merge(site.properties, { Timeout: 300 })],
  ['log-group-is-a-queue', 'reference-to-other-type', (site) => { site.add('NotLogs', 'AWS::SQS::Queue', {}); return merge(site.properties, { LoggingConfig: { LogGroup: { Ref: 'NotLogs' } } }); }],
  ['layer-for-another-runtime', 'layer-not-for-runtime', ownLayer({ CompatibleRuntimes: ['java21'] })],
  ['layer-for-another-architecture', 'layer-not-for-architecture', (site) => ownLayer({ CompatibleArchitectures: ['arm64'] })(site) && merge(site.properties, { Architectures: ['x86_64'] })],
  ['layer-is-a-function', 'reference-to-other-type', (site) => site.isZip && merge(site.properties, { Layers: [{ Ref: site.id }] })],
  ['signing-config-is-a-profile', 'reference-to-other-type', (site) => site.isZip && merge(site.properties, { CodeSigningConfigArn: (site.add('Profile', 'AWS::Signer::SigningProfile', { PlatformId: 'AWSLambda-SHA384-ECDSA' }), site.arn('Profile')) })],
  ['image-of-another-region', 'image-in-another-region', (site) => site.properties.PackageType === 'Image' && site.region !== undefined && merge(site.properties, { Code: { ImageUri: '123456789012.dkr.ecr.ap-south-1.amazonaws.com/orders:1' } })],
];

function key(site: Site, changes: Json): boolean {
  const target = site.target(site.properties.KmsKeyArn, 'AWS::KMS::Key');
  return target !== undefined && merge(target.Properties, changes);
}

function fifo(site: Site): Json {
  site.add('FifoQueue', 'AWS::SQS::Queue', { FifoQueue: true });
  return site.arn('FifoQueue');
}

function ownLayer(properties: Json): Mutation['apply'] {
  return (site) => site.isZip && !/^java/.test(site.properties.Runtime)
    && merge(site.properties, { Layers: [site.add('SeededLayer', 'AWS::Lambda::LayerVersion', { Content: { S3Bucket: 'layers', S3Key: 'a.zip' }, ...properties })] });
}

/** Aliases, versions, permissions, URLs, mappings and asynchronous configuration. */
const DEPENDENTS: readonly Row[] = [
  ['alias-named-like-a-version', 'alias-name-malformed', change((site) => site.aliases(), { Name: '12' })],
  ['alias-named-latest', 'alias-name-malformed', change((site) => site.aliases(), { Name: '$LATEST' })],
  ['alias-weight-above-one', 'alias-weight-out-of-range', change((site) => site.aliases(), { RoutingConfig: { AdditionalVersionWeights: [{ FunctionVersion: '1', FunctionWeight: 1.5 }] } })],
  ['alias-routes-latest', 'alias-weighted-with-latest', change((site) => site.aliases(), { RoutingConfig: { AdditionalVersionWeights: [{ FunctionVersion: '$LATEST', FunctionWeight: 0.5 }] } })],
  ['alias-of-another-function', 'alias-version-of-another-function', (site) => site.all('AWS::Lambda::Function').length > 1 && change((s) => s.aliases(), { FunctionName: { Ref: site.all('AWS::Lambda::Function').find(([id]) => id !== site.id)![0] } })(site)],
  ['alias-twice', 'alias-name-repeated', (site) => site.aliases().length > 0 && site.add('SecondAlias', 'AWS::Lambda::Alias', structuredClone(site.aliases()[0]!.Properties))],
  ['permission-with-wrong-action', 'permission-action-malformed', change(permissions, { Action: 'InvokeFunction' })],
  ['permission-for-anybody', 'permission-for-everybody', change(permissions, { Principal: '*', SourceArn: undefined, SourceAccount: undefined, FunctionUrlAuthType: undefined })],
  ['permission-source-of-another-service', 'permission-principal-of-other-source', change((site) => permissions(site).filter(({ Properties }) => Properties.Principal === 's3.amazonaws.com'), { SourceArn: 'arn:aws:sns:eu-west-1:123456789012:topic' })],
  ['url-auth-misspelled', 'function-url-auth-type-unknown', change(urls, { AuthType: 'IAM' })],
  ['url-stream-misspelled', 'function-url-invoke-mode-unknown', change(urls, { InvokeMode: 'STREAM' })],
  ['url-credentials-for-anybody', 'cors-credentials-with-any-origin', change(urls, { Cors: { AllowOrigins: ['*'], AllowCredentials: true } })],
  ['url-of-a-version', 'function-url-qualifier-not-alias', change(urls, { Qualifier: '1' })],
  ['batch-of-11-without-window', 'batch-without-window', (site) => !sourceQueue(site).some(({ Properties }) => Properties.FifoQueue) && change(queueMappings, { BatchSize: 11, MaximumBatchingWindowInSeconds: undefined })(site)],
  ['batch-of-11-from-fifo', 'batch-size-of-fifo-queue', (site) => sourceQueue(site).some(({ Properties }) => Properties.FifoQueue) && change(queueMappings, { BatchSize: 11 })(site)],
  ['batch-above-10000', 'batch-size-out-of-range', change((site) => site.mappings(), { BatchSize: 10_001 })],
  ['window-above-300', 'batching-window-out-of-range', change((site) => site.mappings(), { MaximumBatchingWindowInSeconds: 301 })],
  ['window-for-fifo', 'batching-window-of-fifo-queue', (site) => sourceQueue(site).some(({ Properties }) => Properties.FifoQueue) && change(queueMappings, { MaximumBatchingWindowInSeconds: 10 })(site)],
  ['queue-with-starting-position', 'starting-position-of-queue', change(queueMappings, { StartingPosition: 'LATEST' })],
  ['queue-with-parallelization', 'shard-option-of-other-source', change(queueMappings, { ParallelizationFactor: 2 })],
  ['queue-with-tumbling-window', 'shard-option-of-other-source', change(queueMappings, { TumblingWindowInSeconds: 10 })],
  ['queue-with-bisect', 'retry-option-of-other-source', change(queueMappings, { BisectBatchOnFunctionError: true })],
  ['queue-with-failure-destination', 'on-failure-destination-of-other-source', change(queueMappings, { DestinationConfig: { OnFailure: { Destination: 'arn:aws:sqs:eu-west-1:123456789012:dead' } } })],
  ['queue-concurrency-of-one', 'maximum-concurrency-out-of-range', change(queueMappings, { ScalingConfig: { MaximumConcurrency: 1 } })],
  ['queue-concurrency-above-reserved', 'maximum-concurrency-above-reserved', (site) => change(queueMappings, { ScalingConfig: { MaximumConcurrency: 50 } })(site) && merge(site.properties, { ReservedConcurrentExecutions: 5 })],
  ['stream-without-starting-position', 'stream-without-starting-position', change(streamMappings, { StartingPosition: undefined })],
  ['stream-position-at-nothing', 'starting-timestamp-missing', change((site) => site.mappings('AWS::Kinesis::Stream'), { StartingPosition: 'AT_TIMESTAMP' })],
  ['stream-with-concurrency', 'maximum-concurrency-of-other-source', change(streamMappings, { ScalingConfig: { MaximumConcurrency: 10 } })],
  ['stream-parallelization-11', 'parallelization-factor-out-of-range', change(streamMappings, { ParallelizationFactor: 11 })],
  ['stream-age-59', 'record-age-below-one-minute', change(streamMappings, { MaximumRecordAgeInSeconds: 59 })],
  ['table-instead-of-stream', 'event-source-not-a-stream', (site) => site.mappings('AWS::DynamoDB::Table').some(({ Properties }) => Boolean(Properties.EventSourceArn = { 'Fn::GetAtt': [Properties.EventSourceArn['Fn::GetAtt'][0], 'Arn'] }))],
  ['table-without-stream', 'event-source-table-without-stream', (site) => site.mappings('AWS::DynamoDB::Table').some(({ Properties }) => delete site.target(Properties.EventSourceArn, 'AWS::DynamoDB::Table')!.Properties.StreamSpecification)],
  ['filter-not-json', 'filter-pattern-not-json', change((site) => site.mappings(), { FilterCriteria: { Filters: [{ Pattern: '{ body: [1] }' }] } })],
  ['eleven-filters', 'filters-above-quota', change((site) => site.mappings(), { FilterCriteria: { Filters: Array.from({ length: 11 }, () => ({ Pattern: '{}' })) } })],
  ['response-type-misspelled', 'function-response-type-unknown', change((site) => site.mappings(), { FunctionResponseTypes: ['ReportBatchItemFailure'] })],
  ['async-of-no-alias', 'async-qualifier-malformed', change(asyncConfigs, { Qualifier: 'no alias' })],
  ['destination-is-a-bucket', 'on-success-destination-unsupported', change(asyncConfigs, { DestinationConfig: { OnSuccess: { Destination: 'arn:aws:s3:::orders' } } })],
  ['same-name-twice', 'function-name-repeated', (site) => site.all('AWS::Lambda::Function').length > 1 && site.all('AWS::Lambda::Function').filter(([, { Properties }]) => merge(Properties, { FunctionName: 'orders' })).length > 1],
];

export const RESOURCE_MUTATIONS: Mutation[] = table([...ROLE, ...NETWORK, ...BESIDE, ...DEPENDENTS]);
