export { RuleCatalog, type RuleDescription } from './catalog/rule-catalog';
export { FindingSeverity } from './check/finding';
export { CheckedFunction } from './function/checked-function';
export {
  type CheckedFunctionProps,
  type EncryptionOptions,
  type FunctionAliasOptions,
  type NetworkingOptions,
  type RuleAcknowledgment,
} from './function/checked-function-props';
export { FunctionCode, type ZipCodeOptions } from './function/function-code';
export { FunctionLogging, type JsonLoggingOptions, type TextLoggingOptions } from './function/function-logging';
export { LambdaChecks, type LambdaChecksProps } from './synthesis/lambda-checks';
