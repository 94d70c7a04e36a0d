import { CfnResource, Stack } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';

const CLASSIFIED = new Set<string>();

/**
 * The properties that were set past the L1 and of which the CDK cannot tell whether a version publishes them. What it knows
 * is not exported, so a function that has nothing else is asked; none of the user's tokens is resolved for that.
 */
export function unclassifiedProperties(resource: CfnResource): string[] {
  const { rawOverrides } = resource as unknown as { readonly rawOverrides?: { readonly Properties?: Readonly<Record<string, unknown>> } };
  const overridden = Object.entries(rawOverrides?.Properties ?? {}).filter(([, value]) => value !== undefined && value !== null);
  return overridden.map(([name]) => name).filter((name) => !isClassified(name));
}

function isClassified(property: string): boolean {
  if (!CLASSIFIED.has(property) && asksInVain(property)) {
    return false;
  }
  CLASSIFIED.add(property);
  return true;
}

function asksInVain(property: string): boolean {
  const stack = new Stack();
  const fn = new lambda.Function(stack, 'Function', { runtime: lambda.Runtime.NODEJS_LATEST, handler: 'index.handler', code: lambda.Code.fromInline(' ') });
  (fn.node.defaultChild as lambda.CfnFunction).addPropertyOverride(property, 'a value');
  try {
    stack.resolve((fn.currentVersion.node.defaultChild as lambda.CfnVersion).logicalId);
    return false;
  } catch (error) {
    return error instanceof Error && error.message.includes(property);
  }
}
