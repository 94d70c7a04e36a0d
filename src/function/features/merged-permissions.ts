import { createHash } from 'node:crypto';
import { Names, Stack } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { WholeSource } from '../../readers/cdk/permission-sources';

/** One permission for all that one source asks for, in the stack of who asks: another stack may refer to that one already. */
export function addMergedPermission(target: lambda.IFunction, permission: lambda.Permission, { caller, name, sourceArn }: WholeSource): void {
  const scope = Stack.of(caller);
  const id = `${Names.nodeUniqueId(target.node)}CalledBy${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;
  if (!scope.node.tryFindChild(id)) {
    target.addPermission(id, { ...permission, scope, sourceArn });
  }
}
