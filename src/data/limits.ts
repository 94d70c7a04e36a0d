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
  unreservedConcurrency: {
    min: 100,
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html',
    verified: '2026-11-21',
  },
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
  vCpusOnManagedInstances: {
    min: 1,
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-scaling.html',
    verified: '2026-11-21',
  },
  memoryGiBPerVCpu: {
    min: 2,
    max: 8,
    default: 2,
    source: 'https://docs.aws.amazon.com/lambda/latest/api/API_LambdaManagedInstancesCapacityProviderConfig.html',
    verified: '2026-11-21',
  },
  concurrencyPerVCpu: {
    max: 64,
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-scaling.html',
    verified: '2026-11-21',
  },
  executionEnvironments: {
    min: 0,
    max: 15_000,
    source: 'https://docs.aws.amazon.com/lambda/latest/api/API_FunctionScalingConfig.html',
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
  ephemeralStorageMbAtEdge: {
    max: 512,
    source: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-at-edge-function-restrictions.html#lambda-at-edge-restrictions-features',
    verified: '2026-11-21',
  },
  /** At the events of an origin. */
  timeoutSecondsAtEdge: {
    max: 30,
    source: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html#limits-lambda-at-edge',
    verified: '2026-10-01',
  },
  /** Of a package and its layers. The message says "must be smaller than", the page "250 MB". */
  unzippedBytes: {
    max: 262_144_000,
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html#function-configuration-deployment-and-execution',
    verified: '2026-11-29',
  },
  /** Of a package within a request. */
  zippedBytesInRequest: {
    max: 52_428_800,
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html#function-configuration-deployment-and-execution',
    verified: '2026-11-29',
  },
  zippedBytesAtEdge: {
    max: 52_428_800,
    source: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html#limits-lambda-at-edge',
    verified: '2026-11-29',
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
  resourcePolicyBytes: {
    max: 20_480,
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html#function-configuration-deployment-and-execution',
    verified: '2026-11-29',
  },
  layersPerFunction: {
    max: 5,
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/adding-layers.html',
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
  asyncEventAgeSeconds: {
    min: 60,
    max: 21_600,
    source: 'https://docs.aws.amazon.com/lambda/latest/api/API_PutFunctionEventInvokeConfig.html',
    verified: '2026-11-21',
  },
  asyncRetryAttempts: {
    min: 0,
    max: 2,
    source: 'https://docs.aws.amazon.com/lambda/latest/api/API_PutFunctionEventInvokeConfig.html',
    verified: '2026-11-21',
  },
  /** Decimal: CloudFormation rejects 1,048,576 bytes. */
  templateBytes: {
    max: 1_000_000,
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html',
    verified: '2026-10-01',
  },
  queueVisibilityTimeoutSeconds: {
    max: 43_200,
    default: 30,
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html#cfn-sqs-queue-visibilitytimeout',
    verified: '2026-11-21',
  },
  /** How many times the timeout of the function a queue should hide messages. */
  visibilityTimeouts: {
    min: 6,
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html#events-sqs-queueconfig',
    verified: '2026-11-21',
  },
  minimumExecutionEnvironments: {
    default: 3,
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-scaling.html',
    verified: '2026-11-21',
  },
} as const satisfies Record<string, Limit>;
