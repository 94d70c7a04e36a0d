import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  App, Aspects, Aws, CfnCondition, CfnResource, Duration, Fn, NestedStack, PropertyInjectors, RemovalPolicy, Size, Stack, Stage, Validations,
} from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { Policy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { LogRetention, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Bucket, EventType } from 'aws-cdk-lib/aws-s3';
import { SqsDestination } from 'aws-cdk-lib/aws-s3-notifications';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { AwsCustomResource, AwsCustomResourcePolicy, PhysicalResourceId } from 'aws-cdk-lib/custom-resources';
import { CheckedFunction, LambdaChecks } from '../../src';
import { ENV, MINIMAL_PROPS, shop } from '../function/stack';

const CODE = lambda.Code.fromInline('def handler(event, context): return {}');
const L2 = { runtime: lambda.Runtime.PYTHON_3_13, handler: 'index.handler', code: CODE };
const ROLE = 'arn:aws:iam::123456789012:role/orders';

interface Reported {
  readonly ruleName: string;
  readonly severity: string;
  readonly description: string;
  readonly suggestedFix: string;
  readonly ruleMetadata: Record<string, string>;
  readonly reason?: string;
  readonly acknowledgedAt?: string;
  readonly violatingConstructs: readonly { constructPath: string; cloudFormationResource: { logicalId: string; propertyPaths: string[] } }[];
}

let printed: jest.SpyInstance;
beforeEach(() => {
  printed = jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => printed.mockRestore());

/** What the CDK reports of ours, and whether the synthesis failed. */
function synthesize(app: App): { readonly failed: boolean; readonly violations: readonly Reported[]; readonly suppressed: readonly Reported[] } {
  let failed = false;
  try {
    app.synth({ force: true });
  } catch (error) {
    failed = (error as Error).name.includes('ValidationFailed');
    if (!failed) {
      throw error;
    }
  }
  const reports = pluginReports(app).filter(({ pluginName }) => pluginName === 'LambdaChecks');
  return {
    failed,
    violations: reports.flatMap(({ violations = [] }) => violations),
    suppressed: reports.flatMap(({ suppressedViolations = [] }) => suppressedViolations),
  };
}

function pluginReports(app: App): { pluginName: string; violations?: Reported[]; suppressedViolations?: Reported[] }[] {
  try {
    return JSON.parse(readFileSync(join(app.outdir, 'validation-report.json'), 'utf8')).pluginReports;
  } catch {
    return [];
  }
}

const found = (app: App) => synthesize(app).violations.map(({ ruleName, violatingConstructs: [where] }) => `${ruleName} at ${where?.constructPath}`);
const withChecks = (app = new App()) => {
  Validations.of(app).addPlugins(new LambdaChecks());
  return app;
};
const resourceOf = (fn: { readonly node: { readonly defaultChild?: unknown } }) => fn.node.defaultChild as lambda.CfnFunction;

describe('a checked function that is broken after its construction', () => {
  test.each<[string, (fn: CheckedFunction, app: App) => void]>([
    ['by an escape hatch', (fn) => { resourceOf(fn.lambdaFunction).memorySize = 64; }],
    ['by a property override', (fn) => resourceOf(fn.lambdaFunction).addPropertyOverride('MemorySize', 64)],
    ['by an aspect', (_, app) => Aspects.of(app).add({ visit: (node) => { if (node instanceof lambda.CfnFunction) { node.memorySize = 64; } } })],
  ])('%s is found without any plugin of the user', (_, breakIt) => {
    const app = new App();
    breakIt(new CheckedFunction(shop(app), 'Orders', MINIMAL_PROPS), app);
    const { failed, violations } = synthesize(app);
    expect(failed).toBe(true);
    expect(violations.map(({ ruleName }) => ruleName)).toEqual(['memory-out-of-range']);
  });

  test('by a property injector of the L2 is found', () => {
    const app = new App();
    PropertyInjectors.of(app).add({ constructUniqueId: lambda.Function.PROPERTY_INJECTION_ID, inject: (props) => ({ ...props, memorySize: 64 }) });
    new CheckedFunction(shop(app), 'Orders', MINIMAL_PROPS);
    expect(found(app)).toEqual(['memory-out-of-range at Shop/Orders/Function/Resource']);
  });

  test('is found by Template.fromStack too', () => {
    const stack = shop();
    resourceOf(new CheckedFunction(stack, 'Orders', MINIMAL_PROPS)).memorySize = 64;
    expect(() => Template.fromStack(stack)).toThrow('memory is 64 MB');
  });

  test('is found in a nested stage', () => {
    const app = new App();
    const stack = new Stack(new Stage(app, 'Prod', { env: ENV }), 'Shop');
    resourceOf(new CheckedFunction(stack, 'Orders', MINIMAL_PROPS)).memorySize = 64;
    expect(found(app)).toEqual(['memory-out-of-range at Prod/Shop/Orders/Function/Resource']);
  });
});

test('a finding says what, where, why, how to mend it and where that is documented', () => {
  const app = withChecks();
  new lambda.Function(shop(app), 'Orders', { ...L2, memorySize: 64 });
  expect(synthesize(app).violations).toEqual([expect.objectContaining({
    ruleName: 'memory-out-of-range',
    severity: 'error',
    description: 'memory is 64 MB; Lambda accepts 128 to 10,240 MB (Lambda rejects the function)',
    suggestedFix: [
      'set memory between 128 and 10,240 MB',
      'at Properties/MemorySize',
      'see https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html',
    ].join('\n'),
    ruleMetadata: { why: 'Lambda rejects the function', source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html' },
    violatingConstructs: [expect.objectContaining({
      constructPath: 'Shop/Orders/Resource',
      cloudFormationResource: { logicalId: expect.stringMatching(/^Orders/), templatePath: 'Shop.template.json', propertyPaths: ['Properties/MemorySize'] },
    })],
  })]);
});

describe('LambdaChecks of the user', () => {
  test('judges functions of the L2, the L1, included templates and any resource of the type', () => {
    const app = withChecks();
    const stack = shop(app);
    new lambda.Function(stack, 'L2', { ...L2, memorySize: 64 });
    new lambda.CfnFunction(stack, 'L1', { role: ROLE, runtime: 'python3.13', handler: 'index.handler', code: { zipFile: 'def handler(event, context): pass' }, timeout: 901 });
    new CfnInclude(stack, 'Included', { templateFile: join(__dirname, 'included.template.json') });
    new CfnInclude(stack, 'Serverless', { templateFile: join(__dirname, 'serverless.template.json') });
    new CfnResource(stack, 'Any', { type: 'AWS::Lambda::Function', properties: { Role: ROLE, Runtime: 'python3.13', Code: { ZipFile: 'handler = print' } } });
    expect(found(app).sort()).toEqual([
      'handler-missing at Shop/Any',
      'memory-out-of-range at Shop/L2/Resource',
      'snapstart-unsupported-runtime at Shop/Included/Included',
      'timeout-out-of-range at Shop/L1',
      'timeout-out-of-range at Shop/Serverless/Orders',
    ]);
  });

  test('judges nested stacks, stages and stacks inside constructs', () => {
    const app = withChecks();
    const nested = new NestedStack(new NestedStack(shop(app), 'Outer'), 'Inner');
    new lambda.Function(nested, 'Orders', { ...L2, memorySize: 64 });
    new lambda.Function(new Stack(new Stage(app, 'Prod'), 'Shop'), 'Orders', { ...L2, memorySize: 64 });
    expect(found(app).sort()).toEqual(['memory-out-of-range at Prod/Shop/Orders/Resource', 'memory-out-of-range at Shop/Outer/Inner/Orders/Resource']);
  });

  test('says nothing of an app without mistakes', () => {
    const app = withChecks();
    const stack = shop(app);
    new lambda.Function(stack, 'Orders', L2);
    new CheckedFunction(stack, 'Checked', MINIMAL_PROPS);
    expect(synthesize(app)).toEqual({ failed: false, violations: [], suppressed: [] });
    expect(printed).not.toHaveBeenCalled();
  });

  test('warns without failing the synthesis', () => {
    const app = new App();
    Validations.of(app).addPlugins(new LambdaChecks({ today: '2026-11-21' }));
    new lambda.Function(shop(app), 'Orders', { ...L2, runtime: lambda.Runtime.PYTHON_3_8 });
    const { failed, violations } = synthesize(app);
    expect(failed).toBe(false);
    expect(violations.map(({ ruleName, severity }) => [ruleName, severity])).toEqual([['runtime-deprecated', 'warning']]);
  });

  test.each([['2024-10-13', []], ['2024-10-14', ['runtime-deprecated']]])('judges dates as of %s', (today, expected) => {
    const app = new App();
    Validations.of(app).addPlugins(new LambdaChecks({ today }));
    new lambda.Function(shop(app), 'Orders', { ...L2, runtime: lambda.Runtime.PYTHON_3_8 });
    expect(synthesize(app).violations.map(({ ruleName }) => ruleName)).toEqual(expected);
  });

  test('leaves rules out', () => {
    const judged = (excludeRules?: string[]) => {
      const app = new App();
      new lambda.Function(shop(app), 'Orders', { ...L2, memorySize: 64, reservedConcurrentExecutions: 4 }).addAlias('live', { provisionedConcurrentExecutions: 5 });
      Validations.of(app).addPlugins(new LambdaChecks({ excludeRules }));
      return synthesize(app).violations.map(({ ruleName }) => ruleName);
    };
    expect(judged()).toEqual(['memory-out-of-range', 'provisioned-concurrency-above-reserved']);
    expect(judged(['memory-out-of-range'])).toEqual(['provisioned-concurrency-above-reserved']);
    expect(judged(['LambdaChecks::memory-out-of-range'])).toEqual(['provisioned-concurrency-above-reserved']);
  });

  test('refuses to leave out what does not exist, naming the nearest', () => {
    expect(() => new LambdaChecks({ excludeRules: ['memory-out-of-rnge', 'timeout-out-of-range'] }))
      .toThrow('LambdaChecksProps.excludeRules: there is no rule "memory-out-of-rnge"; the nearest is "memory-out-of-range"');
  });

  test('refuses what is no day', () => {
    expect(() => new LambdaChecks({ today: 'tomorrow' })).toThrow('LambdaChecksProps.today is "tomorrow" instead of a day as YYYY-MM-DD');
    expect(new LambdaChecks({ today: null } as never).version).toMatch(/^\d+\.\d+\.\d+/);
  });

  test('knows the Region of a stack, and is silent where the stack does not', () => {
    const app = withChecks();
    const props = { ...L2, snapStart: lambda.SnapStartConf.ON_PUBLISHED_VERSIONS };
    new lambda.Function(new Stack(app, 'Taipei', { env: { region: 'ap-east-2' } }), 'Orders', props).addAlias('live');
    new lambda.Function(new Stack(app, 'Anywhere'), 'Orders', props).addAlias('live');
    expect(found(app)).toEqual(['snapstart-unsupported-region at Taipei/Orders/Resource']);
  });

  test.each<[string, (app: App, stack: Stack) => void]>([
    ['after the functions', (app) => withChecks(app)],
    ['twice', (app) => withChecks(withChecks(app))],
    ['on the app and a stage', (app, stack) => { withChecks(app); Validations.of(Stage.of(stack)!).addPlugins(new LambdaChecks()); }],
  ])('added %s reports each mistake once', (_, add) => {
    const app = new App();
    const stack = new Stack(new Stage(app, 'Prod', { env: ENV }), 'Shop');
    resourceOf(new CheckedFunction(stack, 'Checked', MINIMAL_PROPS)).memorySize = 64;
    new lambda.Function(stack, 'Plain', { ...L2, memorySize: 64 });
    add(app, stack);
    const expected = ['memory-out-of-range at Prod/Shop/Checked/Function/Resource', 'memory-out-of-range at Prod/Shop/Plain/Resource'];
    expect(found(app).sort()).toEqual(expected);
    expect(found(app).sort()).toEqual(expected); // a second synthesis finds the same
  });
});

describe('what refers to a function', () => {
  test('is judged together with it', () => {
    const app = withChecks();
    const fn = new lambda.Function(shop(app), 'Orders', { ...L2, snapStart: lambda.SnapStartConf.ON_PUBLISHED_VERSIONS });
    new lambda.Alias(fn, 'Live', { aliasName: 'live', version: fn.currentVersion, provisionedConcurrentExecutions: 5 });
    const { failed, violations: [violation, ...others] } = synthesize(app);
    expect([failed, others]).toEqual([true, []]);
    expect(violation).toMatchObject({
      ruleName: 'snapstart-with-provisioned-concurrency',
      description: expect.stringContaining("alias 'live' has 5 provisioned executions and SnapStart is on"),
      violatingConstructs: [{ constructPath: 'Shop/Orders/Resource', cloudFormationResource: { propertyPaths: ['Properties/SnapStart/ApplyOn'] } }],
    });
  });

  test('is found by way of an alias', () => {
    const app = withChecks();
    const stack = shop(app);
    const fn = new lambda.Function(stack, 'Orders', { ...L2, durableConfig: { executionTimeout: Duration.hours(1) } });
    const alias = new lambda.Alias(stack, 'Live', { aliasName: 'live', version: fn.currentVersion });
    alias.addEventSource(new SqsEventSource(new Queue(stack, 'Queue')));
    expect(found(app)).toEqual(['durable-execution-too-long-for-event-source at Shop/Orders/Resource']);
  });

  test('is found in a nested stack', () => {
    const app = withChecks();
    const fn = new lambda.Function(new NestedStack(shop(app), 'Inner'), 'Orders', { ...L2, reservedConcurrentExecutions: 4 });
    fn.addAlias('live', { provisionedConcurrentExecutions: 5 });
    expect(found(app)).toEqual(['provisioned-concurrency-above-reserved at Shop/Inner/Orders/Resource']);
  });

  test('is found at the edge locations of a distribution in another Region', () => {
    const app = withChecks();
    const stack = shop(app);
    const overThere = new Stack(app, 'America', { env: { ...ENV, region: 'us-east-1' }, crossRegionReferences: true });
    const distribution = new Stack(app, 'Europe', { env: ENV, crossRegionReferences: true });
    const arm = { ...L2, runtime: lambda.Runtime.PYTHON_3_14, architecture: lambda.Architecture.ARM_64 };
    const functions = [new cloudfront.experimental.EdgeFunction(stack, 'Orders', arm), new lambda.Function(overThere, 'Stock', arm)];
    const edgeLambdas = (fn: lambda.IVersion) => [{ functionVersion: fn, eventType: cloudfront.LambdaEdgeEventType.VIEWER_REQUEST }];
    functions.forEach(({ currentVersion }, index) => new cloudfront.Distribution(index === 0 ? stack : distribution, `Cdn${index}`, {
      defaultBehavior: { origin: new HttpOrigin('shop.example.com'), edgeLambdas: edgeLambdas(currentVersion) },
    }));
    expect(found(app)).toEqual([
      'edge-function-on-arm64 at America/Stock/Resource',
      expect.stringMatching(/^edge-function-on-arm64 at edge-lambda-stack-\w+\/Orders\/Resource$/),
    ]);
  });

  test('is found at the edge locations of a distribution', () => {
    const app = withChecks();
    const stack = shop(app);
    const { currentVersion } = new lambda.Function(stack, 'Orders', L2);
    const edgeLambdas = [{ functionVersion: currentVersion, eventType: cloudfront.LambdaEdgeEventType.VIEWER_REQUEST }];
    new cloudfront.Distribution(stack, 'Cdn', { defaultBehavior: { origin: new HttpOrigin('shop.example.com'), edgeLambdas } });
    expect(found(app)).toEqual(['edge-function-in-other-region at Shop/Orders/Resource']);
  });
});

describe('acknowledging', () => {
  const ID = 'LambdaChecks::memory-out-of-range';
  const two = (acknowledge: (app: App, stack: Stack, first: lambda.Function) => void) => {
    const app = withChecks();
    const stack = shop(app);
    const first = new lambda.Function(stack, 'First', { ...L2, memorySize: 64 });
    new lambda.Function(stack, 'Second', { ...L2, memorySize: 64 });
    acknowledge(app, stack, first);
    return synthesize(app);
  };

  test('on the app, or the stack, covers all functions in it', () => {
    for (const { failed, violations, suppressed } of [
      two((app) => Validations.of(app).acknowledge({ id: ID, reason: 'a test' })),
      two((_, stack) => Validations.of(stack).acknowledge({ id: ID, reason: 'a test' })),
    ]) {
      expect([failed, violations.length, suppressed.length]).toEqual([false, 0, 2]);
    }
  });

  test('on one function covers no other', () => {
    const { failed, violations, suppressed } = two((_, __, first) => Validations.of(first).acknowledge({ id: ID, reason: 'a test' }));
    expect(failed).toBe(true);
    expect(suppressed.map(({ ruleName }) => ruleName)).toEqual(['memory-out-of-range']);
    expect(violations.map(({ ruleName }) => ruleName)).toEqual(['memory-out-of-range[Shop/Second/Resource]']);
  });

  test('goes on under the name that such a finding is printed with', () => {
    const { failed, suppressed } = two((app, _, first) => {
      Validations.of(first).acknowledge({ id: ID, reason: 'a test' });
      Validations.of(app).acknowledge({ id: `${ID}[Shop/Second/Resource]`, reason: 'a test' });
    });
    expect([failed, suppressed.length]).toEqual([false, 2]);
  });

  test('on several constructs has the reason of the nearest', () => {
    const { failed, suppressed } = two((app, stack, first) => {
      Validations.of(first).acknowledge({ id: ID, reason: 'the first is a test' });
      Validations.of(stack).acknowledge({ id: ID, reason: 'the shop is small' });
      Validations.of(app).acknowledge({ id: ID, reason: 'everything is small' });
    });
    expect(failed).toBe(false);
    expect(suppressed.map(({ reason, acknowledgedAt }) => [acknowledgedAt, reason])).toEqual([['Shop/First', 'the first is a test'], ['Shop', 'the shop is small']]);
  });

  test('by the prop of a checked function holds at synthesis too', () => {
    const app = new App();
    new CheckedFunction(shop(app), 'Orders', { ...MINIMAL_PROPS, memorySize: 64, acknowledge: [{ id: ID, reason: 'a test' }] });
    expect(synthesize(app)).toMatchObject({ failed: false, violations: [], suppressed: [{ ruleName: 'memory-out-of-range' }] });
  });
});

test('a template that nobody can make sense of does not make the checker throw', () => {
  const app = withChecks();
  const resource = new CfnResource(shop(app), 'Odd', { type: 'AWS::Lambda::Function', properties: { Code: ['x'], Environment: { Variables: 7 }, Timeout: {} } });
  resource.addOverride('Properties.VpcConfig', 'vpc-1');
  expect(found(app)).toContain('property-wrong-type at Shop/Odd');
  expect(found(app).join()).not.toContain('internal-error');
});

const UNKNOWN_ENV = { accountId: undefined, region: undefined };

test('a template that cannot be read is one warning, and the others are judged', () => {
  const app = new App();
  new lambda.Function(shop(app), 'Orders', { ...L2, memorySize: 64 });
  const [{ templateFullPath = '', hierarchicalId = '' } = {}] = app.synth().stacks;
  const stackTemplates = [['/nowhere/Shop.template.json', 'Shop'], [templateFullPath, hierarchicalId] as const]
    .map(([templatePath = '', stackConstructPath = '']) => ({ templatePath, stackConstructPath, accountId: ENV.account, region: ENV.region }));
  const templatePaths = stackTemplates.map(({ templatePath }) => templatePath);
  const { success, violations } = new LambdaChecks().validate({ appConstruct: app, stackTemplates, templatePaths, ...UNKNOWN_ENV });
  expect(success).toBe(false);
  expect(violations.map(({ ruleName, severity }) => [ruleName, severity])).toEqual([['template-not-read', 'warning'], ['memory-out-of-range', 'error']]);
  expect(violations[0]?.description).toMatch(/the template \/nowhere\/Shop\.template\.json could not be read.*ENOENT/);
});

describe('functions that the CDK brings for its own custom resources', () => {
  const withProviders = () => {
    const app = withChecks();
    const stack = shop(app);
    const bucket = new Bucket(stack, 'Bucket', { removalPolicy: RemovalPolicy.DESTROY, autoDeleteObjects: true });
    bucket.addEventNotification(EventType.OBJECT_CREATED, new SqsDestination(new Queue(stack, 'Queue')));
    new LogRetention(stack, 'Retention', { logGroupName: 'shop', retention: RetentionDays.ONE_DAY });
    const listing = { service: 's3', action: 'listBuckets', physicalResourceId: PhysicalResourceId.of('list') };
    new AwsCustomResource(stack, 'Listing', { onCreate: listing, policy: AwsCustomResourcePolicy.fromSdkCalls({ resources: ['*'] }) });
    const functions = stack.node.findAll().filter((child): child is CfnResource => CfnResource.isCfnResource(child) && child.cfnResourceType === 'AWS::Lambda::Function');
    return { app, functions };
  };

  test('give no warnings', () => {
    const { app, functions } = withProviders();
    functions.forEach((fn) => fn.addPropertyOverride('TracingConfig', { Mode: 'Active' })); // without permissions
    expect(functions).toHaveLength(4);
    expect(found(app)).toEqual([]);
  });

  test('give errors, with the construct that brought them', () => {
    const { app, functions } = withProviders();
    functions.forEach((fn) => fn.addPropertyOverride('MemorySize', 64));
    expect(synthesize(app).violations.map(({ ruleName, suggestedFix }) => `${ruleName}: ${suggestedFix.split('\n')[0]}`)).toEqual([
      'Custom::S3AutoDeleteObjectsCustomResourceProvider', 'BucketNotificationsHandler050a0587b7544547bf325f094a3db834',
      'LogRetentionaae0aa3c5b4d4f87b02d85b201efdd8a', 'AWS679f53fac002430cb0da5b7982bd2287',
    ].map((id) => `memory-out-of-range: update aws-cdk-lib, whose own function this is (Shop/${id}), or mend what of yours changes it: an aspect, a tag or the env of its stack`));
  });
});

describe('a value that a condition decides', () => {
  const withMemory = (production: number, other: number, snapStart?: 'same' | 'opposite') => {
    const app = withChecks();
    const stack = shop(app);
    const isProduction = new CfnCondition(stack, 'IsProduction', { expression: Fn.conditionEquals(Aws.STACK_NAME, 'production') });
    const fn = new lambda.Function(stack, 'Orders', { ...L2, ephemeralStorageSize: Size.mebibytes(512) }).node.defaultChild as lambda.CfnFunction;
    const choose = (one: unknown, two: unknown) => Fn.conditionIf(isProduction.logicalId, one, two);
    fn.addPropertyOverride('MemorySize', choose(production, other));
    if (snapStart) {
      fn.addPropertyOverride('SnapStart', choose({ ApplyOn: 'PublishedVersions' }, Aws.NO_VALUE));
      fn.addPropertyOverride('EphemeralStorage.Size', snapStart === 'same' ? choose(1024, 512) : choose(512, 1024));
    }
    return found(app);
  };

  test('is wrong when all of its values are', () => {
    expect(withMemory(64, 32)).toEqual(['memory-out-of-range at Shop/Orders/Resource']);
  });

  test('is nobody\'s business when one of them is right', () => {
    expect(withMemory(64, 128)).toEqual([]);
    expect(withMemory(128, 64)).toEqual([]);
  });

  test('is followed to what it names', () => {
    const app = withChecks();
    const stack = shop(app);
    const choose = (one: unknown, two: unknown) => Fn.conditionIf('IsProduction', one, two);
    new CfnCondition(stack, 'IsProduction', { expression: Fn.conditionEquals(Aws.STACK_NAME, 'production') });
    const fn = (id: string, ...layers: readonly unknown[]) => (new lambda.Function(stack, id, L2).node.defaultChild as lambda.CfnFunction).addPropertyOverride('Layers', layers);
    const layer = (id: string, CompatibleRuntimes: string[]) => new CfnResource(stack, id, {
      type: 'AWS::Lambda::LayerVersion', properties: { Content: { S3Bucket: 'layers', S3Key: `${id}-7.zip` }, CompatibleRuntimes },
    }).ref;
    const [java, ruby, python] = [layer('Java', ['java25']), layer('Ruby', ['ruby4.0']), layer('Python', ['python3.13'])];
    fn('Wrong', choose(java, ruby));
    fn('WrongOnce', choose(java, python));
    expect(found(app)).toEqual(['layer-not-for-runtime at Shop/Wrong/Resource']);
  });

  test('is never combined with one that excludes it', () => {
    expect(withMemory(128, 128, 'opposite')).toEqual([]);
    expect(withMemory(128, 128, 'same')).toEqual([]); // only in production
  });
});

describe('a role', () => {
  const inVpc = { VpcConfig: { SubnetIds: ['subnet-0123456789abcdef0'], SecurityGroupIds: ['sg-0123456789abcdef0'] } };
  const role = (scope: Stack) => new Role(scope, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  const withRole = (make: (app: App) => [Stack, Role]) => {
    const app = withChecks();
    const [stack, given] = make(app);
    const fn = new lambda.Function(stack, 'Orders', { ...L2, role: given });
    (fn.node.defaultChild as lambda.CfnFunction).addPropertyOverride('VpcConfig', inVpc.VpcConfig);
    return found(app);
  };
  const MISSING = (path: string) => ['role-without-network-interface-permissions', 'role-without-log-permissions'].map((id) => `${id} at ${path}`);

  test.each(['weak', 'strong', 'both'])('of another stack is known by a %s reference', (strength) => {
    expect(withRole((app) => {
      app.node.setContext('@aws-cdk/core:defaultCrossStackReferences', strength);
      return [shop(app), role(new Stack(app, 'Roles', { env: ENV }))];
    })).toEqual(MISSING('Shop/Orders/Resource'));
  });

  test('is known in a nested stack', () => {
    expect(withRole((app) => {
      const stack = shop(app);
      return [new NestedStack(stack, 'Inner'), role(stack)];
    })).toEqual(MISSING('Shop/Inner/Orders/Resource'));
  });

  test('of a nested stack is known outside', () => {
    expect(withRole((app) => {
      const stack = shop(app);
      return [stack, role(new NestedStack(stack, 'Inner'))];
    })).toEqual(MISSING('Shop/Orders/Resource'));
  });

  test('that was imported is unknown', () => {
    expect(withRole((app) => {
      const stack = shop(app);
      return [stack, Role.fromRoleArn(stack, 'Role', ROLE) as Role];
    })).toEqual([]);
  });

  test('with a policy from a third stack has its permissions', () => {
    expect(withRole((app) => {
      const roles = new Stack(app, 'Roles', { env: ENV });
      const given = role(roles);
      new Policy(new Stack(app, 'Policies', { env: ENV }), 'All', {
        roles: [given], statements: [new PolicyStatement({ actions: ['ec2:*', 'logs:*'], resources: ['*'] })],
      });
      return [shop(app), given];
    })).toEqual([]);
  });

  test('that EC2 takes is found', () => {
    const app = withChecks();
    const stack = shop(app);
    new lambda.Function(stack, 'Orders', { ...L2, role: new Role(stack, 'Role', { assumedBy: new ServicePrincipal('ec2.amazonaws.com') }) });
    expect(found(app)).toContain('role-not-assumable-by-lambda at Shop/Orders/Resource');
  });

  test.each(['L2', 'L3'])('of the %s has what the function needs', (kind) => {
    const app = withChecks();
    const stack = shop(app);
    const vpc = new Vpc(stack, 'Vpc');
    if (kind === 'L2') {
      new lambda.Function(stack, 'Orders', { ...L2, vpc, tracing: lambda.Tracing.ACTIVE });
    } else {
      new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, networking: { vpc } });
    }
    expect(found(app)).toEqual([]);
  });
});
