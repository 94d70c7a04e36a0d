interface Limit {
  readonly min?: number;
  readonly max?: number;
  readonly default?: number;
  readonly source: string;
  /** The day the source was last read. */
  readonly verified: string;
}

/** Limits that the service model does not hold, or holds only at their widest. */
export const LIMITS = {
  functionNameCharacters: {
    max: 64,
    source: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html',
    verified: '2026-11-21',
  },
  memoryMb: {
    min: 128,
    max: 10_240,
    default: 128,
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html',
    verified: '2026-11-21',
  },
  memoryMbOnManagedInstances: {
    min: 2048,
    max: 32_768,
    default: 2048,
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-scaling.html',
    verified: '2026-11-21',
  },
  timeoutSeconds: {
    min: 1,
    max: 900,
    default: 3,
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-timeout.html',
    verified: '2026-11-21',
  },
  timeoutSecondsOnManagedInstances: {
    min: 1,
    max: 5400,
    default: 3,
    source: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html#lambda-CreateFunction-request-Timeout',
    verified: '2026-11-21',
  },
  ephemeralStorageMb: {
    min: 512,
    max: 10_240,
    default: 512,
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-ephemeral-storage.html',
    verified: '2026-11-21',
  },
  ephemeralStorageMbWithAccelerator: {
    max: 32_768,
    source: 'https://docs.aws.amazon.com/lambda/latest/api/API_EphemeralStorage.html',
    verified: '2026-11-21',
  },
  ephemeralStorageMbWithSnapStart: {
    max: 512,
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html#snapstart-runtimes',
    verified: '2026-11-21',
  },
  environmentBytes: {
    max: 4096,
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/troubleshooting-deployment.html#troubleshooting-deployment-InvalidParameterValueException1',
    verified: '2026-11-21',
  },
  updateRequestBytes: {
    max: 5120,
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/troubleshooting-deployment.html#troubleshooting-deployment-InvalidParameterValueException1',
    verified: '2026-11-21',
  },
  tagsPerFunction: {
    max: 50,
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-tags.html',
    verified: '2026-11-21',
  },
  tagKeyCharacters: {
    min: 1,
    max: 128,
    source: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html',
    verified: '2026-11-21',
  },
  tagValueCharacters: {
    max: 256,
    source: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html',
    verified: '2026-11-21',
  },
  imageConfigBytes: {
    max: 16_384,
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html#function-configuration-deployment-and-execution',
    verified: '2026-11-21',
  },
  /** Decimal: CloudFormation rejects 1,048,576 bytes. */
  templateBytes: {
    max: 1_000_000,
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html',
    verified: '2026-10-01',
  },
} as const satisfies Record<string, Limit>;
