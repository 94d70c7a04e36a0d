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
export { FunctionLogging, type JsonLoggingOptions, type TextLoggingOptions } from './function/function-logging';
export { type FunctionRoleOptions } from './function/function-role-options';
export { FunctionSecret, type FunctionSecretOptions } from './function/function-secret';
export { type NetworkingOptions } from './function/networking-options';
export { CreateFunctionRequest, type CreateFunctionRequestOptions } from './requests/create-function-request';
export { type LambdaFinding } from './requests/lambda-finding';
export { type KnownAccount, type KnownFacts, type KnownSubnet } from './synthesis/known-facts';
export { LambdaChecks, type LambdaChecksProps } from './synthesis/lambda-checks';
