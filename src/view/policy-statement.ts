import { Collection } from './maybe';

/** A statement of a policy of IAM, as far as it can be read. */
export interface PolicyStatement {
  readonly effect: 'Allow' | 'Deny';
  /** The services that it speaks of, such as `lambda.amazonaws.com`; `*` for everybody. Empty in policies of a role. */
  readonly services: Collection<string>;
  /** Patterns such as `sqs:*`. */
  readonly actions: Collection<string>;
  /** Others that it allows in vain: all its resources are of other services. */
  readonly misplacedActions?: readonly string[];
  /** Whether it speaks of all actions but these. */
  readonly isNotAction: boolean;
  /** Whether it holds for every resource, or for the one that has it, and under no condition. */
  readonly isUnlimited?: boolean;
  /** Whether it is one of the permissions boundary, which allows nothing by itself. */
  readonly isBoundary?: true;
  /** How the services begin through which alone it lets somebody use keys, by a condition on `kms:ViaService`. */
  readonly onlyVia?: readonly string[];
}
