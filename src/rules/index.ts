import { ARTIFACT_DOTNET } from './artifact/dotnet';
import { ARTIFACT_IMAGE } from './artifact/image';
import { ARTIFACT_INLINE } from './artifact/inline';
import { ARTIFACT_JAVA } from './artifact/java';
import { ARTIFACT_NATIVE } from './artifact/native';
import { ARTIFACT_NODEJS } from './artifact/nodejs';
import { ARTIFACT_PACKAGE } from './artifact/package';
import { ARTIFACT_PYTHON } from './artifact/python';
import { ARTIFACT_RUBY } from './artifact/ruby';
import { ASYNC_INVOCATION } from './async-invocation';
import { CODE } from './code';
import { CODE_SIGNING } from './code-signing';
import { CONCURRENCY } from './concurrency';
import { DURABLE } from './durable';
import { ENVIRONMENT } from './environment';
import { EVENT_SOURCES } from './event-sources';
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
import { PUBLISHING } from './publishing';
import { REFERENCES } from './references';
import { REQUESTS } from './requests';
import { Rule, SiblingRule } from './rule';
import { RUNTIME_LIFECYCLE } from './runtime-lifecycle';
import { ALIASES } from './siblings/aliases';
import { CAPACITY_PROVIDERS } from './siblings/capacity-providers';
import { CODE_SIGNING_CONFIGS } from './siblings/code-signing-configs';
import { EVENT_INVOKE_CONFIGS } from './siblings/event-invoke-configs';
import { EVENT_SOURCE_MAPPINGS } from './siblings/event-source-mappings';
import { EVENT_SOURCE_OPTIONS } from './siblings/event-source-options';
import { FUNCTION_URLS } from './siblings/function-urls';
import { LAYER_VERSIONS } from './siblings/layer-versions';
import { PERMISSIONS } from './siblings/permissions';
import { SNAP_START } from './snap-start';
import { TENANT_ISOLATION } from './tenant-isolation';
import { TIMEOUT_MEMORY_STORAGE } from './timeout-memory-storage';
import { VPC } from './vpc';

export interface Topic<R = Rule | SiblingRule> {
  /** The area of the constraint census, where the topic is one. */
  readonly title: string;
  readonly rules: readonly R[];
}

/** The topics about functions, in the order in which RULES.md shows them and findings are reported. */
const FUNCTION_TOPICS: readonly Topic<Rule>[] = [
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
  { title: 'What versions publish, and how an alias gets to it', rules: PUBLISHING },
  { title: 'Durable functions', rules: DURABLE },
  { title: 'Tenant isolation', rules: TENANT_ISOLATION },
  { title: 'Lambda Managed Instances: function side', rules: MANAGED_INSTANCES },
  { title: 'Asynchronous invocation, destinations, dead-letter queues', rules: ASYNC_INVOCATION },
  { title: 'Code signing', rules: CODE_SIGNING },
  { title: 'Runtime lifecycle', rules: RUNTIME_LIFECYCLE },
  { title: 'Execution role and deploying principal', rules: EXECUTION_ROLE },
  { title: 'Lambda@Edge (only when the function is replicated by CloudFront)', rules: LAMBDA_AT_EDGE },
  { title: 'Event sources and their functions', rules: EVENT_SOURCES },
  { title: 'KMS keys', rules: KEYS },
  { title: 'A function and the resources that it names, or that name it', rules: REFERENCES },
  { title: 'Deployment package: files and size', rules: ARTIFACT_PACKAGE },
  { title: 'Deployment package: inline code', rules: ARTIFACT_INLINE },
  { title: 'Deployment package: Node.js', rules: ARTIFACT_NODEJS },
  { title: 'Deployment package: Python', rules: ARTIFACT_PYTHON },
  { title: 'Deployment package: Ruby', rules: ARTIFACT_RUBY },
  { title: 'Deployment package: images', rules: ARTIFACT_IMAGE },
  { title: 'Deployment package: Java', rules: ARTIFACT_JAVA },
  { title: 'Deployment package: .NET', rules: ARTIFACT_DOTNET },
  { title: 'Deployment package: programs and native modules', rules: ARTIFACT_NATIVE },
  { title: 'Requests', rules: REQUESTS },
  { title: 'Props of CheckedFunction', rules: PROPS },
];

/** The topics about the other resources of Lambda, in their order. */
const SIBLING_TOPICS: readonly Topic<SiblingRule>[] = [
  { title: 'Versions and aliases', rules: ALIASES },
  { title: 'Function URLs', rules: FUNCTION_URLS },
  { title: 'Configuration of asynchronous invocations', rules: EVENT_INVOKE_CONFIGS },
  { title: 'Event source mappings', rules: EVENT_SOURCE_MAPPINGS },
  { title: 'Event source mappings: options by source', rules: EVENT_SOURCE_OPTIONS },
  { title: 'Permissions and resource-based policies', rules: PERMISSIONS },
  { title: 'Layer versions', rules: LAYER_VERSIONS },
  { title: 'Code signing configurations', rules: CODE_SIGNING_CONFIGS },
  { title: 'Lambda Managed Instances: capacity provider', rules: CAPACITY_PROVIDERS },
];

export const TOPICS: readonly Topic[] = [...FUNCTION_TOPICS, ...SIBLING_TOPICS];

/** The rules about functions. */
export const CATALOGUE: readonly Rule[] = FUNCTION_TOPICS.flatMap((topic) => topic.rules);

/** The rules about the other resources. */
export const SIBLING_RULES: readonly SiblingRule[] = SIBLING_TOPICS.flatMap((topic) => topic.rules);

export const ALL_RULES: readonly (Rule | SiblingRule)[] = [...CATALOGUE, ...SIBLING_RULES];
