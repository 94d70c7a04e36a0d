import { change, merge, Mutation, PENDING, Row, set, table } from './mutation';
import { Json, mentions, Site } from '../site';

const urls = (site: Site) => [...site.neighbours('AWS::Lambda::Url'), ...ofAliases(site, 'AWS::Lambda::Url')];
const queueMappings = (site: Site) => site.mappings('AWS::SQS::Queue');
const streamMappings = (site: Site) => [...site.mappings('AWS::Kinesis::Stream'), ...site.mappings('AWS::DynamoDB::Table')];
const asyncConfigs = (site: Site) => site.neighbours('AWS::Lambda::EventInvokeConfig');
const permissions = (site: Site) => site.neighbours('AWS::Lambda::Permission');
const sourceQueue = (site: Site) => queueMappings(site).map(({ Properties }) => site.target(Properties.EventSourceArn, 'AWS::SQS::Queue')!);

function ofAliases(site: Site, type: string) {
  const ids = site.all('AWS::Lambda::Alias').filter(([, alias]) => site.aliases().includes(alias)).map(([id]) => id);
  return site.all(type).map(([, resource]) => resource).filter(({ Properties }) => ids.some((id) => mentions(Properties, id)));
}

/** The execution role and its policies. */
const ROLE: readonly Row[] = [
  ['trust-of-another-service', PENDING, trust({ Service: 'ec2.amazonaws.com' })],
  ['trust-denied', PENDING, ({ role }) => role && merge(role.Properties, { AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } }] } }) || false],
  ['trust-with-wrong-action', PENDING, ({ role }) => role && merge(role.Properties, { AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRoleWithWebIdentity', Principal: { Service: 'lambda.amazonaws.com' } }] } }) || false],
  ['edge-trust-missing', PENDING, (site) => JSON.stringify(site.role?.Properties.AssumeRolePolicyDocument ?? '').includes('edgelambda') && trust({ Service: 'lambda.amazonaws.com' })(site)],
  ['role-is-a-function', PENDING, (site) => Boolean(site.properties.Role = site.arn(site.id))],
  ['vpc-permission-removed', PENDING, (site) => site.isInVpc && site.detach('AWSLambdaVPCAccessExecutionRole') && (site.detach('AWSLambdaBasicExecutionRole'), true)],
  ['vpc-permission-narrowed', PENDING, (site) => site.isInVpc && !site.detach('AWSLambdaVPCAccessExecutionRole') && site.forbid(/^ec2:CreateNetworkInterface$/)],
  ['logs-permission-removed', PENDING, (site) => !site.isInVpc && site.detach('AWSLambdaBasicExecutionRole')],
  ['queue-permission-removed', PENDING, (site) => queueMappings(site).length > 0 && !site.detach('AWSLambdaSQSQueueExecutionRole') && site.forbid(/^sqs:ReceiveMessage$/)],
  ['queue-deletion-permission-removed', PENDING, (site) => queueMappings(site).length > 0 && !site.detach('AWSLambdaSQSQueueExecutionRole') && site.forbid(/^sqs:DeleteMessage$/)],
  ['stream-permission-removed', PENDING, (site) => site.mappings('AWS::Kinesis::Stream').length > 0 && site.forbid(/^kinesis:(GetRecords|\*)$/)],
  ['table-stream-permission-removed', PENDING, (site) => site.mappings('AWS::DynamoDB::Table').length > 0 && site.forbid(/^dynamodb:(GetRecords|GetShardIterator)$/)],
  ['dead-letter-permission-removed', PENDING, (site) => site.properties.DeadLetterConfig && site.forbid(/^(sqs:SendMessage|sns:Publish)$/)],
  ['destination-permission-removed', PENDING, (site) => asyncConfigs(site).some(({ Properties }) => Properties.DestinationConfig) && site.forbid(/^(sqs:SendMessage|sns:Publish|events:PutEvents|lambda:InvokeFunction)$/)],
  ['tracing-permission-removed', PENDING, (site) => site.properties.TracingConfig?.Mode === 'Active' && site.forbid(/^xray:/)],
  ['file-system-permission-removed', PENDING, (site) => site.properties.FileSystemConfigs && site.forbid(/^elasticfilesystem:ClientMount$/)],
  ['key-permission-removed', PENDING, (site) => site.properties.KmsKeyArn && site.forbid(/^kms:Decrypt/)],
  ['failure-destination-permission-removed', PENDING, (site) => streamMappings(site).some(({ Properties }) => Properties.DestinationConfig) && site.forbid(/^sqs:SendMessage$/)],
];

function trust(principal: Json): Mutation['apply'] {
  return ({ role }) => role !== undefined && merge(role.Properties, { AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: principal }] } });
}

/** Subnets, security groups and file systems. */
const NETWORK: readonly Row[] = [
  ['security-group-of-another-vpc', PENDING, (site) => site.isInVpc && Boolean(site.properties.VpcConfig.SecurityGroupIds = [{ 'Fn::GetAtt': [otherVpc(site).group, 'GroupId'] }])],
  ['subnets-of-two-vpcs', PENDING, (site) => site.isInVpc && site.properties.VpcConfig.SubnetIds.push({ Ref: otherVpc(site).subnet })],
  ['subnets-all-public', PENDING, (site) => site.isInVpc && publicSubnets(site).length > 0 && Boolean(site.properties.VpcConfig.SubnetIds = publicSubnets(site))],
  ['security-group-is-a-subnet', PENDING, (site) => site.isInVpc && Boolean(site.properties.VpcConfig.SecurityGroupIds = site.properties.VpcConfig.SubnetIds.slice(0, 1))],
  ['dual-stack-in-ipv4-subnets', PENDING, (site) => site.isInVpc && !site.properties.VpcConfig.Ipv6AllowedForDualStack && Boolean(site.properties.VpcConfig.Ipv6AllowedForDualStack = true)],
  ['mount-targets-removed', PENDING, (site) => mounting(site) && remove(site, 'AWS::EFS::MountTarget')],
  ['mount-target-not-waited-for', PENDING, (site) => mounting(site) && site.resources[site.id]!.DependsOn !== undefined && delete site.resources[site.id]!.DependsOn],
  ['nfs-rule-removed', PENDING, (site) => mounting(site) && remove(site, 'AWS::EC2::SecurityGroupIngress')],
  ['nfs-on-another-port', PENDING, (site) => mounting(site) && site.all('AWS::EC2::SecurityGroupIngress').filter(([, { Properties }]) => merge(Properties, { FromPort: 2048, ToPort: 2048 })).length > 0],
  ['mount-target-in-another-vpc', PENDING, (site) => mounting(site) && site.all('AWS::EFS::MountTarget').filter(([, { Properties }]) => merge(Properties, { SubnetId: { Ref: otherVpc(site).subnet } })).length > 0],
  ['access-point-without-user', PENDING, (site) => mounting(site) && site.all('AWS::EFS::AccessPoint').filter(([, { Properties }]) => delete Properties.PosixUser).length > 0],
];

const mounting = ({ properties }: Site) => Array.isArray(properties.FileSystemConfigs);

function remove(site: Site, type: string): boolean {
  const all = site.all(type);
  const ids = all.map(([id]) => id);
  ids.forEach((id) => delete site.resources[id]);
  for (const resource of Object.values(site.resources)) {
    resource.DependsOn = [resource.DependsOn ?? []].flat().filter((id) => !ids.includes(id));
  }
  return all.length > 0;
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
  ['key-disabled', PENDING, (site) => key(site, { Enabled: false })],
  ['key-asymmetric', PENDING, (site) => key(site, { KeySpec: 'RSA_2048', KeyUsage: 'ENCRYPT_DECRYPT' })],
  ['key-for-signatures', PENDING, (site) => key(site, { KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' })],
  ['dead-letters-to-own-fifo-queue', PENDING, (site) => merge(site.properties, { DeadLetterConfig: { TargetArn: fifo(site) } })],
  ['dead-letters-to-own-fifo-topic', PENDING, (site) => merge(site.properties, { DeadLetterConfig: { TargetArn: site.add('FifoTopic', 'AWS::SNS::Topic', { FifoTopic: true, TopicName: 'dead.fifo' }) } })],
  ['destination-fifo', PENDING, (site) => change(asyncConfigs, { DestinationConfig: { OnFailure: { Destination: fifo(site) } } })(site)],
  ['dead-letters-to-source', PENDING, (site) => sourceQueue(site).length > 0 && merge(site.properties, { DeadLetterConfig: { TargetArn: queueMappings(site)[0]!.Properties.EventSourceArn } })],
  ['visibility-below-timeout', PENDING, (site) => sourceQueue(site).some(({ Properties }) => merge(Properties, { VisibilityTimeout: 10 })) && merge(site.properties, { Timeout: 60 })],
  ['visibility-default', PENDING, (site) => sourceQueue(site).some(({ Properties }) => merge(Properties, { VisibilityTimeout: undefined })) && merge(site.properties, { Timeout: 300 })],
  ['queue-without-redrive', PENDING, (site) => sourceQueue(site).some(({ Properties }) => Properties.RedrivePolicy && delete Properties.RedrivePolicy)],
  ['log-group-delivery-class', PENDING, ownLogGroup({ LogGroupClass: 'DELIVERY' })],
  ['log-group-of-another-function', PENDING, ownLogGroup({ LogGroupName: 'aws/lambda/other' })],
  ['log-group-is-a-queue', PENDING, (site) => { site.add('NotLogs', 'AWS::SQS::Queue', {}); return merge(site.properties, { LoggingConfig: { LogGroup: { Ref: 'NotLogs' } } }); }],
  ['layer-for-another-runtime', PENDING, ownLayer({ CompatibleRuntimes: ['java21'] })],
  ['layer-for-another-architecture', PENDING, (site) => ownLayer({ CompatibleArchitectures: ['arm64'] })(site) && merge(site.properties, { Architectures: ['x86_64'] })],
  ['layer-is-a-function', PENDING, (site) => site.isZip && merge(site.properties, { Layers: [{ Ref: site.id }] })],
  ['signing-config-is-a-profile', PENDING, (site) => site.isZip && merge(site.properties, { CodeSigningConfigArn: (site.add('Profile', 'AWS::Signer::SigningProfile', { PlatformId: 'AWSLambda-SHA384-ECDSA' }), site.arn('Profile')) })],
  ['image-of-another-region', PENDING, (site) => site.properties.PackageType === 'Image' && merge(site.properties, { Code: { ImageUri: '123456789012.dkr.ecr.ap-south-1.amazonaws.com/orders:1' } })],
];

function key(site: Site, changes: Json): boolean {
  const target = site.target(site.properties.KmsKeyArn, 'AWS::KMS::Key');
  return target !== undefined && merge(target.Properties, changes);
}

function fifo(site: Site): Json {
  site.add('FifoQueue', 'AWS::SQS::Queue', { FifoQueue: true });
  return site.arn('FifoQueue');
}

function ownLogGroup(properties: Json): Mutation['apply'] {
  return (site) => merge(site.properties, { LoggingConfig: { ...site.properties.LoggingConfig, LogGroup: site.add('SeededLogs', 'AWS::Logs::LogGroup', properties) } });
}

function ownLayer(properties: Json): Mutation['apply'] {
  return (site) => site.isZip && !/^java/.test(site.properties.Runtime)
    && merge(site.properties, { Layers: [site.add('SeededLayer', 'AWS::Lambda::LayerVersion', { Content: { S3Bucket: 'layers', S3Key: 'a.zip' }, ...properties })] });
}

/** Aliases, versions, permissions, URLs, mappings and asynchronous configuration. */
const DEPENDENTS: readonly Row[] = [
  ['alias-named-like-a-version', PENDING, change((site) => site.aliases(), { Name: '12' })],
  ['alias-named-latest', PENDING, change((site) => site.aliases(), { Name: '$LATEST' })],
  ['alias-weight-above-one', PENDING, change((site) => site.aliases(), { RoutingConfig: { AdditionalVersionWeights: [{ FunctionVersion: '1', FunctionWeight: 1.5 }] } })],
  ['alias-routes-latest', PENDING, change((site) => site.aliases(), { RoutingConfig: { AdditionalVersionWeights: [{ FunctionVersion: '$LATEST', FunctionWeight: 0.5 }] } })],
  ['alias-of-another-function', PENDING, (site) => site.all('AWS::Lambda::Function').length > 1 && change((s) => s.aliases(), { FunctionName: { Ref: site.all('AWS::Lambda::Function').find(([id]) => id !== site.id)![0] } })(site)],
  ['alias-twice', PENDING, (site) => site.aliases().length > 0 && site.add('SecondAlias', 'AWS::Lambda::Alias', structuredClone(site.aliases()[0]!.Properties))],
  ['permission-with-wrong-action', PENDING, change(permissions, { Action: 'lambda:Invoke' })],
  ['permission-for-anybody', PENDING, change(permissions, { Principal: '*', SourceArn: undefined, SourceAccount: undefined, FunctionUrlAuthType: undefined })],
  ['permission-source-of-another-service', PENDING, change((site) => permissions(site).filter(({ Properties }) => Properties.Principal === 's3.amazonaws.com'), { SourceArn: 'arn:aws:sns:eu-west-1:123456789012:topic' })],
  ['url-auth-misspelled', PENDING, change(urls, { AuthType: 'IAM' })],
  ['url-stream-misspelled', PENDING, change(urls, { InvokeMode: 'STREAM' })],
  ['url-credentials-for-anybody', PENDING, change(urls, { Cors: { AllowOrigins: ['*'], AllowCredentials: true, MaxAge: 90000 } })],
  ['url-of-a-version', PENDING, change(urls, { Qualifier: '1' })],
  ['batch-of-11-without-window', PENDING, change(queueMappings, { BatchSize: 11, MaximumBatchingWindowInSeconds: undefined })],
  ['batch-above-10000', PENDING, change((site) => site.mappings(), { BatchSize: 10_001 })],
  ['window-above-300', PENDING, change((site) => site.mappings(), { MaximumBatchingWindowInSeconds: 301 })],
  ['window-for-fifo', PENDING, (site) => sourceQueue(site).some(({ Properties }) => Properties.FifoQueue) && change(queueMappings, { MaximumBatchingWindowInSeconds: 10 })(site)],
  ['queue-with-starting-position', PENDING, change(queueMappings, { StartingPosition: 'LATEST' })],
  ['queue-with-parallelization', PENDING, change(queueMappings, { ParallelizationFactor: 2 })],
  ['queue-with-tumbling-window', PENDING, change(queueMappings, { TumblingWindowInSeconds: 10 })],
  ['queue-with-bisect', PENDING, change(queueMappings, { BisectBatchOnFunctionError: true })],
  ['queue-with-failure-destination', PENDING, change(queueMappings, { DestinationConfig: { OnFailure: { Destination: 'arn:aws:sqs:eu-west-1:123456789012:dead' } } })],
  ['queue-concurrency-of-one', PENDING, change(queueMappings, { ScalingConfig: { MaximumConcurrency: 1 } })],
  ['queue-concurrency-above-reserved', PENDING, (site) => change(queueMappings, { ScalingConfig: { MaximumConcurrency: 50 } })(site) && merge(site.properties, { ReservedConcurrentExecutions: 5 })],
  ['mapping-on-reserved-zero', PENDING, (site) => site.mappings().length > 0 && merge(site.properties, { ReservedConcurrentExecutions: 0 })],
  ['stream-without-starting-position', PENDING, change(streamMappings, { StartingPosition: undefined })],
  ['stream-position-at-nothing', PENDING, change(streamMappings, { StartingPosition: 'AT_TIMESTAMP' })],
  ['stream-with-concurrency', PENDING, change(streamMappings, { ScalingConfig: { MaximumConcurrency: 10 } })],
  ['stream-parallelization-11', PENDING, change(streamMappings, { ParallelizationFactor: 11 })],
  ['stream-age-59', PENDING, change(streamMappings, { MaximumRecordAgeInSeconds: 59 })],
  ['table-instead-of-stream', PENDING, (site) => site.mappings('AWS::DynamoDB::Table').some(({ Properties }) => Boolean(Properties.EventSourceArn = { 'Fn::GetAtt': [Properties.EventSourceArn['Fn::GetAtt'][0], 'Arn'] }))],
  ['table-without-stream', PENDING, (site) => site.mappings('AWS::DynamoDB::Table').some(({ Properties }) => delete site.target(Properties.EventSourceArn, 'AWS::DynamoDB::Table')!.Properties.StreamSpecification)],
  ['filter-not-json', PENDING, change((site) => site.mappings(), { FilterCriteria: { Filters: [{ Pattern: '{ body: [1] }' }] } })],
  ['eleven-filters', PENDING, change((site) => site.mappings(), { FilterCriteria: { Filters: Array.from({ length: 11 }, () => ({ Pattern: '{}' })) } })],
  ['response-type-misspelled', PENDING, change((site) => site.mappings(), { FunctionResponseTypes: ['ReportBatchItemFailure'] })],
  ['async-of-no-alias', PENDING, change(asyncConfigs, { Qualifier: 'no alias' })],
  ['destination-is-a-bucket', PENDING, change(asyncConfigs, { DestinationConfig: { OnSuccess: { Destination: 'arn:aws:s3:::orders' } } })],
  ['same-name-twice', PENDING, (site) => site.all('AWS::Lambda::Function').length > 1 && site.all('AWS::Lambda::Function').filter(([, { Properties }]) => merge(Properties, { FunctionName: 'orders' })).length > 1],
  ['reserved-for-concurrency-of-alias', PENDING, (site) => site.aliases().length > 0 && set({ ReservedConcurrentExecutions: 0 })(site)],
];

export const RESOURCE_MUTATIONS: Mutation[] = table([...ROLE, ...NETWORK, ...BESIDE, ...DEPENDENTS]);
