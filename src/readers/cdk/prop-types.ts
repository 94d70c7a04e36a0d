import { Token } from 'aws-cdk-lib';
import type { CheckedFunctionProps } from '../../function/checked-function-props';
import { WrongType } from '../../view/function-view';

interface PropType {
  readonly expected: string;
  readonly accepts: (value: any) => boolean;
}

const TEXT: PropType = { expected: 'text', accepts: (value) => typeof value === 'string' };

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function having(member: string, expected: string): PropType {
  return { expected, accepts: (value) => typeof value === 'object' && value !== null && member in value };
}

/** What each prop must be. The compiler says so in TypeScript; plain JavaScript can send anything. */
const PROP_TYPES: Record<keyof CheckedFunctionProps, PropType> = {
  code: having('_kind', 'a FunctionCode, such as FunctionCode.zip({ … })'),
  functionName: TEXT,
  description: TEXT,
  tags: { expected: 'an object of names and texts', accepts: isMap },
  memorySize: { expected: 'a number of MB', accepts: (value) => typeof value === 'number' && !Number.isNaN(value) },
  timeout: having('toSeconds', 'a Duration, such as Duration.seconds(30)'),
  ephemeralStorageSize: having('toMebibytes', 'a Size, such as Size.mebibytes(1024)'),
  architecture: having('name', 'an Architecture'),
  environment: { expected: 'an object of names and texts', accepts: isMap },
  tracing: { expected: 'a Tracing', accepts: TEXT.accepts },
  role: having('roleArn', 'an IRole'),
  networking: { expected: 'an object with a vpc', accepts: (value) => typeof value?.vpc?.selectSubnets === 'function' },
  filesystem: having('config', 'a FileSystem'),
  directS3Read: { expected: 'a DirectS3Read', accepts: TEXT.accepts },
  snapStart: having('_render', 'a SnapStartConf'),
  logging: having('_format', 'a FunctionLogging, such as FunctionLogging.json()'),
  encryption: { expected: 'an object with a key', accepts: (value) => typeof value?.key === 'object' && value.key !== null },
  initialPolicy: { expected: 'a list of policy statements', accepts: Array.isArray },
  reservedConcurrentExecutions: { expected: 'a number', accepts: (value) => typeof value === 'number' && !Number.isNaN(value) },
  recursiveLoop: { expected: 'a RecursiveLoop', accepts: TEXT.accepts },
  asyncInvocation: { expected: 'an object', accepts: isMap },
  deadLetter: having('_targetArn', 'a DeadLetter, such as DeadLetter.queue(queue)'),
  durableConfig: { expected: 'an object with an executionTimeout', accepts: (value) => typeof value?.executionTimeout?.toSeconds === 'function' },
  tenancyConfig: having('tenancyConfigProperty', 'a TenancyConfig'),
  compute: having('_provider', 'a FunctionCompute, such as FunctionCompute.managedInstances(provider)'),
  alias: { expected: 'an object', accepts: (value) => typeof value === 'object' },
  acknowledge: { expected: 'a list of { id, reason }', accepts: (value) => Array.isArray(value) && value.every(isMap) },
};

export const PROP_NAMES = Object.keys(PROP_TYPES) as (keyof CheckedFunctionProps)[];

const PROPS = Object.entries(PROP_TYPES) as [keyof CheckedFunctionProps, PropType][];

/** The props, and members of maps, whose type nobody accepts. */
export function wrongPropTypes(props: CheckedFunctionProps): WrongType[] {
  const wrong: WrongType[] = [];
  for (const [name, type] of PROPS) {
    const value: unknown = props[name];
    if (value === undefined ? name === 'code' : !type.accepts(value) && !Token.isUnresolved(value)) {
      wrong.push({ path: name, expected: type.expected, found: found(value) });
    }
  }
  for (const { path, value, expected } of wrong.some(({ path: name }) => name === 'code') ? [] : props.code._kind.wrongArguments()) {
    if (!Token.isUnresolved(value)) {
      wrong.push({ path, expected, found: found(value) });
    }
  }
  addWrongMembers(wrong, 'environment', props.environment);
  addWrongMembers(wrong, 'tags', props.tags);
  return wrong;
}

function addWrongMembers(wrong: WrongType[], prop: string, map: Readonly<Record<string, unknown>> | undefined): void {
  for (const [name, value] of isMap(map) ? Object.entries(map!) : []) {
    if (typeof value !== 'string' && value !== undefined && value !== null && !Token.isUnresolved(value)) {
      wrong.push({ path: `${prop}.${name}`, expected: TEXT.expected, found: Array.isArray(value) ? 'a list' : `a ${typeof value}` });
    }
  }
}

function found(value: unknown): string {
  if (typeof value === 'string') {
    return `the text ${JSON.stringify(value.slice(0, 80))}`;
  }
  return Array.isArray(value) ? 'a list' : typeof value === 'object' && value !== null ? 'an object' : String(value);
}
