import { functionIn } from '../function-reference';
import { Dependent, isThereWith, referenceIn, ResourceIndex } from '../resource-index';
import { Resource } from '../template-scope';

const PERMISSION = 'AWS::Lambda::Permission';
const POLICY = 'AWS::Lambda::ResourcePolicy';

/** What everybody needs to call a function URL without authentication. */
const CALL = 'lambda:InvokeFunctionUrl';
const INVOKE = 'lambda:InvokeFunction';
const ACTIONS = [CALL, INVOKE];
const EVERYBODY = '*';
const SERVICE = /\.amazonaws\.com(\.cn)?$/;
const ALL = ['lambda:*', '*'];

/** Those of the actions that nothing in the app may allow everybody. */
export function closedUrlActions({ reference: { fn } }: Dependent, index: ResourceIndex): readonly string[] {
  const permissions = index.perhapsFor(fn, PERMISSION);
  return mayBeElsewhere(index) ? [] : ACTIONS.filter((action) => !permissions.some((permission) => mayAllow(permission, action)));
}

/**
 * The services and other accounts that a permission lets call the URL, and that nothing in the app may let invoke the function.
 * Callers of the same account may have the other action by their own policies.
 */
export function unpairedCallers(url: Dependent, index: ResourceIndex): readonly string[] {
  const { fn } = url.reference;
  const permissions = mayBeElsewhere(index) ? [] : index.perhapsFor(fn, PERMISSION);
  const callers = permissions.filter((permission) => isFor(url, permission) && textOf(permission, 'Action') === CALL)
    .map((permission) => textOf(permission, 'Principal'))
    .filter((caller): caller is string => caller !== undefined && needsPermission(caller, fn));
  return [...new Set(callers)].filter((caller) => !permissions.some((permission) => mayAllow(permission, INVOKE, caller)));
}

/** The CDK names the function by an attribute of its URL. */
function isFor(url: Dependent, permission: Resource): boolean {
  const { FunctionName } = permission.properties;
  const named = referenceIn(FunctionName, permission.scope)?.resource;
  const isNamed = functionIn(FunctionName, permission.scope) !== undefined || (named?.scope === url.scope && named.logicalId === url.logicalId);
  return isNamed && isThereWith(permission, url.reference.fn);
}

function needsPermission(caller: string, { scope: { facts } }: Resource): boolean {
  const account = accountOf(caller);
  return SERVICE.test(caller) || (account !== undefined && facts.account !== undefined && account !== facts.account);
}

function mayAllow(permission: Resource, action: string, caller = EVERYBODY): boolean {
  const [allowed, whom] = [textOf(permission, 'Action'), textOf(permission, 'Principal')];
  const mayBeAction = allowed === undefined || allowed === action || ALL.includes(allowed);
  return mayBeAction && (whom === undefined || whom === EVERYBODY || whom === caller || isOfOneAccount(whom, caller));
}

function isOfOneAccount(one: string, other: string): boolean {
  const account = accountOf(one);
  return account !== undefined && account === accountOf(other);
}

function mayBeElsewhere(index: ResourceIndex): boolean {
  return [PERMISSION, POLICY].some((type) => index.mayHide(type)) || index.ofType(POLICY).length > 0;
}

function accountOf(principal: string): string | undefined {
  return /^(?:arn:[^:]+:[^:]+::)?(\d{12})(?::|$)/.exec(principal)?.[1];
}

function textOf({ properties, scope }: Resource, property: string): string | undefined {
  return scope.textOf(properties[property]);
}
