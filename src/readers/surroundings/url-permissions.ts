import { Dependent, ResourceIndex } from '../resource-index';
import { Resource } from '../template-scope';

const PERMISSION = 'AWS::Lambda::Permission';
const POLICY = 'AWS::Lambda::ResourcePolicy';

/** What everybody needs to call a function URL without authentication. */
const ACTIONS = ['lambda:InvokeFunctionUrl', 'lambda:InvokeFunction'];
const ALL = ['lambda:*', '*'];

/** Those of the actions that nothing in the app may allow everybody. */
export function closedUrlActions({ reference: { fn } }: Dependent, index: ResourceIndex): readonly string[] {
  const mayBeElsewhere = [PERMISSION, POLICY].some((type) => index.mayHide(type)) || index.ofType(POLICY).length > 0;
  const permissions = index.perhapsFor(fn, PERMISSION);
  return mayBeElsewhere ? [] : ACTIONS.filter((action) => !permissions.some((permission) => mayOpen(permission, action)));
}

function mayOpen({ properties: { Action, Principal }, scope }: Resource, action: string): boolean {
  const [allowed, whom] = [scope.textOf(Action), scope.textOf(Principal)];
  return (allowed === undefined || allowed === action || ALL.includes(allowed)) && (whom === undefined || whom === '*');
}
