import { App, Duration, Stack } from 'aws-cdk-lib';
import * as appscaling from 'aws-cdk-lib/aws-applicationautoscaling';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import * as ssm from 'aws-cdk-lib/aws-ssm';
import { ENV, MINIMAL_PROPS, shop } from './stack';
import type { OurProp } from '../../projenrc/our-props';
import { CheckedFunction, CheckedFunctionProps, DeadLetter, DirectS3Read, FunctionCode, FunctionLogging, FunctionSecret } from '../../src';
import { siblingRules } from '../../src/check/catalogue';
import { fieldsOfProperties } from '../../src/readers/from-cloudformation';
import { CATALOGUE } from '../../src/rules';
import { EFS_ARN } from '../../src/rules/example-properties';
import { FIELDS } from '../../src/view/fields';
import { REGION, scenarioOf } from '../examples';
import { Inexpressible, propsOf } from '../readers/props-of-example';

/** The props of fields, and others. The compiler refuses what does not exist. */
const PROPS: readonly OurProp[] = [
  ...Object.values(FIELDS).flatMap((field) => ('elseProp' in field ? [field.prop, field.elseProp] : [field.prop])),
  'directS3Read', 'url', 'url.authType', 'deployment', 'deployment.alarms', 'secrets', 'networking', 'networking.outbound', 'roleOptions', 'encryption.logGroup',
  'asyncInvocation.maxEventAge', 'asyncInvocation.retryAttempts', 'logging.retention',
  'alias', 'alias.aliasName', 'alias.description', 'alias.additionalVersions', 'alias.provisionedConcurrentExecutions', 'alias.provisionedConcurrencyScaling',
  'alias.provisionedConcurrencyScaling.utilizationTarget', 'alias.provisionedConcurrencyScaling.schedules',
];

const isReal = (place: string) => (PROPS as readonly string[]).includes(place.replace(/^(environment|secrets)\..+/, '$1').replace(/\[\d+\]$/, ''));

/** The findings that a function throws, as `id at place`. */
function thrown(props: CheckedFunctionProps | ((stack: Stack, app: App) => Partial<CheckedFunctionProps>), env = ENV): string[] {
  const app = new App();
  const stack = new Stack(app, 'Shop', { env });
  try {
    new CheckedFunction(stack, 'Orders', typeof props === 'function' ? { ...MINIMAL_PROPS, ...props(stack, app) } : props);
  } catch (error) {
    const lines = [...String(error).matchAll(/^ {2}([a-z0-9-]+(?: at .*)?)$/gm)].map(([, line]) => line!);
    return String(error).startsWith('Error: CheckedFunction ') ? lines : [];
  }
  return [];
}

const BEFORE = lambda.Version.fromVersionArn(shop(), 'Before', 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7');
const before = (weight: number) => ({ version: BEFORE, weight });
const schedule = appscaling.Schedule.rate(Duration.days(1));
const scaling = (options: object) => ({ alias: { provisionedConcurrencyScaling: { maxCapacity: 10, ...options } } });
const secret = (stack: Stack) => FunctionSecret.fromSsmParameter(ssm.StringParameter.fromSecureStringParameterAttributes(stack, 'Token', { parameterName: '/token' }));
const PER_TENANT = { tenancyConfig: lambda.TenancyConfig.PER_TENANT };
const other = (app: App) => new Stack(app, 'Other', { env: { ...ENV, account: '111122223333' } });

const TABLE: readonly (readonly [finding: string, props: (stack: Stack, app: App) => Partial<CheckedFunctionProps>])[] = [
  ['async-event-age-out-of-range at asyncInvocation.maxEventAge', () => ({ asyncInvocation: { maxEventAge: Duration.seconds(59) } })],
  ['async-retries-out-of-range at asyncInvocation.retryAttempts', () => ({ asyncInvocation: { retryAttempts: 3 } })],
  ['provisioned-concurrency-below-one at alias.provisionedConcurrentExecutions', () => ({ alias: { provisionedConcurrentExecutions: 0 } })],
  ['provisioned-concurrency-below-one at alias.provisionedConcurrencyScaling', () => scaling({ minCapacity: 0 })],
  ['provisioned-concurrency-above-reserved at reservedConcurrentExecutions, alias.provisionedConcurrentExecutions', () => ({
    alias: { provisionedConcurrentExecutions: 5 }, reservedConcurrentExecutions: 4,
  })],
  ['provisioned-concurrency-on-weighted-alias at alias.provisionedConcurrentExecutions, alias.additionalVersions', () => ({
    alias: { provisionedConcurrentExecutions: 5, additionalVersions: [before(0.1)] },
  })],
  ['provisioned-scaling-minimum-above-maximum at alias.provisionedConcurrencyScaling', () => scaling({ minCapacity: 11 })],
  ['provisioned-scaling-utilization-out-of-range at alias.provisionedConcurrencyScaling.utilizationTarget', () => scaling({ utilizationTarget: 70 })],
  ['provisioned-scaling-schedule-without-capacity at alias.provisionedConcurrencyScaling.schedules', () => scaling({ schedules: [{ schedule }] })],
  ['deployment-of-weighted-alias at alias.additionalVersions, deployment', () => ({ alias: { additionalVersions: [before(0.1)] }, deployment: {} })],
  ['snapstart-with-provisioned-concurrency at snapStart, alias.provisionedConcurrentExecutions', () => ({
    alias: { provisionedConcurrentExecutions: 5 }, snapStart: lambda.SnapStartConf.ON_PUBLISHED_VERSIONS,
  })],
  ['tenant-isolation-with-provisioned-concurrency at tenancyConfig, alias.provisionedConcurrentExecutions', () => ({
    alias: { provisionedConcurrentExecutions: 5 }, ...PER_TENANT,
  })],
  ['tenant-isolation-with-function-url at tenancyConfig, url', () => ({ url: {}, ...PER_TENANT })],
  ['alias-name-malformed at alias.aliasName', () => ({ alias: { aliasName: 'a b' } })],
  ['alias-name-too-long at alias.aliasName', () => ({ alias: { aliasName: 'x'.repeat(129) } })],
  ['alias-description-too-long at alias.description', () => ({ alias: { description: 'x'.repeat(257) } })],
  ['alias-weight-out-of-range at alias.additionalVersions', () => ({ alias: { additionalVersions: [before(2)] } })],
  ['alias-too-many-versions at alias.additionalVersions', () => ({ alias: { additionalVersions: [before(0.1), before(0.1)] } })],
  ['alias-weighted-with-latest at alias.additionalVersions', () => ({ alias: { additionalVersions: [{ ...before(0.1), version: { version: '$LATEST' } as never }] } })],
  ['log-group-malformed at logging.logGroupName', () => ({ logging: FunctionLogging.json({ logGroupName: 'a b' }) })],
  ['environment-name-malformed at secrets.2ND', (stack) => ({ environment: { TABLE: 'orders' }, secrets: { '2ND': secret(stack) } })],
  ['environment-reserved-name at environment._HANDLER, secrets.AWS_REGION', (stack) => ({ environment: { _HANDLER: 'x' }, secrets: { AWS_REGION: secret(stack) } })],
  ['environment-name-of-secret at environment.TOKEN', (stack) => ({ environment: { TOKEN: 'x' }, secrets: { TOKEN: secret(stack) } })],
  ['code-key-malformed at code.source', (stack) => ({
    code: FunctionCode.zip({
      runtime: lambda.Runtime.PYTHON_3_13,
      handler: 'index.handler',
      source: lambda.Code.fromBucketV2(s3.Bucket.fromBucketName(stack, 'Code', 'packages'), 'orders.zip', { sourceKMSKey: { keyRef: { keyArn: 'x' } } as kms.IKey }),
    }),
  })],
  ['vpc-subnets-not-selected at networking.vpc', (stack) => ({ networking: { vpc: new ec2.Vpc(stack, 'Vpc', { subnetConfiguration: [] }) } })],
  ['vpc-subnets-not-selected at networking.vpcSubnets', (stack) => ({ networking: { vpc: new ec2.Vpc(stack, 'Vpc'), vpcSubnets: { subnetGroupName: 'Nobody' } } })],
  ['vpc-public-subnets-not-allowed at networking.vpc', (stack) => ({
    networking: { vpc: new ec2.Vpc(stack, 'Vpc', { subnetConfiguration: [{ name: 'Public', subnetType: ec2.SubnetType.PUBLIC }] }) },
  })],
  ['vpc-in-another-region at networking.vpc', (_, app) => ({ networking: { vpc: new ec2.Vpc(new Stack(app, 'Other', { env: { ...ENV, region: 'us-east-1' } }), 'Vpc') } })],
  ['log-group-elsewhere at logging.logGroup', () => ({
    logging: FunctionLogging.json({ logGroup: { env: { account: '111122223333', region: REGION }, logGroupRef: { logGroupName: 'x', logGroupArn: 'x' } } as never }),
  })],
  ['option-without-effect at directS3Read', () => ({ directS3Read: DirectS3Read.DISABLED })],
  ['partner-without-name at deadLetter', (_, app) => ({ deadLetter: DeadLetter.queue(new sqs.Queue(other(app), 'Lost')) })],
  ['code-path-missing at code', () => ({ code: FunctionCode.assetImage('no/such/folder') })],
  ['acknowledgement-unknown-rule at acknowledge', () => ({ acknowledge: [{ id: 'LambdaChecks::x', reason: 'x' }] })],
  ['acknowledgement-without-reason at acknowledge', () => ({ acknowledge: [{ id: 'LambdaChecks::memory-out-of-range', reason: '' }] })],
  ['property-wrong-type at code.cmd', (stack) => ({ code: FunctionCode.ecrImage(new ecr.Repository(stack, 'Images'), { cmd: 'app' as never }) })],
  ['property-wrong-type at filesystem', (stack) => ({
    networking: { vpc: new ec2.Vpc(stack, 'Vpc') }, filesystem: { config: { arn: EFS_ARN, localMountPath: ['/mnt/files'] } } as never,
  })],
  ['property-wrong-type at role', () => ({ role: { roleArn: ['arn'] } as never })],
];

test.each(TABLE)('a function is refused with: %s', (finding, props) => {
  expect(thrown(props)).toEqual([finding]);
});

/** Of each example of an error, what a function throws which says the same in its props. */
const EXAMPLES = CATALOGUE.filter(({ severity }) => severity === 'error').flatMap(({ id, examples }) => examples.bad.map((example) => {
  const scenario = scenarioOf(example);
  try {
    return { id, findings: thrown(propsOf(scenario), { ...ENV, region: scenario.region ?? REGION }) };
  } catch (error) {
    return error instanceof Inexpressible ? { id, findings: undefined } : { id, findings: [String(error)] };
  }
}));

test('each error names a prop that exists', () => {
  const all = new Set(EXAMPLES.flatMap(({ findings = [] }) => findings));
  expect(all.size).toBeGreaterThan(100);
  expect([...all].filter((finding) => !/ at ./.test(finding) || !finding.replace(/^.* at /, '').split(', ').every(isReal))).toEqual([]);
});

/** Errors about what a function of ours never has, although its props are looked at for them. */
const NEVER: readonly string[] = [
  'provisioned-concurrency-on-latest', 'provisioned-concurrency-on-alias-and-version', 'version-runtime-policy-unknown', 'alias-function-version-malformed', // its alias is on its current version
  'alias-name-repeated', 'function-url-repeated', // it has one of each at the most
  'key-named-by-id', 'key-not-symmetric', 'key-disabled', 'key-policy-without-lambda', // of a key only the Region is looked at
  'function-name-missing', // only a request lacks it
  'alias-function-name-malformed', 'alias-weighted-between-same-version', 'async-config-of-two-targets', 'function-url-of-two-targets', // they name itself
];

test('no error that props can show is left out here', () => {
  const shown = new Set<string>([
    ...fieldsOfProperties(), 'region', 'today', 'compute', 'wrongTypes', 'missingMembers', 'aliases', 'versions', 'asyncConfigs', 'functionUrls', 'keys',
    'namesOfSecrets', 'subnetSelection', 'vpcElsewhere', 'logGroupElsewhere', 'namelessPartners', 'ineffectiveOptions', 'acknowledgements', 'missingAssetPath',
  ]);
  const rules = [...CATALOGUE.filter(({ fields }) => fields.every((field) => shown.has(field))), ...siblingRules('AWS::Lambda::Alias')];
  const provoked = new Set([...TABLE.map(([finding]) => finding), ...EXAMPLES.flatMap(({ findings = [] }) => findings)].map((finding) => finding.replace(/ .*/, '')));
  const inexpressible = new Set(EXAMPLES.filter(({ findings }) => findings === undefined).map(({ id }) => id));
  const left = rules.filter(({ id, severity }) => severity === 'error' && !provoked.has(id) && !inexpressible.has(id));
  expect(left.map(({ id }) => id).sort()).toEqual([...NEVER].sort());
});
