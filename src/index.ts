export { RuleCatalog, type RuleDescription } from './catalog/rule-catalog';
export { FindingSeverity } from './check/finding';
export { CheckedFunction } from './function/checked-function';
export { type CheckedFunctionProps } from './function/checked-function-props';
export { DeadLetter } from './function/dead-letter';
export { DirectS3Read } from './function/direct-s3-read';
export { type EncryptionOptions } from './function/encryption-options';
export { type FunctionAliasOptions } from './function/function-alias-options';
export {
  FunctionCode,
  S3ObjectStorageMode,
  type CustomRuntimeOptions,
  type NodejsCodeOptions,
  type ZipCodeOptions,
  type ZipPackageOptions,
} from './function/function-code';
export { FunctionCompute, type ManagedInstancesOptions } from './function/function-compute';
export { type FunctionDeploymentOptions } from './function/function-deployment-options';
export { FunctionLogging, type JsonLoggingOptions, type TextLoggingOptions } from './function/function-logging';
export { type FunctionRoleOptions } from './function/function-role-options';
export { FunctionSecret, type FunctionSecretOptions } from './function/function-secret';
export { type NetworkingOptions } from './function/networking-options';
export { type OutboundRule } from './function/outbound-rule';
export { type ProvisionedConcurrencyScaling } from './function/provisioned-concurrency-scaling';
export { DeploymentPackage } from './packages/deployment-package';
export { HandlerVerdict, type HandlerOptions, type HandlerResolution, type ResolutionStep } from './packages/handler-resolution';
export { CreateFunctionRequest, type CreateFunctionRequestOptions } from './requests/create-function-request';
export { type LambdaFinding } from './requests/lambda-finding';
export { type KnownAccount, type KnownFacts, type KnownSubnet } from './synthesis/known-facts';
export { LambdaChecks, type LambdaChecksProps } from './synthesis/lambda-checks';
