import { App, Aws, Duration, Lazy, PropertyInjectors, Size, Stack, Token, Validations } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as ssm from 'aws-cdk-lib/aws-ssm';
import { MINIMAL_PROPS, shop, shopWith } from './stack';
import { CheckedFunction, CheckedFunctionProps, DeadLetter, FunctionCode, FunctionCompute, FunctionLogging } from '../../src';

const ZIP = { runtime: lambda.Runtime.PYTHON_3_13, handler: 'index.handler', source: lambda.Code.fromInline('x') };

const messageOf = (props: unknown): string => {
  try {
    new CheckedFunction(shop(), 'Orders', props as CheckedFunctionProps);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};
const idsIn = (message: string) => [...message.matchAll(/^ {2}([a-z0-9-]+)(?: at .*)?$/gm)].map(([, id]) => id);

describe('the defaults', () => {
  const stack = shop();
  const fn = new CheckedFunction(stack, 'Orders', MINIMAL_PROPS);
  const template = Template.fromStack(stack);

  test('keep what Lambda documents for everything that changes how the code behaves', () => {
    const { Properties } = Object.values(template.findResources('AWS::Lambda::Function'))[0]!;
    expect(Object.keys(Properties).sort()).toEqual(['Code', 'Handler', 'LoggingConfig', 'Role', 'Runtime', 'TracingConfig']);
  });

  test('log JSON into a log group of the function that keeps events for one year', () => {
    template.hasResourceProperties('AWS::Lambda::Function', { LoggingConfig: { LogFormat: 'JSON', LogGroup: { Ref: Match.stringLikeRegexp('OrdersLogs') } } });
    template.hasResource('AWS::Logs::LogGroup', { Properties: { RetentionInDays: 365, LogGroupName: Match.absent() }, DeletionPolicy: 'Delete' });
    expect(fn.logGroup).toBeDefined();
  });

  test('trace, and write to the own log group, with no other permission', () => {
    template.hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: {
        Statement: [
          { Effect: 'Allow', Action: ['logs:CreateLogStream', 'logs:PutLogEvents'], Resource: { 'Fn::GetAtt': [Match.stringLikeRegexp('OrdersLogs'), 'Arn'] } },
          { Effect: 'Allow', Action: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], Resource: '*' },
        ],
      },
    });
    template.resourceCountIs('AWS::IAM::Policy', 1);
    template.hasResourceProperties('AWS::IAM::Role', { ManagedPolicyArns: Match.absent(), Policies: Match.absent() });
  });

  test('have the policy before the function, and until after it', () => {
    template.hasResource('AWS::Lambda::Function', { DependsOn: Match.arrayWith([Match.stringLikeRegexp('OrdersPolicy')]) });
  });

  test('publish no version and let nobody invoke', () => {
    template.resourceCountIs('AWS::Lambda::Version', 0);
    template.resourceCountIs('AWS::Lambda::Permission', 0);
    expect(fn.alias).toBeUndefined();
  });
});

test('plain props mean what they mean on the L2', () => {
  const stack = shop();
  new CheckedFunction(stack, 'Orders', {
    ...MINIMAL_PROPS,
    functionName: 'orders',
    description: 'takes orders',
    memorySize: 256,
    timeout: Duration.seconds(20),
    ephemeralStorageSize: Size.gibibytes(1),
    architecture: lambda.Architecture.ARM_64,
    environment: { TABLE: 'orders' },
    tracing: lambda.Tracing.PASS_THROUGH,
    tags: { team: 'shop' },
  });
  Template.fromStack(stack).hasResourceProperties('AWS::Lambda::Function', {
    FunctionName: 'orders',
    Description: 'takes orders',
    MemorySize: 256,
    Timeout: 20,
    EphemeralStorage: { Size: 1024 },
    Architectures: ['arm64'],
    Environment: { Variables: { TABLE: 'orders' } },
    TracingConfig: { Mode: 'PassThrough' },
    Tags: [{ Key: 'team', Value: 'shop' }],
  });
});

test('tracing that is disabled needs no permission', () => {
  const stack = shop();
  new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, tracing: lambda.Tracing.DISABLED });
  const template = Template.fromStack(stack);
  template.hasResourceProperties('AWS::Lambda::Function', { TracingConfig: Match.absent() });
  expect(JSON.stringify(template.toJSON())).not.toContain('xray');
});

describe('mistakes', () => {
  test('are thrown all at once, with path, prop, cause, remedy and page', () => {
    const message = messageOf({ ...MINIMAL_PROPS, memorySize: 64, environment: { AWS_REGION: 'eu-west-1' } });
    expect(message).toBe(`CheckedFunction 'Shop/Orders': 2 problems

  memory-out-of-range at memorySize
    what: memory is 64 MB; Lambda accepts 128 to 10,240 MB
    why:  Lambda rejects the function
    fix:  set memory between 128 and 10,240 MB
    see:  https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html
          or acknowledge 'LambdaChecks::memory-out-of-range' with a reason

  environment-reserved-name at environment.AWS_REGION
    what: AWS_REGION is reserved by Lambda
    why:  Lambda rejects a function that sets a reserved environment variable
    fix:  remove the variable or give it another name; the runtime sets the reserved ones
    see:  https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime
          or acknowledge 'LambdaChecks::environment-reserved-name' with a reason
`);
  });

  test('come before the ones that the L2 would throw', () => {
    const message = messageOf({ ...MINIMAL_PROPS, functionName: 'no spaces', description: 'x'.repeat(257), ephemeralStorageSize: Size.mebibytes(1) });
    expect(idsIn(message)).toEqual(['function-name-malformed', 'description-too-long', 'ephemeral-storage-out-of-range']);
  });

  test('have the stack trace at the line of the user', () => {
    const [, ...frames] = errorOf({ ...MINIMAL_PROPS, memorySize: 64 }).stack!.split(/\n(?= {4}at )/);
    expect(frames[0]).toContain('checked-function.test.ts');
  });

  test('that are only likely do not stop the construction', () => {
    expect(messageOf({ ...MINIMAL_PROPS, code: zip(lambda.Runtime.PYTHON_3_8) })).toBe('');
  });

  test('leave nothing behind in the stack', () => {
    const stack = shop();
    expect(() => new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, memorySize: 64 })).toThrow('memory is 64 MB; Lambda accepts 128 to 10,240 MB');
    Template.fromStack(stack).resourceCountIs('AWS::Logs::LogGroup', 0);
  });
});

const VPC = { selectSubnets: () => ({ subnetIds: [] }) };

describe('bad input from plain JavaScript and other languages', () => {
  test.each([
    ['no props', undefined, 'code is undefined instead of a FunctionCode'],
    ['no code', {}, 'code is undefined instead of a FunctionCode'],
    ['code of the L2', { code: lambda.Code.fromInline('x') }, 'code is an object instead of a FunctionCode'],
    ['a timeout in seconds', { ...MINIMAL_PROPS, timeout: 30 }, 'timeout is 30 instead of a Duration'],
    ['memory as text', { ...MINIMAL_PROPS, memorySize: '512' }, 'memorySize is the text "512" instead of a number of MB'],
    ['memory that is not a number', { ...MINIMAL_PROPS, memorySize: NaN }, 'memorySize is NaN instead of a number of MB'],
    ['a size in MB', { ...MINIMAL_PROPS, ephemeralStorageSize: 1024 }, 'ephemeralStorageSize is 1024 instead of a Size'],
    ['a list as environment', { ...MINIMAL_PROPS, environment: ['A=b'] }, 'environment is a list instead of an object of names and texts'],
    ['a number as variable', { ...MINIMAL_PROPS, environment: { PORT: 8080 } }, 'environment.PORT is a number instead of text'],
    ['a VPC as networking', { ...MINIMAL_PROPS, networking: 'vpc-123' }, 'networking is the text "vpc-123" instead of an object with a vpc'],
    ['a key as encryption', { ...MINIMAL_PROPS, encryption: { keyArn: 'arn' } }, 'encryption is an object instead of an object with a key'],
    ['a text as role', { ...MINIMAL_PROPS, role: 'arn:aws:iam::123456789012:role/x' }, 'role is the text "arn:aws:iam::123456789012:role/x" instead of an IRole'],
    ['a runtime as text', { code: FunctionCode.zip({ ...ZIP, runtime: 'python3.13' } as never) }, 'code.runtime is the text "python3.13" instead of a Runtime'],
    ['a folder as source', { code: FunctionCode.zip({ ...ZIP, source: 'orders' } as never) }, 'code.source is the text "orders" instead of a Code'],
    ['an empty zip', { code: FunctionCode.zip(undefined as never) }, 'code.handler is undefined instead of text'],
    ['no repository', { code: FunctionCode.ecrImage(undefined as never) }, 'code.repository is undefined instead of an IRepository'],
    ['no directory', { code: FunctionCode.assetImage(undefined as never) }, 'code.directory is undefined instead of text'],
    ['an entry that is no file', { code: FunctionCode.nodejs(42 as never) }, 'code.entry is 42 instead of a JavaScript or TypeScript file'],
    ['a layer by its ARN', { code: FunctionCode.zip({ ...ZIP, layers: ['arn'] } as never) }, 'code.layers is a list instead of a list of layer versions'],
    ['a runtime configuration as text', { code: FunctionCode.zip({ ...ZIP, runtimeConfig: 'x' } as never) }, 'code.runtimeConfig is the text "x" instead of'],
    ['a dead-letter queue as it is', { ...MINIMAL_PROPS, deadLetter: { queueArn: 'x' } }, 'deadLetter is an object instead of a DeadLetter'],
    ['dead letters to nowhere', { ...MINIMAL_PROPS, deadLetter: DeadLetter.queue(undefined as never) }, 'deadLetter is an object instead of a DeadLetter of'],
    ['managed instances of no provider', { ...MINIMAL_PROPS, compute: FunctionCompute.managedInstances(undefined as never) }, 'instead of a FunctionCompute of'],
    ['a concurrency as text', { ...MINIMAL_PROPS, reservedConcurrentExecutions: '5' }, 'reservedConcurrentExecutions is the text "5" instead of a number'],
    ['an execution timeout in seconds', { ...MINIMAL_PROPS, durableConfig: { executionTimeout: 60 } }, 'durableConfig is an object instead of an object with an'],
    ['a retention in days', { ...MINIMAL_PROPS, durableConfig: { executionTimeout: Duration.hours(1), retentionPeriod: 7 } }, 'durableConfig.retentionPeriod is 7 instead'],
    ['an event age in seconds', { ...MINIMAL_PROPS, asyncInvocation: { maxEventAge: 600 } }, 'asyncInvocation.maxEventAge is 600 instead of a Duration'],
    ['a queue as destination', { ...MINIMAL_PROPS, asyncInvocation: { onFailure: { queueArn: 'x' } } }, 'asyncInvocation.onFailure is an object instead of an IDestination'],
    ['provisioned concurrency as text', { ...MINIMAL_PROPS, alias: { provisionedConcurrentExecutions: '5' } }, 'alias.provisionedConcurrentExecutions is the text "5" instead'],
    ['a security group by its id', { ...MINIMAL_PROPS, networking: { vpc: VPC, securityGroups: 'sg-1' } }, 'networking.securityGroups is the text "sg-1" instead of a list'],
    ['an object as variable', { ...MINIMAL_PROPS, environment: { PORTS: { http: 80 } } }, 'environment.PORTS is an object instead of text'],
    ['a log group by its name', { ...MINIMAL_PROPS, logging: FunctionLogging.json({ logGroup: '/shop' } as never) }, 'logging.logGroup is the text "/shop" instead of an'],
    ['a retention as text', { ...MINIMAL_PROPS, logging: FunctionLogging.text({ retention: '7' } as never) }, 'logging.retention is the text "7" instead of a RetentionDays'],
    ['logging without the factory', { ...MINIMAL_PROPS, logging: { retention: 7 } }, 'logging is an object instead of a FunctionLogging'],
  ])('rejects %s', (_, props, sentence) => {
    const message = messageOf(props);
    expect(message).toContain("CheckedFunction 'Shop/Orders': ");
    expect(message).toContain(sentence);
    expect(idsIn(message)).toEqual(['property-wrong-type']);
  });

  test('takes null for what is not given', () => {
    const nulls = Object.fromEntries(['functionName', 'description', 'memorySize', 'timeout', 'ephemeralStorageSize', 'architecture', 'environment', 'tags',
      'tracing', 'role', 'networking', 'filesystem', 'snapStart', 'logging', 'encryption', 'alias', 'acknowledge', 'directS3Read', 'initialPolicy',
      'reservedConcurrentExecutions', 'recursiveLoop', 'asyncInvocation', 'deadLetter', 'durableConfig', 'tenancyConfig', 'compute'].map((name) => [name, null]));
    const stack = shop();
    new CheckedFunction(stack, 'Orders', { ...nulls, ...MINIMAL_PROPS } as CheckedFunctionProps);
    const plain = shop();
    new CheckedFunction(plain, 'Orders', MINIMAL_PROPS);
    expect(Template.fromStack(stack).toJSON()).toEqual(Template.fromStack(plain).toJSON());
  });

  test('takes null for what is not given in options too', () => {
    const templateOf = (options: object, alias: object) => {
      const stack = shop();
      new CheckedFunction(stack, 'Orders', { code: FunctionCode.zip({ ...ZIP, ...options } as never), alias });
      return Template.fromStack(stack).toJSON();
    };
    const nulls = Object.fromEntries(['layers', 'runtimeManagementMode', 'codeSigningConfig', 'insightsVersion', 'adotInstrumentation',
      'paramsAndSecrets', 's3ObjectStorageMode', 'runtimeConfig'].map((name) => [name, null]));
    expect(templateOf(nulls, { aliasName: null, provisionedConcurrentExecutions: null })).toEqual(templateOf({}, {}));
  });

  test('warns of a prop that does not exist, naming the nearest', () => {
    const stack = shop();
    new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, memory: 512 } as CheckedFunctionProps);
    Annotations.fromStack(stack).hasWarning('/Shop/Orders', Match.stringLikeRegexp("'memory' is no prop of CheckedFunction and has no effect; the nearest prop is 'memorySize'"));
  });

  test.each<[string, string, Partial<CheckedFunctionProps>]>([
    ['alias.name', 'alias there are aliasName, description, ', { alias: { name: 'live' } as never }],
    ['alias.provisionedConcurrencyScaling.max', 'alias.provisionedConcurrencyScaling there are minCapacity, maxCapacity, utilizationTarget and schedules', {
      alias: { provisionedConcurrencyScaling: { maxCapacity: 2, max: 3 } as never },
    }],
    ['logging.retentionDays', 'logging there are logGroup, logGroupName, retention, ', { logging: FunctionLogging.json({ retentionDays: 7 } as never) }],
    ['deployment.alarm', 'deployment there are deploymentConfig, alarms, ', { deployment: { alarm: 'errors' } as never }],
    ['roleOptions.name', 'roleOptions there are roleName, path, description and permissionsBoundary', { roleOptions: { name: 'orders' } as never }],
    ['networking.subnets', 'networking there are vpc, vpcSubnets, ', { networking: { vpc: new ec2.Vpc(shop(), 'Vpc'), subnets: {} } as never }],
    ['code.layer', 'code there are runtime, handler, source, ', { code: FunctionCode.zip({ ...ZIP, layer: [] } as never) }],
    ['code.runtimes', 'code there are runtime, handler, bundling, ', { code: FunctionCode.nodejs(__filename, { runtimes: 'nodejs24.x' } as never) }],
  ])('warns of %s, which does not exist, and says what there is', (option, names, props) => {
    const { node } = new CheckedFunction(shop(), 'Orders', { ...MINIMAL_PROPS, ...props });
    expect(node.metadata.map(({ data }) => data)).toContainEqual(
      expect.stringContaining(`'${option}' is no prop of CheckedFunction and may have no effect; in ${names}`),
    );
  });

  test('warns of nothing that exists, nor of what the structs of the CDK may have one day', () => {
    const { node } = new CheckedFunction(shop(), 'Orders', {
      ...MINIMAL_PROPS,
      alias: { aliasName: 'live', provisionedConcurrencyScaling: { maxCapacity: 2, schedules: [] } },
      logging: FunctionLogging.json({ applicationLogLevel: lambda.ApplicationLogLevel.WARN }),
      url: { newOption: true } as never,
      asyncInvocation: { newOption: true } as never,
    });
    expect(JSON.stringify(node.metadata)).not.toContain('is no prop');
  });

  test('writes the environment in an order of its own, since maps of other languages have none', () => {
    const written = (environment: Record<string, string>) => JSON.stringify(shopWith(() => ({ environment })).toJSON());
    expect(written({ QUEUE: 'q', TABLE: 't' })).toBe(written({ TABLE: 't', QUEUE: 'q' }));
  });

  test('takes an empty environment', () => {
    expect(messageOf({ ...MINIMAL_PROPS, environment: {} })).toBe('');
  });

  test('rejects a folder that does not exist, by its name', () => {
    expect(messageOf({ code: zip(lambda.Runtime.PYTHON_3_13, lambda.Code.fromAsset('no/such/folder')) }))
      .toContain('code-path-missing at code\n    what: there is no file or folder "no/such/folder"');
  });

  test('rejects a Dockerfile folder that does not exist, by its name', () => {
    expect(messageOf({ code: FunctionCode.assetImage('no/such/folder') })).toContain('there is no file or folder "no/such/folder"');
  });
});

describe('unknown values', () => {
  test.each<[string, Partial<CheckedFunctionProps>]>([
    ['a lazy name', { functionName: Lazy.string({ produce: () => 'orders' }) }],
    ['a parameter as memory', { memorySize: Token.asNumber({ Ref: 'Memory' }) }],
    ['a parameter as timeout', { timeout: Duration.seconds(Token.asNumber({ Ref: 'Timeout' })) }],
    ['a parameter as storage', { ephemeralStorageSize: Size.mebibytes(Token.asNumber({ Ref: 'Storage' })) }],
    ['a pseudo parameter as variable', { environment: { STACK: Aws.STACK_NAME } }],
    ['no value at all', { description: Aws.NO_VALUE }],
  ])('are accepted: %s', (_, props) => expect(messageOf({ ...MINIMAL_PROPS, ...props })).toBe(''));

  test('are not evaluated too early', () => {
    let asked = 0;
    messageOf({ ...MINIMAL_PROPS, description: Lazy.string({ produce: () => `${asked += 1}` }) });
    expect(asked).toBe(0);
  });

  test('do not hide a reserved name', () => {
    expect(messageOf({ ...MINIMAL_PROPS, environment: { AWS_REGION: Aws.REGION } })).toContain('AWS_REGION is reserved by Lambda');
  });

  describe('of a look-up that is not done yet', () => {
    const props = { ...MINIMAL_PROPS, memorySize: 64 };

    test('silence the check when they may be anything, until the next round', () => {
      const stack = shop();
      const memorySize = Number(ssm.StringParameter.valueFromLookup(stack, '/orders/memory'));
      expect(() => new CheckedFunction(stack, 'Orders', { ...props, memorySize })).not.toThrow();
      expect(() => (stack.node.root as App).synth()).not.toThrow();
    });

    test('are no mistake when they are subnets, and hide no other', () => {
      const stack = shop();
      const networking = { vpc: ec2.Vpc.fromLookup(stack, 'Vpc', { isDefault: true }) };
      expect(() => new CheckedFunction(stack, 'Fine', { ...MINIMAL_PROPS, networking })).not.toThrow();
      expect(() => new CheckedFunction(stack, 'Wrong', { ...props, networking })).toThrow('1 problem\n');
    });
  });
});

describe('acknowledge', () => {
  const acknowledge = [{ id: 'LambdaChecks::memory-out-of-range', reason: 'a test of what Lambda says' }];

  test('lets the construction go on', () => {
    expect(messageOf({ ...MINIMAL_PROPS, memorySize: 64, acknowledge })).toBe('');
  });

  test('silences only what it names', () => {
    expect(idsIn(messageOf({ ...MINIMAL_PROPS, memorySize: 64, timeout: Duration.seconds(901), acknowledge }))).toEqual(['timeout-out-of-range']);
  });

  test('is handed on to the CDK', () => {
    const fn = new CheckedFunction(shop(), 'Orders', { ...MINIMAL_PROPS, memorySize: 64, acknowledge });
    expect(fn.node.metadata).toContainEqual(expect.objectContaining({
      type: Validations.ACKNOWLEDGED_RULES_METADATA_KEY,
      data: { 'LambdaChecks::memory-out-of-range': 'a test of what Lambda says' },
    }));
  });

  test('cannot silence what is wrong with an acknowledgement', () => {
    const wrong = [{ id: 'LambdaChecks::acknowledgement-without-reason', reason: '' }];
    expect(messageOf({ ...MINIMAL_PROPS, acknowledge: wrong })).toMatch(/acknowledgement-without-reason at acknowledge\n(?!.*or acknowledge)/s);
  });

  test.each(['LambdaChecks::memory-out-of-rnge', 'memory-out-of-range', 'LambdaChecks::memory-out'])('rejects the id %s, naming the nearest', (id) => {
    expect(messageOf({ ...MINIMAL_PROPS, acknowledge: [{ id, reason: 'x' }] }))
      .toContain(`there is no rule "${id}"; the nearest is "LambdaChecks::memory-out-of-range"`);
  });

  test.each(['', '  ', undefined, null, 5])('rejects the reason %p', (reason) => {
    expect(idsIn(messageOf({ ...MINIMAL_PROPS, acknowledge: [{ id: 'LambdaChecks::memory-out-of-range', reason }] }))).toEqual(['acknowledgement-without-reason']);
  });

  test.each([[[null]], [['text']], [[{}]], ['text'], [{}]])('rejects %j without a crash', (given) => {
    expect(messageOf({ ...MINIMAL_PROPS, acknowledge: given })).toContain("CheckedFunction 'Shop/Orders': ");
  });
});

test('property injectors set defaults for an organisation, which are checked too', () => {
  const injected = (memorySize: number) => {
    const app = new App();
    PropertyInjectors.of(app).add({
      constructUniqueId: CheckedFunction.PROPERTY_INJECTION_ID,
      inject: (props) => ({ memorySize, ...props }),
    });
    const stack = shop(app);
    new CheckedFunction(stack, 'Orders', MINIMAL_PROPS);
    return Template.fromStack(stack);
  };
  injected(512).hasResourceProperties('AWS::Lambda::Function', { MemorySize: 512 });
  expect(() => injected(64)).toThrow('memory is 64 MB');
});

test('a role that is given gets the statements that the function needs', () => {
  const stack = shop();
  const role = new iam.Role(stack, 'Own', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
  const fn = new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, role });
  expect(fn.role).toBe(role);
  const template = Template.fromStack(stack);
  template.resourceCountIs('AWS::IAM::Role', 1);
  template.hasResourceProperties('AWS::IAM::Policy', {
    Roles: [{ Ref: Match.stringLikeRegexp('^Own') }],
    PolicyDocument: { Statement: Match.arrayWith([Match.objectLike({ Action: ['logs:CreateLogStream', 'logs:PutLogEvents'] })]) },
  });
});

test('an option that something else makes useless is rejected', () => {
  const stack = shop();
  const vpc = new ec2.Vpc(stack, 'Vpc');
  const securityGroups = [new ec2.SecurityGroup(stack, 'Group', { vpc })];
  expect(() => new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, networking: { vpc, securityGroups, allowAllOutbound: false } }))
    .toThrow('networking.allowAllOutbound has no effect, because networking.securityGroups are given and keep their own rules');
});

test('the stack may have no app around it', () => {
  const stack = new Stack();
  new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, logging: FunctionLogging.text() });
  Template.fromStack(stack).hasResourceProperties('AWS::Lambda::Function', { LoggingConfig: { LogFormat: 'Text' } });
});

function zip(runtime: lambda.Runtime, source: lambda.Code = lambda.Code.fromInline('x')): FunctionCode {
  return FunctionCode.zip({ runtime, handler: 'index.handler', source });
}

function errorOf(props: CheckedFunctionProps): Error {
  try {
    new CheckedFunction(shop(), 'Orders', props);
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing was thrown');
}
