/** What functions name that use a runtime of their own account (`RuntimeConfig`; botocore 1.44.5). */
export const CUSTOMER_MANAGED_RUNTIME = {
  identifier: 'custom',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html',
  verified: '2026-11-21',
} as const;
