import { Names, Stack } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { createHash } from 'node:crypto';
import { WholeSource } from '../../readers/cdk/permission-sources';

/** One permission for all that one source asks for, in the stack of who asked first: another stack may refer to that one already. */
export function addMergedPermission(target: lambda.IFunction, permission: lambda.Permission, { scope, sourceArn }: WholeSource): void {
  const stack = Stack.of(scope);
  const id = `${Names.nodeUniqueId(target.node)}CalledBy${createHash('sha256').update(JSON.stringify(stack.resolve(sourceArn))).digest('hex').slice(0, 8)}`;
  if (!stack.node.tryFindChild(id)) {
    target.addPermission(id, { ...permission, scope: stack, sourceArn });
  }
}
