import { ASYNC_INVOCATION } from './async-invocation';
import { CODE } from './code';
import { CODE_SIGNING } from './code-signing';
import { CONCURRENCY } from './concurrency';
import { DURABLE } from './durable';
import { ENVIRONMENT } from './environment';
import { EXECUTION_ROLE } from './execution-role';
import { FILE_SYSTEMS } from './file-systems';
import { IDENTITY } from './identity';
import { IMAGE } from './image';
import { KEYS } from './keys';
import { LAMBDA_AT_EDGE } from './lambda-at-edge';
import { LAYERS } from './layers';
import { LOGGING } from './logging';
import { MANAGED_INSTANCES } from './managed-instances';
import { PROPS } from './props';
import { REQUESTS } from './requests';
import { Rule } from './rule';
import { RUNTIME_LIFECYCLE } from './runtime-lifecycle';
import { SNAP_START } from './snap-start';
import { TENANT_ISOLATION } from './tenant-isolation';
import { TIMEOUT_MEMORY_STORAGE } from './timeout-memory-storage';
import { VPC } from './vpc';

export interface Topic {
  /** The area of the constraint census, where the topic is one. */
  readonly title: string;
  readonly rules: readonly Rule[];
}

/** All topics, in the order in which RULES.md shows them and findings are reported. */
export const TOPICS: readonly Topic[] = [
  { title: 'Identity, role, handler, package type, architecture, tags', rules: IDENTITY },
  { title: 'Code location', rules: CODE },
  { title: 'Container image settings', rules: IMAGE },
  { title: 'Timeout, memory, ephemeral storage', rules: TIMEOUT_MEMORY_STORAGE },
  { title: 'Environment variables and KMS key', rules: ENVIRONMENT },
  { title: 'VPC', rules: VPC },
  { title: 'File systems (EFS and S3 Files)', rules: FILE_SYSTEMS },
  { title: 'Layers', rules: LAYERS },
  { title: 'Logging and tracing', rules: LOGGING },
  { title: 'SnapStart', rules: SNAP_START },
  { title: 'Concurrency, scaling, recursion, runtime management', rules: CONCURRENCY },
  { title: 'Durable functions', rules: DURABLE },
  { title: 'Tenant isolation', rules: TENANT_ISOLATION },
  { title: 'Lambda Managed Instances: function side', rules: MANAGED_INSTANCES },
  { title: 'Asynchronous invocation, destinations, dead-letter queues', rules: ASYNC_INVOCATION },
  { title: 'Code signing', rules: CODE_SIGNING },
  { title: 'Runtime lifecycle', rules: RUNTIME_LIFECYCLE },
  { title: 'Execution role and deploying principal', rules: EXECUTION_ROLE },
  { title: 'Lambda@Edge (only when the function is replicated by CloudFront)', rules: LAMBDA_AT_EDGE },
  { title: 'KMS keys', rules: KEYS },
  { title: 'Requests', rules: REQUESTS },
  { title: 'Props of CheckedFunction', rules: PROPS },
];

export const CATALOGUE: readonly Rule[] = TOPICS.flatMap((topic) => topic.rules);
