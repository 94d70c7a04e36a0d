import { Stack } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { isLeftOut } from './constructs-below';

/** Look-ups whose made-up answers never become a property that a rule could object to. Subnets are recognized by their id. */
const HARMLESS = [
  'ami', 'availability-zones', 'endpoint-service-availability-zones', 'hosted-zone', 'key-provider', 'load-balancer', 'load-balancer-listener',
  'security-group', 'vpc-provider',
];

/**
 * Whether a look-up such as `StringParameter.valueFromLookup` has no answer yet, somewhere in the app: the CDK gave a
 * made-up value, finds out the right one and runs the app again. See docs/adr/0002-silent-while-context-is-missing.md.
 */
export function isContextMissing(scope: IConstruct): boolean {
  return isMissingBelow(scope.node.root);
}

function isMissingBelow(construct: IConstruct): boolean {
  if (Stack.isStack(construct)) {
    const { _missingContext: missing = [] } = construct as unknown as { readonly _missingContext?: readonly { readonly provider: string }[] };
    return missing.some(({ provider }) => !HARMLESS.includes(provider));
  }
  return childrenOf(construct).some(isMissingBelow);
}

/** A construct that throws has missed nothing that anybody could find out. */
function childrenOf(construct: IConstruct): readonly IConstruct[] {
  try {
    return construct.node.children.filter((child) => !isLeftOut(child));
  } catch {
    return [];
  }
}
