import { KubectlV34Layer } from '@aws-cdk/lambda-layer-kubectl-v34';
import {
  CfnJson, CustomResource, Duration, RemovalPolicy, SecretValue, Size, Stack, aws_apigateway as apigateway, aws_appsync as appsync,
  aws_autoscaling as autoscaling, aws_certificatemanager as acm, aws_cloudfront as cloudfront, aws_cloudfront_origins as origins,
  aws_cognito as cognito, aws_config as config, aws_dynamodb as dynamodb, aws_ec2 as ec2, aws_ecr as ecr, aws_ecs as ecs, aws_efs as efs,
  aws_eks as eks, aws_eks_v2 as eksV2, aws_elasticloadbalancingv2 as elb, aws_elasticloadbalancingv2_targets as elbTargets, aws_events as events,
  aws_events_targets as targets, aws_iam as iam, aws_kinesis as kinesis, aws_kms as kms, aws_lambda as lambda,
  aws_lambda_destinations as destinations, aws_lambda_event_sources as sources, aws_logs as logs, aws_opensearchservice as opensearch,
  aws_rds as rds, aws_route53 as route53, aws_route53_patterns as patterns, aws_s3 as s3, aws_s3_deployment as deployment,
  aws_s3_notifications as notifications, aws_secretsmanager as secretsmanager, aws_ses as ses, aws_sns as sns,
  aws_sns_subscriptions as subscriptions, aws_sqs as sqs, aws_stepfunctions as sfn, aws_stepfunctions_tasks as tasks, custom_resources as custom,
  triggers,
} from 'aws-cdk-lib';
import { ACCOUNT, CODE, Library, SITE } from '../library';

const vpcOf = (stack: Stack) => new ec2.Vpc(stack, 'Vpc', { maxAzs: 2, natGateways: 1 });
const roleOf = (stack: Stack, id = 'Role') => new iam.Role(stack, id, {
  assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
  managedPolicies: [
    iam.ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSLambdaBasicExecutionRole'),
    iam.ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSLambdaVPCAccessExecutionRole'),
  ],
});
const fn = (stack: Stack, id: string, props: Partial<lambda.FunctionProps> = {}) => new lambda.Function(stack, id, {
  runtime: lambda.Runtime.NODEJS_22_X, handler: 'index.handler', code: lambda.Code.fromAsset(CODE), ...props,
});
const call = (physicalId = 'call'): custom.AwsSdkCall => ({
  service: 'SSM', action: 'GetParameter', parameters: { Name: '/corpus' }, physicalResourceId: custom.PhysicalResourceId.of(physicalId),
});
const anywhere = custom.AwsCustomResourcePolicy.fromSdkCalls({ resources: custom.AwsCustomResourcePolicy.ANY_RESOURCE });
const zone = (stack: Stack) => route53.HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: 'Z1', zoneName: 'example.com' });

/** Functions that constructs of the CDK make by themselves. */
const PROVIDERS: Library = {
  name: 'aws-cdk-lib',
  variants: {
    'bucket-deployment': (stack) => {
      const destinationBucket = new s3.Bucket(stack, 'Site', { autoDeleteObjects: true, removalPolicy: RemovalPolicy.DESTROY });
      const source = [deployment.Source.asset(SITE)];
      new deployment.BucketDeployment(stack, 'Plain', { sources: source, destinationBucket });
      new deployment.BucketDeployment(stack, 'Large', { sources: source, destinationBucket, memoryLimit: 3008, ephemeralStorageSize: Size.gibibytes(10) });
    },
    'bucket-deployment-vpc-efs': (stack) => new deployment.BucketDeployment(stack, 'Deploy', {
      sources: [deployment.Source.data('a.txt', 'a')],
      destinationBucket: new s3.Bucket(stack, 'Site'),
      vpc: vpcOf(stack),
      useEfs: true,
      memoryLimit: 512,
      vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
      role: roleOf(stack),
    }),
    'aws-custom-resource': (stack) => {
      new custom.AwsCustomResource(stack, 'Plain', { onUpdate: call(), policy: anywhere });
      new custom.AwsCustomResource(stack, 'Tuned', { onUpdate: call('b'), policy: anywhere, memorySize: 1024, timeout: Duration.minutes(10), functionName: 'corpus-call', logRetention: logs.RetentionDays.ONE_DAY });
    },
    'aws-custom-resource-vpc': (stack) => new custom.AwsCustomResource(stack, 'Call', {
      onUpdate: call(),
      policy: anywhere,
      vpc: vpcOf(stack),
      vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
      role: roleOf(stack),
      installLatestAwsSdk: true,
      logGroup: new logs.LogGroup(stack, 'Logs'),
    }),
    'provider-framework': (stack) => {
      const provider = new custom.Provider(stack, 'Provider', { onEventHandler: fn(stack, 'OnEvent') });
      new CustomResource(stack, 'Resource', { serviceToken: provider.serviceToken });
    },
    'provider-framework-async-vpc': (stack) => new custom.Provider(stack, 'Provider', {
      onEventHandler: fn(stack, 'OnEvent', { timeout: Duration.minutes(5) }),
      isCompleteHandler: fn(stack, 'IsComplete'),
      queryInterval: Duration.seconds(30),
      totalTimeout: Duration.hours(1),
      vpc: vpcOf(stack),
      frameworkOnEventRole: roleOf(stack, 'OnEventRole'),
      logGroup: new logs.LogGroup(stack, 'Logs'),
      providerFunctionEnvEncryption: new kms.Key(stack, 'Key'),
      disableWaiterStateMachineLogging: true,
    }),
    'auto-delete': (stack) => {
      new s3.Bucket(stack, 'Bucket', { autoDeleteObjects: true, removalPolicy: RemovalPolicy.DESTROY });
      new ecr.Repository(stack, 'Repository', { autoDeleteImages: true, removalPolicy: RemovalPolicy.DESTROY });
    },
    'log-retention': (stack) => {
      new logs.LogRetention(stack, 'Retention', { logGroupName: '/corpus', retention: logs.RetentionDays.ONE_WEEK, logRetentionRetryOptions: { maxRetries: 5 } });
      new rds.DatabaseInstance(stack, 'Database', {
        engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.VER_17 }),
        vpc: vpcOf(stack),
        cloudwatchLogsExports: ['postgresql'],
        cloudwatchLogsRetention: logs.RetentionDays.ONE_MONTH,
      });
      fn(stack, 'Function', { logRetention: logs.RetentionDays.ONE_WEEK });
    },
    'identity-providers': (stack) => {
      new iam.OpenIdConnectProvider(stack, 'Github', { url: 'https://token.actions.githubusercontent.com', clientIds: ['sts.amazonaws.com'] });
      new CfnJson(stack, 'Json', { value: { [stack.account]: 'key' } });
    },
    'route53': (stack) => {
      new route53.ARecord(stack, 'Replaced', { zone: zone(stack), deleteExisting: true, target: route53.RecordTarget.fromIpAddresses('192.0.2.1') });
      new route53.CrossAccountZoneDelegationRecord(stack, 'Delegation', {
        delegatedZone: new route53.PublicHostedZone(stack, 'Sub', { zoneName: 'sub.example.com' }),
        parentHostedZoneName: 'example.com',
        delegationRole: iam.Role.fromRoleArn(stack, 'Delegating', `arn:aws:iam::${ACCOUNT}:role/delegating`),
      });
      new patterns.HttpsRedirect(stack, 'Redirect', { zone: route53.HostedZone.fromHostedZoneAttributes(stack, 'Old', { hostedZoneId: 'Z2', zoneName: 'example.net' }), targetDomain: 'example.com' });
    },
    'dns-validated-certificate': (stack) => new acm.DnsValidatedCertificate(stack, 'Certificate', { domainName: 'a.example.com', hostedZone: zone(stack), region: 'us-east-1' }),
    'bucket-notifications': (stack) => {
      const bucket = new s3.Bucket(stack, 'Bucket', { eventBridgeEnabled: true });
      bucket.addEventNotification(s3.EventType.OBJECT_CREATED, new notifications.LambdaDestination(fn(stack, 'OnObject')));
      bucket.addEventNotification(s3.EventType.OBJECT_REMOVED, new notifications.SqsDestination(new sqs.Queue(stack, 'Queue')));
    },
    'vpc-default-security-group': (stack) => new ec2.Vpc(stack, 'Vpc', { restrictDefaultSecurityGroup: true }),
    'aws-api-target': (stack) => new events.Rule(stack, 'Nightly', {
      schedule: events.Schedule.cron({ hour: '2' }), targets: [new targets.AwsApi({ service: 'RDS', action: 'stopDBInstance', parameters: { DBInstanceIdentifier: 'db' } })],
    }),
    'ses-drop-spam': (stack) => new ses.ReceiptRuleSet(stack, 'Rules', { dropSpam: true }),
    'ecs-drain-hook': (stack) => {
      const cluster = new ecs.Cluster(stack, 'Cluster', { vpc: vpcOf(stack) });
      cluster.addCapacity('Capacity', { instanceType: new ec2.InstanceType('m7i.large'), topicEncryptionKey: new kms.Key(stack, 'Key') });
      cluster.addAsgCapacityProvider(new ecs.AsgCapacityProvider(stack, 'Provider', {
        autoScalingGroup: new autoscaling.AutoScalingGroup(stack, 'Group', { vpc: cluster.vpc, instanceType: new ec2.InstanceType('m7g.large'), machineImage: ecs.EcsOptimizedImage.amazonLinux2023(ecs.AmiHardwareType.ARM) }),
      }));
    },
    'evaluate-expression': (stack) => new sfn.StateMachine(stack, 'Machine', {
      definitionBody: sfn.DefinitionBody.fromChainable(new tasks.EvaluateExpression(stack, 'Sum', { expression: '$.a + $.b', runtime: lambda.Runtime.NODEJS_22_X })),
    }),
    'global-table': (stack) => new dynamodb.Table(stack, 'Table', { partitionKey: { name: 'id', type: dynamodb.AttributeType.STRING }, replicationRegions: ['us-east-2'], billingMode: dynamodb.BillingMode.PAY_PER_REQUEST }),
    'eks': (stack) => {
      const cluster = new eks.Cluster(stack, 'Cluster', {
        version: eks.KubernetesVersion.of('1.34'),
        kubectlLayer: new KubectlV34Layer(stack, 'Kubectl'),
        clusterHandlerEnvironment: { STAGE: 'test' },
        placeClusterHandlerInVpc: true,
        endpointAccess: eks.EndpointAccess.PRIVATE,
        kubectlMemory: Size.gibibytes(2),
      });
      cluster.addManifest('Namespace', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'corpus' } });
      cluster.addHelmChart('Chart', { chart: 'nginx' });
    },
    'eks-fargate': (stack) => new eks.FargateCluster(stack, 'Cluster', { version: eks.KubernetesVersion.of('1.34'), kubectlLayer: new KubectlV34Layer(stack, 'Kubectl') }),
    'eks-v2': (stack) => {
      const cluster = new eksV2.Cluster(stack, 'Cluster', {
        version: eksV2.KubernetesVersion.of('1.34'), kubectlProviderOptions: { kubectlLayer: new KubectlV34Layer(stack, 'Kubectl'), memory: Size.gibibytes(1) },
      });
      cluster.addManifest('Namespace', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'corpus' } });
    },
    'opensearch-access-policy': (stack) => new opensearch.Domain(stack, 'Domain', {
      version: opensearch.EngineVersion.OPENSEARCH_2_17,
      useUnsignedBasicAuth: true,
      accessPolicies: [new iam.PolicyStatement({ actions: ['es:*'], principals: [new iam.AccountRootPrincipal()], resources: ['*'] })],
    }),
    'cognito-domain': (stack) => {
      const pool = new cognito.UserPool(stack, 'Pool', {
        lambdaTriggers: { preSignUp: fn(stack, 'PreSignUp'), postConfirmation: fn(stack, 'PostConfirmation', { timeout: Duration.seconds(5) }), customMessage: fn(stack, 'CustomMessage') },
      });
      void pool.addDomain('Domain', { cognitoDomain: { domainPrefix: 'corpus' } }).cloudFrontEndpoint;
      void pool.addClient('Client', { generateSecret: true }).userPoolClientSecret;
    },
    'secret-rotation': (stack) => {
      const vpc = vpcOf(stack);
      const secret = new secretsmanager.Secret(stack, 'Secret');
      secret.addRotationSchedule('Rotation', { rotationLambda: fn(stack, 'Rotate', { vpc, timeout: Duration.minutes(2) }), automaticallyAfter: Duration.days(30) });
    },
    'triggers': (stack) => {
      new triggers.TriggerFunction(stack, 'After', { runtime: lambda.Runtime.PYTHON_3_13, handler: 'index.handler', code: lambda.Code.fromAsset(CODE), timeout: Duration.minutes(5) });
      new triggers.Trigger(stack, 'Before', { handler: fn(stack, 'Check'), timeout: Duration.minutes(10), invocationType: triggers.InvocationType.EVENT });
    },
    'singleton': (stack) => new lambda.SingletonFunction(stack, 'Singleton', {
      uuid: 'f7d4f730-4ee1-11e8-9c2d-fa7ae01bbebc',
      runtime: lambda.Runtime.PYTHON_3_14,
      handler: 'index.handler',
      code: lambda.Code.fromInline('def handler(event, context): pass'),
      vpc: vpcOf(stack),
      role: roleOf(stack),
      environment: { STAGE: 'test' },
    }),
    'config-rule': (stack) => new config.CustomRule(stack, 'Rule', { lambdaFunction: fn(stack, 'Evaluate'), configurationChanges: true, ruleScope: config.RuleScope.fromResource(config.ResourceType.EC2_INSTANCE) }),
    'provider-from-code': (stack) => new custom.Provider(stack, 'Provider', {
      onEventHandler: fn(stack, 'OnEvent', { architecture: lambda.Architecture.ARM_64 }),
      frameworkLambdaLoggingLevel: lambda.ApplicationLogLevel.INFO,
      logRetention: logs.RetentionDays.ONE_DAY,
    }),
  },
};

/** Constructs that act in another Region. */
const REGIONS: Library = {
  name: 'aws-cdk-lib',
  env: { account: ACCOUNT, region: 'eu-west-1' },
  variants: {
    'edge-functions': (stack) => new cloudfront.Distribution(stack, 'Distribution', {
      defaultBehavior: {
        origin: origins.S3BucketOrigin.withOriginAccessControl(new s3.Bucket(stack, 'Bucket')),
        edgeLambdas: [
          { eventType: cloudfront.LambdaEdgeEventType.VIEWER_REQUEST, functionVersion: new cloudfront.experimental.EdgeFunction(stack, 'Viewer', { runtime: lambda.Runtime.NODEJS_22_X, handler: 'index.handler', code: lambda.Code.fromAsset(CODE) }).currentVersion },
          { eventType: cloudfront.LambdaEdgeEventType.ORIGIN_REQUEST, includeBody: true, functionVersion: new cloudfront.experimental.EdgeFunction(stack, 'Origin', { runtime: lambda.Runtime.PYTHON_3_13, handler: 'index.handler', code: lambda.Code.fromAsset(CODE), memorySize: 1024, timeout: Duration.seconds(30) }).currentVersion },
        ],
      },
    }),
    'cross-region-certificate': (stack) => {
      const global = new Stack(stack.node.root, 'Global', { env: { account: ACCOUNT, region: 'us-east-1' }, crossRegionReferences: true });
      const certificate = new acm.Certificate(global, 'Certificate', { domainName: 'example.com', validation: acm.CertificateValidation.fromDns(zone(global)) });
      new cloudfront.Distribution(stack, 'Distribution', { defaultBehavior: { origin: new origins.HttpOrigin('example.org') }, certificate, domainNames: ['example.com'] });
    },
  },
};

/** Functions at the edge in the stack of their distribution. */
const EDGE: Library = {
  name: 'aws-cdk-lib',
  env: { account: ACCOUNT, region: 'us-east-1' },
  variants: {
    'edge-in-one-stack': (stack) => new cloudfront.Distribution(stack, 'Distribution', {
      defaultBehavior: {
        origin: new origins.HttpOrigin('example.org'),
        edgeLambdas: [{
          eventType: cloudfront.LambdaEdgeEventType.VIEWER_RESPONSE,
          functionVersion: new cloudfront.experimental.EdgeFunction(stack, 'Edge', { runtime: lambda.Runtime.NODEJS_22_X, handler: 'index.handler', code: lambda.Code.fromAsset(CODE) }).currentVersion,
        }],
      },
    }),
  },
};

/** What the guide and the README of the CDK show, in short. */
const GUIDE: Library = {
  name: 'aws-cdk-lib-readme',
  variants: {
    'event-sources': (stack) => {
      const stream = new kinesis.Stream(stack, 'Stream');
      const table = new dynamodb.Table(stack, 'Table', { partitionKey: { name: 'id', type: dynamodb.AttributeType.STRING }, stream: dynamodb.StreamViewType.NEW_AND_OLD_IMAGES });
      const queue = new sqs.Queue(stack, 'Queue', { visibilityTimeout: Duration.minutes(6), deadLetterQueue: { queue: new sqs.Queue(stack, 'Dead'), maxReceiveCount: 3 } });
      const fifo = new sqs.Queue(stack, 'Fifo', { fifo: true, visibilityTimeout: Duration.minutes(3) });
      fn(stack, 'OnQueue', { timeout: Duration.minutes(1) }).addEventSource(new sources.SqsEventSource(queue, { batchSize: 100, maxBatchingWindow: Duration.seconds(30), reportBatchItemFailures: true, maxConcurrency: 10 }));
      fn(stack, 'OnFifo', { timeout: Duration.seconds(30), reservedConcurrentExecutions: 5 }).addEventSource(new sources.SqsEventSource(fifo, { batchSize: 10 }));
      fn(stack, 'OnStream').addEventSource(new sources.KinesisEventSource(stream, {
        startingPosition: lambda.StartingPosition.TRIM_HORIZON, parallelizationFactor: 10, bisectBatchOnError: true, onFailure: new sources.SqsDlq(new sqs.Queue(stack, 'Failed')), tumblingWindow: Duration.minutes(1),
      }));
      fn(stack, 'OnTable').addEventSource(new sources.DynamoEventSource(table, {
        startingPosition: lambda.StartingPosition.LATEST, retryAttempts: 10, filters: [lambda.FilterCriteria.filter({ eventName: lambda.FilterRule.isEqual('INSERT') })],
      }));
      fn(stack, 'OnKafka').addEventSource(new sources.ManagedKafkaEventSource({ clusterArn: `arn:aws:kafka:eu-west-1:${ACCOUNT}:cluster/corpus/1`, topic: 'orders', startingPosition: lambda.StartingPosition.LATEST, provisionedPollerConfig: { minimumPollers: 1, maximumPollers: 3 } }));
      fn(stack, 'OnOwnKafka').addEventSource(new sources.SelfManagedKafkaEventSource({ bootstrapServers: ['kafka.example.com:9092'], topic: 'orders', secret: new secretsmanager.Secret(stack, 'Kafka'), startingPosition: lambda.StartingPosition.TRIM_HORIZON }));
      fn(stack, 'OnTopic').addEventSource(new sources.SnsEventSource(new sns.Topic(stack, 'Topic'), { deadLetterQueue: new sqs.Queue(stack, 'TopicDead') }));
      fn(stack, 'OnApi').addEventSource(new sources.ApiEventSource('GET', '/orders'));
    },
    'vpc-and-file-system': (stack) => {
      const vpc = vpcOf(stack);
      const accessPoint = new efs.FileSystem(stack, 'Files', { vpc }).addAccessPoint('Point', { path: '/data', createAcl: { ownerGid: '1001', ownerUid: '1001', permissions: '750' }, posixUser: { uid: '1001', gid: '1001' } });
      fn(stack, 'Mounting', { vpc, filesystem: lambda.FileSystem.fromEfsAccessPoint(accessPoint, '/mnt/data') });
      fn(stack, 'Isolated', { vpc, vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS }, securityGroups: [new ec2.SecurityGroup(stack, 'Group', { vpc, allowAllOutbound: false })], role: roleOf(stack) });
      fn(stack, 'Public', { vpc, vpcSubnets: { subnetType: ec2.SubnetType.PUBLIC }, allowPublicSubnet: true });
      const dual = new ec2.Vpc(stack, 'Dual', { ipProtocol: ec2.IpProtocol.DUAL_STACK });
      fn(stack, 'DualStack', { vpc: dual, ipv6AllowedForDualStack: true });
    },
    'versions-and-aliases': (stack) => {
      const snapped = fn(stack, 'Snapped', { runtime: lambda.Runtime.JAVA_21, handler: 'shop.Orders::handle', snapStart: lambda.SnapStartConf.ON_PUBLISHED_VERSIONS, memorySize: 2048 });
      new lambda.Alias(stack, 'Live', { aliasName: 'live', version: snapped.currentVersion });
      const warm = fn(stack, 'Warm', { currentVersionOptions: { removalPolicy: RemovalPolicy.RETAIN, retryAttempts: 1 } });
      const alias = new lambda.Alias(stack, 'Prod', { aliasName: 'prod', version: warm.currentVersion, provisionedConcurrentExecutions: 5 });
      alias.addAutoScaling({ maxCapacity: 50 }).scaleOnUtilization({ utilizationTarget: 0.5 });
      alias.addFunctionUrl({ authType: lambda.FunctionUrlAuthType.AWS_IAM, invokeMode: lambda.InvokeMode.RESPONSE_STREAM });
    },
    'async-and-destinations': (stack) => {
      const dead = new sqs.Queue(stack, 'Dead');
      fn(stack, 'Destined', { onSuccess: new destinations.EventBridgeDestination(new events.EventBus(stack, 'Bus')), onFailure: new destinations.SqsDestination(dead), maxEventAge: Duration.hours(2), retryAttempts: 0 });
      fn(stack, 'DeadLettered', { deadLetterQueue: dead });
      fn(stack, 'DeadLetteredTopic', { deadLetterTopic: new sns.Topic(stack, 'Topic') });
      fn(stack, 'Chained', { onSuccess: new destinations.LambdaDestination(fn(stack, 'Next')), deadLetterQueueEnabled: true });
    },
    'settings': (stack) => {
      const key = new kms.Key(stack, 'Key');
      fn(stack, 'Encrypted', { environment: { TABLE: 'orders' }, environmentEncryption: key, tracing: lambda.Tracing.ACTIVE });
      fn(stack, 'Json', { loggingFormat: lambda.LoggingFormat.JSON, applicationLogLevelV2: lambda.ApplicationLogLevel.WARN, systemLogLevelV2: lambda.SystemLogLevel.WARN, logGroup: new logs.LogGroup(stack, 'Logs', { encryptionKey: key }) });
      fn(stack, 'Insights', { insightsVersion: lambda.LambdaInsightsVersion.fromInsightVersionArn('arn:aws:lambda:eu-west-1:580247275435:layer:LambdaInsightsExtension:53'), profiling: false });
      fn(stack, 'Secrets', { runtime: lambda.Runtime.PYTHON_3_13, paramsAndSecrets: lambda.ParamsAndSecretsLayerVersion.fromVersionArn('arn:aws:lambda:eu-west-1:015030872274:layer:AWS-Parameters-and-Secrets-Lambda-Extension:11', { cacheSize: 500 }) });
      fn(stack, 'Layered', { layers: [new lambda.LayerVersion(stack, 'Layer', { code: lambda.Code.fromAsset(CODE), compatibleRuntimes: [lambda.Runtime.NODEJS_22_X] })], architecture: lambda.Architecture.ARM_64, memorySize: 1769 });
      fn(stack, 'Own', { runtime: lambda.Runtime.PROVIDED_AL2023, handler: 'bootstrap', ephemeralStorageSize: Size.gibibytes(4), runtimeManagementMode: lambda.RuntimeManagementMode.FUNCTION_UPDATE, recursiveLoop: lambda.RecursiveLoop.ALLOW });
      new lambda.DockerImageFunction(stack, 'Image', { code: lambda.DockerImageCode.fromEcr(new ecr.Repository(stack, 'Repository'), { tagOrDigest: 'v1', cmd: ['app.handler'], workingDirectory: '/app' }), timeout: Duration.minutes(15), memorySize: 10240 });
      fn(stack, 'Dotnet', { runtime: lambda.Runtime.DOTNET_8, handler: 'Shop::Shop.Orders::Handle' });
      fn(stack, 'Ruby', { runtime: lambda.Runtime.RUBY_3_4, handler: 'app.handler' });
    },
    'front-doors': (stack) => {
      const vpc = vpcOf(stack);
      const balancer = new elb.ApplicationLoadBalancer(stack, 'Balancer', { vpc, internetFacing: true });
      balancer.addListener('Listener', { port: 80 }).addTargets('Targets', { targets: [new elbTargets.LambdaTarget(fn(stack, 'Balanced', { vpc }))] });
      new apigateway.LambdaRestApi(stack, 'Rest', { handler: fn(stack, 'Api'), deployOptions: { tracingEnabled: true } });
      const rest = new apigateway.RestApi(stack, 'Authorized');
      rest.root.addMethod('GET', new apigateway.LambdaIntegration(fn(stack, 'Get')), { authorizer: new apigateway.TokenAuthorizer(stack, 'Token', { handler: fn(stack, 'Authorize') }) });
      const api = new appsync.GraphqlApi(stack, 'Graph', { name: 'graph', definition: appsync.Definition.fromSchema(appsync.SchemaFile.fromAsset(`${CODE}/schema.graphql`)) });
      api.addLambdaDataSource('Source', fn(stack, 'Resolve')).createResolver('Resolver', { typeName: 'Query', fieldName: 'orders' });
      const topic = new sns.Topic(stack, 'Topic');
      topic.addSubscription(new subscriptions.LambdaSubscription(fn(stack, 'Subscribed'), { filterPolicy: { color: sns.SubscriptionFilter.stringFilter({ allowlist: ['red'] }) } }));
      new events.Rule(stack, 'Rule', { eventPattern: { source: ['shop'] }, targets: [new targets.LambdaFunction(fn(stack, 'Scheduled'), { retryAttempts: 2, deadLetterQueue: new sqs.Queue(stack, 'Dead') })] });
      new sfn.StateMachine(stack, 'Machine', { definitionBody: sfn.DefinitionBody.fromChainable(new tasks.LambdaInvoke(stack, 'Invoke', { lambdaFunction: fn(stack, 'Step') })) });
    },
    'rotation-database': (stack) => {
      const vpc = vpcOf(stack);
      const cluster = new rds.DatabaseCluster(stack, 'Cluster', { engine: rds.DatabaseClusterEngine.auroraPostgres({ version: rds.AuroraPostgresEngineVersion.VER_16_6 }), vpc, writer: rds.ClusterInstance.serverlessV2('writer') });
      const client = fn(stack, 'Client', { vpc, environment: { SECRET: cluster.secret!.secretArn, PASSWORD_HINT: SecretValue.ssmSecure('/hint').toString().length > 0 ? 'set' : 'unset' } });
      cluster.connections.allowDefaultPortFrom(client);
      cluster.secret!.grantRead(client);
    },
  },
};

export const LIBRARIES = [PROVIDERS, REGIONS, EDGE, GUIDE];
