import { isDeepStrictEqual } from 'node:util';
import { App, Duration, Size, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { IConstruct } from 'constructs';
import { CreateOnly } from './create-only';
import { code, table } from './markdown';
import { orders } from '../examples/concerns/bare';
import createOnly from '../model/create-only.json';
import { CheckedFunctionProps, FunctionCode, FunctionLogging, FunctionSecret } from '../src';

type Props = Partial<CheckedFunctionProps>;
type Resources = Readonly<Record<string, { readonly Type: string; readonly Properties?: Readonly<Record<string, unknown>> }>>;

interface Change {
  readonly prop: string;
  readonly what: string;
  readonly before?: (stack: Stack) => Props;
  readonly after: (stack: Stack) => Props;
}

const ENV = { account: '123456789012', region: 'eu-west-1' };
const vpc = (stack: Stack) => new ec2.Vpc(stack, 'Vpc', { availabilityZones: ['eu-west-1a', 'eu-west-1b'] });
const snapStart = (description: string) => (): Props => ({
  description,
  snapStart: lambda.SnapStartConf.ON_PUBLISHED_VERSIONS,
  code: FunctionCode.zip({ runtime: lambda.Runtime.PYTHON_3_14, handler: 'index.handler', source: lambda.Code.fromInline('def handler(event, context): pass') }),
});

/** The props without something that is in both stacks. */
function without(_: IConstruct): Props {
  return {};
}

const secret = (isRead: boolean) => (stack: Stack): Props => {
  const login = new Secret(stack, 'Login');
  return isRead ? { secrets: { LOGIN: FunctionSecret.fromSecretsManager(login) } } : {};
};

const CHANGES: readonly Change[] = [
  { prop: 'functionName', what: 'another name', before: () => ({ functionName: 'orders' }), after: () => ({ functionName: 'orders-2' }) },
  { prop: 'code', what: 'other code', after: () => ({ code: python('def handler(event, context): return 1') }) },
  { prop: 'code', what: 'an image in place of an archive', after: (stack) => ({ code: image(stack) }) },
  { prop: 'description', what: 'another text', after: () => ({ description: 'Takes orders' }) },
  { prop: 'memorySize', what: 'another size', after: () => ({ memorySize: 512 }) },
  { prop: 'timeout', what: 'another duration', after: () => ({ timeout: Duration.seconds(30) }) },
  { prop: 'ephemeralStorageSize', what: 'another size', after: () => ({ ephemeralStorageSize: Size.gibibytes(2) }) },
  { prop: 'architecture', what: 'the other one', after: () => ({ architecture: lambda.Architecture.ARM_64 }) },
  { prop: 'environment', what: 'one variable more', after: () => ({ environment: { PRICES: 'prices' } }) },
  { prop: 'environment', what: 'another value, with SnapStart', before: snapStart('one'), after: snapStart('two') },
  { prop: 'tracing', what: 'off', after: () => ({ tracing: lambda.Tracing.DISABLED }) },
  { prop: 'networking', what: 'into a VPC', before: (stack) => without(vpc(stack)), after: (stack) => ({ networking: { vpc: vpc(stack) } }) },
  { prop: 'logging', what: 'another retention', after: () => ({ logging: FunctionLogging.json({ retention: logs.RetentionDays.ONE_WEEK }) }) },
  { prop: 'logging', what: 'text', after: () => ({ logging: FunctionLogging.text() }) },
  { prop: 'logging', what: 'the class of the group', after: () => ({ logging: FunctionLogging.json({ logGroupClass: logs.LogGroupClass.INFREQUENT_ACCESS }) }) },
  { prop: 'encryption', what: 'a key', before: (stack) => without(new kms.Key(stack, 'Key')), after: (stack) => ({ encryption: { key: new kms.Key(stack, 'Key') } }) },
  { prop: 'snapStart', what: 'on', before: () => ({ code: python() }), after: snapStart('') },
  { prop: 'reservedConcurrentExecutions', what: 'a number', after: () => ({ reservedConcurrentExecutions: 10 }) },
  { prop: 'recursiveLoop', what: 'allowed', after: () => ({ recursiveLoop: lambda.RecursiveLoop.ALLOW }) },
  { prop: 'alias', what: 'an alias', after: () => ({ alias: {} }) },
  { prop: 'alias', what: 'another name', before: () => ({ alias: {} }), after: () => ({ alias: { aliasName: 'stable' } }) },
  { prop: 'alias', what: 'scaled concurrency', before: () => ({ alias: {} }), after: () => ({ alias: { provisionedConcurrencyScaling: { maxCapacity: 5, utilizationTarget: 0.7 } } }) },
  { prop: 'deployment', what: 'gradual', before: () => ({ alias: {} }), after: () => ({ deployment: {} }) },
  { prop: 'roleOptions', what: 'another path', after: () => ({ roleOptions: { path: '/shop/' } }) },
  { prop: 'secrets', what: 'a secret', before: secret(false), after: secret(true) },
  { prop: 'tags', what: 'a tag', after: () => ({ tags: { team: 'shop' } }) },
  { prop: 'asyncInvocation', what: 'fewer attempts', after: () => ({ asyncInvocation: { retryAttempts: 0 } }) },
  { prop: 'durableConfig', what: 'on', after: () => ({ durableConfig: { executionTimeout: Duration.hours(1) } }) },
  { prop: 'tenancyConfig', what: 'on', after: () => ({ tenancyConfig: lambda.TenancyConfig.PER_TENANT }) },
];

/** The table of docs/replacement.md: what CloudFormation does to which resources when a prop changes. */
export function replacementTable(): string {
  const rows = CHANGES.map(({ prop, what, before = () => ({}), after }) => {
    const [old, own] = [resourcesWith(before), resourcesWith(after)];
    const both = Object.keys(own).filter((id) => id in old && !isDeepStrictEqual(old[id], own[id]));
    const replaced = both.filter((id) => replacesOn(old[id]!, own[id]!).length > 0);
    return [
      code(prop), what, list(replaced.map((id) => `${typeOf(own[id]!)} (${replacesOn(old[id]!, own[id]!).map(code).join(', ')})`)),
      list(both.filter((id) => !replaced.includes(id)).map((id) => typeOf(own[id]!))),
      list(Object.keys(own).filter((id) => !(id in old)).map((id) => typeOf(own[id]!))),
      list(Object.keys(old).filter((id) => !(id in own)).map((id) => typeOf(old[id]!))),
    ];
  });
  return table(['prop', 'change', 'replaced', 'updated', 'new', 'removed'], rows);
}

/** The changed properties that CloudFormation can only set when it makes the resource. */
function replacesOn(old: Resources[string], own: Resources[string]): string[] {
  const names = (createOnly as CreateOnly)[own.Type] ?? [];
  return names.filter((name) => !isDeepStrictEqual(old.Properties?.[name], own.Properties?.[name]));
}

function resourcesWith(props: (stack: Stack) => Props): Resources {
  const stack = new Stack(new App(), 'Shop', { env: ENV });
  orders(stack, { code: python(), ...props(stack) });
  return Template.fromStack(stack).toJSON().Resources;
}

function python(text = 'def handler(event, context): pass'): FunctionCode {
  return FunctionCode.zip({ runtime: lambda.Runtime.PYTHON_3_14, handler: 'index.handler', source: lambda.Code.fromInline(text) });
}

function image(stack: Stack): FunctionCode {
  return FunctionCode.ecrImage(ecr.Repository.fromRepositoryName(stack, 'Images', 'orders'), { tagOrDigest: 'v7' });
}

function typeOf({ Type }: Resources[string]): string {
  return Type.split('::').slice(1).join(' ');
}

function list(names: readonly string[]): string {
  return [...new Set(names)].sort().join(', ');
}
