import type {
  AssetImageCodeProps, DurableConfig, EcrImageCodeProps, EventInvokeConfigOptions, FunctionUrlOptions, LatestPublishedScalingConfig,
} from 'aws-cdk-lib/aws-lambda';
import type {
  CheckedFunctionProps, CustomRuntimeOptions, DeadLetter, EncryptionOptions, FunctionAliasOptions, FunctionCode, FunctionCompute,
  FunctionDeploymentOptions, FunctionLogging, FunctionRoleOptions, JsonLoggingOptions, ManagedInstancesOptions, NetworkingOptions, NodejsCodeOptions,
  ProvisionedConcurrencyScaling, ZipCodeOptions,
} from '../src';

type Names<T> = keyof T & string;
type Factories<T> = Exclude<Names<T>, 'prototype'>;

/** A prop of ours, a member of what it takes, or the factory that makes it. The compiler refuses what does not exist. */
export type OurProp =
  | Names<CheckedFunctionProps>
  | `code.${Names<ZipCodeOptions> | Names<NodejsCodeOptions> | Names<EcrImageCodeProps> | Names<AssetImageCodeProps>}`
  | `code.runtimeConfig.${Names<CustomRuntimeOptions>}`
  | `networking.${Names<NetworkingOptions>}`
  | `logging.${Names<JsonLoggingOptions>}`
  | `encryption.${Names<EncryptionOptions>}`
  | `roleOptions.${Names<FunctionRoleOptions>}`
  | `alias.${Names<FunctionAliasOptions>}`
  | `alias.provisionedConcurrencyScaling.${Names<ProvisionedConcurrencyScaling>}`
  | `deployment.${Names<FunctionDeploymentOptions>}`
  | `asyncInvocation.${Names<EventInvokeConfigOptions>}`
  | `url.${Names<FunctionUrlOptions>}`
  | `durableConfig.${Names<DurableConfig>}`
  | `compute.${Names<ManagedInstancesOptions>}`
  | `compute.latestPublishedScalingConfig.${Names<LatestPublishedScalingConfig>}`
  | `FunctionCode.${Factories<typeof FunctionCode>}`
  | `FunctionLogging.${Factories<typeof FunctionLogging>}`
  | `FunctionCompute.${Factories<typeof FunctionCompute>}`
  | `DeadLetter.${Factories<typeof DeadLetter>}`;

/** Where something of others is found here. */
export interface Row {
  /** The props that say it; none when nothing here does. */
  readonly props: readonly OurProp[];
  /** What is different, or why there is no prop. */
  readonly note?: string;
  /** The first aws-cdk-lib that has the member, when our floor has it not. */
  readonly since?: string;
}

export function to(props: OurProp | readonly OurProp[], note?: string): Row {
  return { props: typeof props === 'string' ? [props] : props, note };
}

export function noProp(because: string): Row {
  return { props: [], note: because };
}
