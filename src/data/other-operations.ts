interface OtherOperationRow {
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly allowed?: readonly string[];
  readonly required?: boolean;
  readonly source: string;
  /** The day the source was last read. */
  readonly verified: string;
}

const RUNTIME_MANAGEMENT = {
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_PutRuntimeManagementConfig.html',
  verified: '2026-11-21',
};

/**
 * What the service model says about members that CloudFormation sets with other operations than CreateFunction, by their
 * path in a template (botocore 1.44.5).
 */
export const OTHER_OPERATIONS = {
  'ReservedConcurrentExecutions': {
    min: 0,
    source: 'https://docs.aws.amazon.com/lambda/latest/api/API_PutFunctionConcurrency.html',
    verified: '2026-11-21',
  },
  'RecursiveLoop': {
    allowed: ['Allow', 'Terminate'],
    source: 'https://docs.aws.amazon.com/lambda/latest/api/API_PutFunctionRecursionConfig.html',
    verified: '2026-11-21',
  },
  'RuntimeManagementConfig.UpdateRuntimeOn': { ...RUNTIME_MANAGEMENT, allowed: ['Auto', 'FunctionUpdate', 'Manual'], required: true },
  /** The pattern leaves nothing shorter than the 26 characters of the minimum. */
  'RuntimeManagementConfig.RuntimeVersionArn': {
    ...RUNTIME_MANAGEMENT,
    max: 2048,
    pattern: '((arn:(aws[a-zA-Z-]*):lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}::runtime:.+)'
      + '|(arn:(aws[a-zA-Z-]*):lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:runtime/[A-Za-z0-9_.-]{1,128}/version/[A-Za-z0-9_.-]{1,128}))',
  },
} as const satisfies Record<string, OtherOperationRow>;
