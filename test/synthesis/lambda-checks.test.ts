import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Aspects, CfnResource, Duration, NestedStack, PropertyInjectors, Stack, Stage, Validations } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
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
  test('judges functions of the L2, the L1, an included template and any resource of the type', () => {
    const app = withChecks();
    const stack = shop(app);
    new lambda.Function(stack, 'L2', { ...L2, memorySize: 64 });
    new lambda.CfnFunction(stack, 'L1', { role: ROLE, runtime: 'python3.13', handler: 'index.handler', code: { zipFile: 'x' }, timeout: 901 });
    new CfnInclude(stack, 'Included', { templateFile: join(__dirname, 'included.template.json') });
    new CfnResource(stack, 'Any', { type: 'AWS::Lambda::Function', properties: { Role: ROLE, Runtime: 'python3.13', Code: { ZipFile: 'x' } } });
    expect(found(app).sort()).toEqual([
      'handler-missing at Shop/Any',
      'memory-out-of-range at Shop/L2/Resource',
      'snapstart-unsupported-runtime at Shop/Included/Included',
      'timeout-out-of-range at Shop/L1',
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
