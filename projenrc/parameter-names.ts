import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { MODEL_FILE, Shape } from './service-model';

/** A struct, as an assembly of jsii describes it. */
interface Struct {
  readonly interfaces?: readonly string[];
  readonly properties?: readonly { readonly name: string }[];
}

/** The props of the functions of the CDK. */
export const FUNCTION_PROPS: Readonly<Record<string, string>> = {
  FunctionProps: 'aws-cdk-lib.aws_lambda.FunctionProps',
  NodejsFunctionProps: 'aws-cdk-lib.aws_lambda_nodejs.NodejsFunctionProps',
  DockerImageFunctionProps: 'aws-cdk-lib.aws_lambda.DockerImageFunctionProps',
};

/** The parameters of CreateFunction by their path; `[]` is a member of a list. A structure stands for its members. */
export function parameterNames(): string[] {
  return namesIn('', JSON.parse(readFileSync(MODEL_FILE, 'utf8')).CreateFunctionRequest.members);
}

function namesIn(prefix: string, members: Record<string, Shape>): string[] {
  return Object.entries(members).flatMap(([name, shape]) => {
    const ofList = shape.items?.members;
    const inside = shape.members ?? ofList;
    return inside ? namesIn(`${prefix}${name}${ofList ? '[]' : ''}.`, inside) : [`${prefix}${name}`];
  });
}

/** The names of all members of each struct in the aws-cdk-lib that is installed. */
export function functionProps(): Record<string, string[]> {
  const types = installedAssembly().types;
  const membersOf = (fqn: string): string[] => {
    const { interfaces = [], properties = [] } = types[fqn]!;
    return [...interfaces.flatMap(membersOf), ...properties.map(({ name }) => name)];
  };
  return Object.fromEntries(Object.entries(FUNCTION_PROPS).map(([name, fqn]) => [name, [...new Set(membersOf(fqn))]]));
}

/** The version of the aws-cdk-lib that is installed. */
export function installedVersion(): string {
  return JSON.parse(readFileSync(require.resolve('aws-cdk-lib/package.json'), 'utf8')).version;
}

/** The file .jsii, or the compressed one that it names. */
function installedAssembly(): { readonly types: Readonly<Record<string, Struct>> } {
  const folder = dirname(require.resolve('aws-cdk-lib/package.json'));
  const file = JSON.parse(readFileSync(join(folder, '.jsii'), 'utf8'));
  return file.filename ? JSON.parse(gunzipSync(readFileSync(join(folder, file.filename))).toString()) : file;
}
