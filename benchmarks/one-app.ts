// Builds one app in this process and prints what that took. Started by whole-apps.ts, translated to JavaScript.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { App, Duration, IPolicyValidationPlugin, Stack, Validations } from 'aws-cdk-lib';
import { IVpc, Vpc } from 'aws-cdk-lib/aws-ec2';
import { FileSystem } from 'aws-cdk-lib/aws-efs';
import { IKey, Key } from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Plugin, Series } from './whole-apps';

interface Surroundings {
  readonly vpc: IVpc;
  readonly files: FileSystem;
  readonly key: IKey;
}

/** As many as stay under the 500 resources of a stack. */
const FUNCTIONS_PER_STACK: Readonly<Record<Series, number>> = { bare: 100, wired: 50 };

const [plugin, series, functions] = process.argv.slice(2) as [Plugin, Series, string];
const load = createRequire(__filename);
const took = { loading: 0, collection: 0, validation: 0 };

const app = new App({ outdir: mkdtempSync(join(tmpdir(), 'bench-')) });
if (plugin !== 'validator') {
  Validations.of(app).addPlugins(timed(plugin));
}
for (let first = 0; first < Number(functions); first += FUNCTIONS_PER_STACK[series]) {
  addStack(first, Math.min(first + FUNCTIONS_PER_STACK[series], Number(functions)));
}
console.error = () => undefined; // the reports of the others are long
app.synth();
rmSync(app.outdir, { recursive: true });
process.exitCode = 0;
console.log(JSON.stringify({ total: performance.now() - took.collection, ...took, memory: process.resourceUsage().maxRSS }));

function pluginNamed(name: Plugin): IPolicyValidationPlugin {
  switch (name) {
    case 'LambdaChecks': return new (load(process.env.LIBRARY!).LambdaChecks)();
    case 'cdk-nag': return new (load('cdk-nag').AwsSolutionsChecks)();
    default: return { name: 'Nothing', validate: () => ({ success: true, violations: [] }) };
  }
}

/**
 * The plugin, and what it takes to load and to ask it. The garbage of the CDK is collected before, and that is not counted:
 * with large apps, Node.js would be about to do it, and it would take longer than the checks.
 */
function timed(name: Plugin): IPolicyValidationPlugin {
  const measured = <T>(what: keyof typeof took, work: () => T): T => {
    const start = performance.now();
    const result = work();
    took[what] += performance.now() - start;
    return result;
  };
  const real = measured('loading', () => pluginNamed(name));
  return {
    name: real.name,
    validate: (context) => {
      measured('collection', () => global.gc!());
      return measured('validation', () => ({ ...real.validate(context), success: true }));
    },
  };
}

function addStack(from: number, to: number): void {
  const stack = new Stack(app, `Stack${from}`, { env: { account: '123456789012', region: 'eu-west-1' } });
  const around = series === 'wired' ? surroundings(stack) : undefined;
  for (let index = from; index < to; index++) {
    addFunction(stack, index, around);
  }
}

function surroundings(stack: Stack): Surroundings {
  const vpc = new Vpc(stack, 'Vpc', { natGateways: 1, availabilityZones: ['eu-west-1a', 'eu-west-1b'] });
  return { vpc, files: new FileSystem(stack, 'Files', { vpc, encrypted: true }), key: new Key(stack, 'Key') };
}

function addFunction(stack: Stack, index: number, around: Surroundings | undefined): void {
  const fn = new lambda.Function(stack, `Function${index}`, {
    code: lambda.Code.fromInline('def handler(event, context): return {}'),
    handler: 'index.handler',
    runtime: lambda.Runtime.PYTHON_3_13,
    description: `Function ${index} of the benchmark`,
    memorySize: 256,
    timeout: Duration.seconds(20),
    environment: { PRODUCTS_TABLE: `products-${index}`, LOG_SALES: 'true', CURRENCY: 'EUR', PAGE_SIZE: '20' },
    loggingFormat: lambda.LoggingFormat.JSON,
    tracing: lambda.Tracing.ACTIVE,
    logGroup: new LogGroup(stack, `Logs${index}`, { retention: RetentionDays.ONE_YEAR }),
    ...around && { vpc: around.vpc, environmentEncryption: around.key, filesystem: mount(around.files, index) },
  });
  if (around) {
    fn.addEventSource(new SqsEventSource(new Queue(stack, `Queue${index}`, { visibilityTimeout: Duration.minutes(2) })));
  }
}

function mount(files: FileSystem, index: number): lambda.FileSystem {
  const user = { uid: '1000', gid: '1000' };
  const accessPoint = files.addAccessPoint(`Files${index}`, {
    path: `/function${index}`, posixUser: user, createAcl: { ownerUid: user.uid, ownerGid: user.gid, permissions: '750' },
  });
  return lambda.FileSystem.fromEfsAccessPoint(accessPoint, '/mnt/files');
}
