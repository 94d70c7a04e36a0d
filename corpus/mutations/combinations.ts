import { isEdge } from './function';
import { change, merge, Mutation, Row, set, table } from './mutation';
import { Json, Site } from '../site';

const PROVISIONED = { ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 5 } };
const DURABLE = { DurableConfig: { ExecutionTimeout: 86_400 } };
const TENANTS = { TenancyConfig: { TenantIsolationMode: 'PER_TENANT' } };
const SNAPSTART = { SnapStart: { ApplyOn: 'PublishedVersions' } };

const isNode = ({ properties, isZip }: Site) => isZip && /^nodejs2[24]/.test(properties.Runtime);
const isPython = ({ properties, isZip }: Site) => isZip && /^python3.1[34]/.test(properties.Runtime);
const isAlone = (site: Site) => isNode(site) && !site.isInVpc && site.aliases().length === 0;
const aliases = (site: Site) => site.aliases();
const versions = (site: Site) => site.neighbours('AWS::Lambda::Version');
const urls = (site: Site) => site.neighbours('AWS::Lambda::Url').filter(({ Properties }) => Properties.Qualifier === undefined);
const asyncConfigs = (site: Site) => site.neighbours('AWS::Lambda::EventInvokeConfig');
const atEdge = (changes: Json, needs: (site: Site) => boolean = () => true): Mutation['apply'] => set(changes, (site) => isEdge(site) && needs(site));

/** Adds something that refers to the function. */
function beside(type: string, properties: (site: Site) => Json, needs: (site: Site) => boolean = isNode): Mutation['apply'] {
  return (site) => needs(site) && site.add('Seeded', type, properties(site));
}

function fleet(site: Site, properties: Json = {}): Json {
  site.add('Fleet', 'AWS::Lambda::CapacityProvider', properties);
  return { MemorySize: 4096, CapacityProviderConfig: { LambdaManagedInstancesCapacityProviderConfig: { CapacityProviderArn: site.arn('Fleet') } } };
}

/** A function on managed instances. */
function managed(properties: Json, more: Json = {}): Mutation['apply'] {
  return (site) => isAlone(site) && site.neighbours('AWS::Lambda::Url').length === 0 && merge(site.properties, { ...fleet(site, properties), ...more });
}

function isolated(site: Site): Json {
  site.add('LonelyVpc', 'AWS::EC2::VPC', { CidrBlock: '10.9.0.0/16' });
  site.add('LonelySubnet', 'AWS::EC2::Subnet', { VpcId: { Ref: 'LonelyVpc' }, CidrBlock: '10.9.0.0/24' });
  site.add('LonelyTable', 'AWS::EC2::RouteTable', { VpcId: { Ref: 'LonelyVpc' } });
  site.add('LonelyAssociation', 'AWS::EC2::SubnetRouteTableAssociation', { SubnetId: { Ref: 'LonelySubnet' }, RouteTableId: { Ref: 'LonelyTable' } });
  return { Ref: 'LonelySubnet' };
}

function allow(site: Site, ...Action: string[]): boolean {
  const { role } = site;
  const policy = { PolicyName: 'Seeded', PolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] } };
  return role !== undefined && merge(role.Properties, { Policies: [...role.Properties.Policies ?? [], policy] });
}

const queue = (site: Site, id: string, properties: Json = {}) => { site.add(id, 'AWS::SQS::Queue', properties); return site.arn(id); };
const rule = (site: Site) => ({ ScheduleExpression: 'rate(1 day)', Targets: [{ Id: 'T', Arn: site.arn(site.id) }] });
const api = (site: Site) => ({ IntegrationType: 'AWS_PROXY', IntegrationUri: site.arn(site.id), PayloadFormatVersion: '2.0' });
const mapping = (site: Site, EventSourceArn: unknown, properties: Json = {}) => ({ FunctionName: { Ref: site.id }, EventSourceArn, ...properties });
const AMAZON_MQ = 'arn:aws:mq:eu-west-1:123456789012:broker:orders:b-1234a5b6-78cd-901e-2fgh-3i45j6k17819';
const QUEUES = { Queues: ['orders'], SourceAccessConfigurations: [{ Type: 'BASIC_AUTH', URI: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:orders' }] };

function key(site: Site, properties: Json): Json {
  site.add('SeededKey', 'AWS::KMS::Key', properties);
  return site.arn('SeededKey');
}

const ROOT = { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::123456789012:root' }, Action: 'kms:*', Resource: '*' };
const CLOSED = { KeyPolicy: { Version: '2012-10-17', Statement: [ROOT] } };
const keyed = (properties: (site: Site) => Json, needs: (site: Site) => boolean = isNode): Mutation['apply'] => (site) => needs(site) && merge(site.properties, properties(site));

/** What a function and its neighbours say together. */
export const COMBINATIONS: Mutation[] = table([
  ['reference-to-own-bucket-without-versions', 's3-reference-bucket-not-versioned', (site) => site.isZip && merge(site.properties, { Code: { S3Bucket: site.add('Packages', 'AWS::S3::Bucket', {}), S3Key: 'a.zip', S3ObjectVersion: '1', S3ObjectStorageMode: 'REFERENCE' } })],
  ['reference-to-closed-bucket', 's3-reference-bucket-policy-without-lambda', (site) => site.isZip && merge(site.properties, { Code: { S3Bucket: site.add('Packages', 'AWS::S3::Bucket', { VersioningConfiguration: { Status: 'Enabled' } }), S3Key: 'a.zip', S3ObjectVersion: '1', S3ObjectStorageMode: 'REFERENCE' } })],
  ['vpc-permissions-too-late', 'network-permissions-after-function', (site) => site.isInVpc && site.isZip && site.detach('AWSLambdaVPCAccessExecutionRole')
    && latePolicy(site, /^ec2:(CreateNetworkInterface|\*)$/, 'ec2:CreateNetworkInterface', 'ec2:DescribeNetworkInterfaces', 'ec2:DeleteNetworkInterface')],
  ['source-permissions-too-late', 'event-source-permissions-after-mapping', (site) => site.isZip && site.mappings('AWS::SQS::Queue').length > 0
    && latePolicy(site, /^sqs:(ReceiveMessage|\*)$/, 'sqs:*')],
  ['isolated-without-endpoint', 'vpc-service-without-endpoint', (site) => site.isInVpc && merge(site.properties.VpcConfig, { SubnetIds: [isolated(site)] }) && allow(site, 'states:StartExecution')],
  ['dedicated-vpc', 'vpc-with-dedicated-tenancy', (site) => site.isInVpc && site.all('AWS::EC2::VPC').some(([, { Properties }]) => merge(Properties, { InstanceTenancy: 'dedicated' }))],
  ['encrypted-vpc', 'vpc-encryption-control-without-lambda-exclusion', (site) => site.isInVpc && site.all('AWS::EC2::VPC').length === 1 && site.add('Control', 'AWS::EC2::VPCEncryptionControl', { VpcId: { Ref: site.all('AWS::EC2::VPC')[0]![0] }, Mode: 'enforce' })],
  ['access-point-without-creation', 'access-point-directory-not-created', (site) => Array.isArray(site.properties.FileSystemConfigs) && site.all('AWS::EFS::AccessPoint').some(([, { Properties }]) => merge(Properties, { RootDirectory: { Path: '/orders' } }))],
  ['snapstart-called-by-rule', 'snapstart-called-unqualified', (site) => isPython(site) && merge(site.properties, SNAPSTART) && site.add('Seeded', 'AWS::Events::Rule', rule(site))],
  ['snapstart-unpublished', 'snapstart-without-version', set(SNAPSTART, (site) => isPython(site) && versions(site).length === 0 && site.aliases().length === 0)],
  ['provisioned-twice', 'provisioned-concurrency-on-alias-and-version', (site) => site.aliases().length > 0 && versions(site).length === 1 && change(aliases, PROVISIONED)(site) && change(versions, PROVISIONED)(site)],
  ['provisioned-weighted', 'provisioned-concurrency-on-weighted-alias', change(aliases, { ...PROVISIONED, RoutingConfig: { AdditionalVersionWeights: [{ FunctionVersion: '1', FunctionWeight: 0.1 }] } })],
  ['version-policy-misspelled', 'version-runtime-policy-unknown', change(versions, { RuntimePolicy: { UpdateRuntimeOn: 'auto' } })],
  ['durable-for-a-day-from-queue', 'durable-execution-too-long-for-event-source', (site) => isNode(site) && site.mappings('AWS::SQS::Queue').length > 0 && merge(site.properties, DURABLE)],
  ['durable-for-a-day-behind-url', 'durable-execution-too-long-for-function-url', (site) => isNode(site) && urls(site).length > 0 && merge(site.properties, DURABLE)],
  ['durable-with-destination', 'durable-with-destination', (site) => isNode(site) && asyncConfigs(site).some(({ Properties }) => Properties.DestinationConfig) && merge(site.properties, DURABLE)],
  ['durable-called-by-rule', 'durable-called-unqualified', (site) => isNode(site) && merge(site.properties, DURABLE) && site.add('Seeded', 'AWS::Events::Rule', rule(site))],
  ['durable-called-by-api', 'durable-called-unqualified', (site) => isNode(site) && merge(site.properties, DURABLE) && site.add('Seeded', 'AWS::ApiGatewayV2::Integration', api(site))],
  ['durable-called-by-trigger', 'durable-called-unqualified', (site) => isNode(site) && merge(site.properties, DURABLE) && site.add('Seeded', 'AWS::Cognito::UserPool', { LambdaConfig: { PostConfirmation: site.arn(site.id) } })],
  ['queue-of-named-function', 'queue-visibility-timeout-below-timeout', (site) => isAlone(site) && merge(site.properties, { FunctionName: { 'Fn::Sub': '${AWS::StackName}-orders' }, Timeout: 60 }) && site.add('Seeded', 'AWS::Lambda::EventSourceMapping', mapping(site, queue(site, 'SeededQueue'), { FunctionName: { 'Fn::Sub': '${AWS::StackName}-orders' } }))],
  ['durable-without-permissions', 'role-without-durable-permissions', set(DURABLE, (site) => isNode(site) && site.role !== undefined && !JSON.stringify(site.resources).includes('DurableExecution'))],
  ['tenants-with-provisioned', 'tenant-isolation-with-provisioned-concurrency', (site) => isNode(site) && change(aliases, PROVISIONED)(site) && merge(site.properties, TENANTS)],
  ['tenants-called-by-rule', 'tenant-isolation-called-without-tenant', (site) => isNode(site) && merge(site.properties, TENANTS) && site.add('Seeded', 'AWS::Events::Rule', rule(site))],
  ['managed-with-provisioned', 'managed-instances-with-provisioned-concurrency', (site) => isNode(site) && !site.isInVpc && change(aliases, PROVISIONED)(site) && merge(site.properties, fleet(site))],
  ['managed-for-an-hour-from-queue', 'timeout-too-long-for-event-source', (site) => isAlone(site) && merge(site.properties, { ...fleet(site), Timeout: 3600 }) && site.add('Seeded', 'AWS::Lambda::EventSourceMapping', mapping(site, AMAZON_MQ, QUEUES))],
  ['managed-on-other-architecture', 'managed-instances-architecture-mismatch', managed({ InstanceRequirements: { Architectures: ['arm64'] } }, { Architectures: ['x86_64'] })],
  ['managed-with-few-vcpus', 'managed-instances-vcpus-too-few', managed({ CapacityProviderScalingConfig: { MaxVCpuCount: 2 } }, { FunctionScalingConfig: { MinExecutionEnvironments: 10, MaxExecutionEnvironments: 20 } })],
  ['managed-in-isolation', 'managed-instances-without-way-to-logs', (site) => isAlone(site) && merge(site.properties, fleet(site, { VpcConfig: { SubnetIds: [isolated(site)], SecurityGroupIds: [] } }))],
  ['managed-called-by-rule', 'managed-instances-latest-called', (site) => isAlone(site) && merge(site.properties, { ...fleet(site), PublishToLatestPublished: false }) && site.add('Seeded', 'AWS::Events::Rule', rule(site))],
  ['destination-itself', 'destination-is-function-itself', (site) => change(asyncConfigs, { DestinationConfig: { OnSuccess: { Destination: site.arn(site.id) } } })(site)],
  ['role-of-another-account', 'role-in-another-account', set({ Role: 'arn:aws:iam::210987654321:role/orders' }, (site) => isNode(site) && site.region === 'eu-west-1')],
  ['edge-runtime', 'edge-function-runtime-unsupported', atEdge({ Runtime: 'ruby3.4' })],
  ['edge-with-dead-letters', 'edge-function-with-dead-letter-target', atEdge({ DeadLetterConfig: { TargetArn: 'arn:aws:sqs:us-east-1:123456789012:dead' } })],
  ['edge-as-image', 'edge-function-as-image', atEdge({ PackageType: 'Image', Runtime: undefined, Handler: undefined, Code: { ImageUri: '123456789012.dkr.ecr.us-east-1.amazonaws.com/a:1' } })],
  ['edge-traced', 'edge-function-with-tracing', atEdge({ TracingConfig: { Mode: 'Active' } })],
  ['edge-with-large-tmp', 'edge-function-with-large-ephemeral-storage', atEdge({ EphemeralStorage: { Size: 1024 } })],
  ['edge-for-a-minute', 'edge-function-timeout-too-long', atEdge({ Timeout: 60 })],
  ['edge-with-code-key', 'edge-function-with-code-key', (site) => isEdge(site) && merge(site.properties.Code, { SourceKMSKeyArn: 'arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab' })],
  ['edge-with-runtime-management', 'edge-function-with-runtime-management', atEdge({ RuntimeManagementConfig: { UpdateRuntimeOn: 'FunctionUpdate' } })],
  ['edge-without-log-groups', 'edge-function-role-without-log-group-permission', (site) => isEdge(site) && site.detach('AWSLambdaBasicExecutionRole') && allow(site, 'logs:CreateLogStream', 'logs:PutLogEvents')],
  ['edge-unpublished', 'edge-function-without-version', beside('AWS::CloudFront::Distribution', (site) => ({ DistributionConfig: { DefaultCacheBehavior: { LambdaFunctionAssociations: [{ EventType: 'viewer-request', LambdaFunctionARN: site.arn(site.id) }] } } }))],
  ['visibility-three-times', 'queue-visibility-timeout-short', (site) => site.mappings('AWS::SQS::Queue').some(({ Properties }) => merge(site.target(Properties.EventSourceArn, 'AWS::SQS::Queue')!.Properties, { VisibilityTimeout: 30 })) && merge(site.properties, { Timeout: 10 })],
  ['mapping-twice', 'event-source-mapping-repeated', (site) => site.mappings('AWS::SQS::Queue').length > 0 && site.add('SecondMapping', 'AWS::Lambda::EventSourceMapping', structuredClone(site.mappings('AWS::SQS::Queue')[0]!.Properties))],
  ['mapping-of-mq-traced', 'tracing-unsupported-event-source', (site) => isNode(site) && merge(site.properties, { TracingConfig: { Mode: 'Active' } }) && allow(site, 'xray:*') && site.add('Seeded', 'AWS::Lambda::EventSourceMapping', mapping(site, AMAZON_MQ, QUEUES))],
  ['key-by-id', 'key-named-by-id', keyed((site) => { key(site, {}); return { KmsKeyArn: { Ref: 'SeededKey' }, Environment: { Variables: { STAGE: 'test' } } }; })],
  ['package-key-closed', 'key-policy-without-lambda', (site) => site.isZip && merge(site.properties.Code, { SourceKMSKeyArn: key(site, CLOSED) })],
  ['durable-key-closed', 'durable-key-closed-to-lambda', keyed((site) => ({ DurableConfig: { ExecutionTimeout: 60, KMSKeyArn: key(site, CLOSED) } }))],
  ['log-key-closed', 'key-policy-without-logs', keyed((site) => ({ LoggingConfig: { LogGroup: site.add('SeededLogs', 'AWS::Logs::LogGroup', { KmsKeyId: key(site, CLOSED) }) } }), (site) => isNode(site) && site.region !== undefined)],
  ['dead-letter-key-closed', 'dead-letter-key-closed-to-role', (site) => isNode(site) && allow(site, 'sqs:SendMessage') && merge(site.properties, { DeadLetterConfig: { TargetArn: queue(site, 'SeededDead', { KmsMasterKeyId: key(site, CLOSED) }) } })],
  ['url-twice', 'function-url-repeated', (site) => urls(site).length > 0 && site.add('SecondUrl', 'AWS::Lambda::Url', structuredClone(urls(site)[0]!.Properties))],
  ['url-open-without-permission', 'function-url-closed', (site) => site.all('AWS::Lambda::Permission').length === 0 && site.add('Seeded', 'AWS::Lambda::Url', { TargetFunctionArn: site.arn(site.id), AuthType: 'NONE' })],
  ['async-config-twice', 'async-config-repeated', (site) => typeof asyncConfigs(site)[0]?.Properties.Qualifier === 'string' && site.add('SecondConfig', 'AWS::Lambda::EventInvokeConfig', structuredClone(asyncConfigs(site)[0]!.Properties))],
  ['filters-of-documentdb', 'filters-of-documentdb', beside('AWS::Lambda::EventSourceMapping', (site) => mapping(site, 'arn:aws:rds:eu-west-1:123456789012:cluster:orders', { StartingPosition: 'LATEST', DocumentDBEventSourceConfig: { DatabaseName: 'orders' }, FilterCriteria: { Filters: [{ Pattern: '{}' }] }, SourceAccessConfigurations: QUEUES.SourceAccessConfigurations }))],
] satisfies Row[]);

/** Attaches the permissions by a policy for which the function does not wait. */
function latePolicy(site: Site, taken: RegExp, ...Action: string[]): boolean {
  const [roleId] = Object.entries(site.resources).find(([, resource]) => resource === site.role) ?? [];
  const Statement = [{ Effect: 'Allow', Action: [...Action, 'logs:*'], Resource: '*' }];
  return roleId !== undefined && site.forbid(taken) !== undefined
    && Boolean(site.add('LatePolicy', 'AWS::IAM::Policy', { PolicyName: 'Late', Roles: [{ Ref: roleId }], PolicyDocument: { Version: '2012-10-17', Statement } }));
}
