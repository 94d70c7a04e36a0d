import { Collection } from './maybe';

/** A statement of a policy of IAM, as far as it can be read. */
export interface PolicyStatement {
  readonly effect: 'Allow' | 'Deny';
  /** The services that it speaks of, such as `lambda.amazonaws.com`; `*` for everybody. Empty in policies of a role. */
  readonly services: Collection<string>;
  /** Patterns such as `sqs:*`. */
  readonly actions: Collection<string>;
  /** Whether it speaks of all actions but these. */
  readonly isNotAction: boolean;
  /** Whether it holds for every resource, and under no condition. */
  readonly isUnlimited?: boolean;
}
