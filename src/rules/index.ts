import { CODE } from './code';
import { ENVIRONMENT } from './environment';
import { FILE_SYSTEMS } from './file-systems';
import { IDENTITY } from './identity';
import { IMAGE } from './image';
import { LOGGING } from './logging';
import { PROPS } from './props';
import { Rule } from './rule';
import { RUNTIME_LIFECYCLE } from './runtime-lifecycle';
import { SNAP_START } from './snap-start';
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
  { title: 'Logging and tracing', rules: LOGGING },
  { title: 'SnapStart', rules: SNAP_START },
  { title: 'Runtime lifecycle', rules: RUNTIME_LIFECYCLE },
  { title: 'Props of CheckedFunction', rules: PROPS },
];

export const CATALOGUE: readonly Rule[] = TOPICS.flatMap((topic) => topic.rules);
