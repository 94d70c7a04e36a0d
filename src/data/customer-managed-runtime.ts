/** What functions name that use a runtime of some AWS account instead of one of Lambda's. */
export const CUSTOMER_MANAGED_RUNTIME = {
  identifier: 'custom',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/cmr-using.html',
  verified: '2026-11-21',
} as const;

/** The names that runtime aliases can have; of CreateFunction the service model bounds only the length. */
export const RUNTIME_ALIAS_NAME = {
  pattern: '[A-Za-z0-9_]([A-Za-z0-9_.-]{0,126}[A-Za-z0-9_])?',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-runtimeconfig.html',
  verified: '2026-11-21',
} as const;
