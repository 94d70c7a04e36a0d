import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';

/** What the function's properties will say about its code, in the words of the template. Attributes of resources made later are references. */
export interface CodeProperties {
  readonly PackageType?: string;
  readonly Runtime?: unknown;
  readonly Handler?: unknown;
  readonly Code: Record<string, unknown>;
  readonly ImageConfig?: Record<string, unknown>;
  readonly Layers?: unknown[];
  readonly CodeSigningConfigArn?: unknown;
  readonly RuntimeManagementConfig?: Record<string, unknown>;
  readonly RuntimeConfig?: Record<string, unknown>;
  /** The local file or folder that the code comes from. */
  readonly localPath?: string;
}

/** An argument that is not what the factory expects. */
export interface CodeArgument {
  readonly path: string;
  readonly value: unknown;
  readonly expected: string;
}

/** One kind of code, as a `FunctionCode` holds it. */
export interface CodeKind {
  readonly isZip: boolean;
  /** What the factory was given, and the names of all options that it has; of options of the CDK nobody knows all. */
  readonly given?: { readonly options: object; readonly names: readonly string[] };
  /** The arguments that are not what the factory expects. Plain JavaScript can send anything. */
  wrongArguments(): CodeArgument[];
  properties(): CodeProperties;
  /** What the role needs for extensions that come with the code. */
  statements(scope: Construct): iam.PolicyStatement[];
  /** Creates the function that runs this code. */
  createFunction(scope: Construct, id: string, options: lambda.FunctionOptions): lambda.Function;
}

/** Stands for a value that the CDK makes when the resource is created. */
export const MADE_LATER = { Ref: 'MadeLater' };
