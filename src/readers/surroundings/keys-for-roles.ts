import { roleOf, Roles } from './execution-role';
import { KEY, keyPolicyOf, keyReferenceIn } from './key-references';
import { outlineOf } from './outlines';
import { Statements, UNKNOWN_STATEMENTS } from './policy-statements';
import { principalsOf, RequestContext, statementsAbout, viaService } from './resource-policy';
import { ACTIONS_ON_KEYS } from '../../data/role-actions';
import { KeyForRole } from '../../view/function-view';
import { resourceIn } from '../resource-index';
import { Resource, TemplateScope } from '../template-scope';
import { isAbsent, isPlain } from '../template-values';

/** What the key of the app that a value names lets the role of a function do when a service of this resource uses it in the name of the role. */
export function keyForRole(value: unknown, { scope }: Resource, service: string, fn: Resource, roles: Roles): KeyForRole | undefined {
  const key = isAbsent(value) ? undefined : keyReferenceIn(value, scope)?.resource;
  const role = key?.type === KEY ? roleOf(fn) : undefined;
  if (key === undefined || role === undefined) {
    return undefined;
  }
  const via = viaService(service, scope);
  const context = new Map([via, ['kms:calleraccount', role.scope.facts.account ?? '']]);
  return { name: key.logicalId, via: via[1], permissions: roles.permissionsOn(key, fn, ACTIONS_ON_KEYS), ...policiesOf(key, role, context) };
}

function policiesOf(key: Resource, role: Resource, context: RequestContext): Pick<KeyForRole, 'forRole' | 'forAccount'> {
  const { scope } = key;
  const document = keyPolicyOf(key);
  if (!isPlain(document)) {
    return { forRole: UNKNOWN_STATEMENTS, forAccount: UNKNOWN_STATEMENTS };
  }
  const statements = [document.Statement].flat();
  const about = (whom: Whom): Statements =>
    statementsAbout({ Statement: statements.filter((one) => whomIn(one, role, scope) === whom) }, scope, context);
  return { forRole: about('role'), forAccount: about('account') };
}

type Whom = 'role' | 'account' | undefined;

/** Whom a statement may allow something, as far as the role is concerned, or surely denies it. */
function whomIn(statement: unknown, role: Resource, scope: TemplateScope): Whom {
  if (!isPlain(statement)) {
    return 'role';
  }
  if (statement.Effect === 'Deny') {
    return principalsOf(statement).some((one) => one === '*' || resourceIn(one, scope) === role) ? 'role' : undefined;
  }
  const whom = principalsOf(statement).map((one) => whomBy(one, role, scope));
  return whom.includes('role') ? 'role' : whom.includes('account') ? 'account' : undefined;
}

/** Another role or user is somebody else. An account leaves it to the policies of its roles. */
function whomBy(principal: unknown, role: Resource, scope: TemplateScope): Whom {
  const named = resourceIn(principal, scope);
  if (named?.type === 'AWS::IAM::Role' || named?.type === 'AWS::IAM::User') {
    return named === role ? 'role' : undefined;
  }
  const outline = outlineOf(principal, scope);
  const account = /^arn:[^:]*:iam::([^:]*):root$/.exec(outline)?.[1] ?? /^\d{12}$/.exec(outline)?.[0];
  if (account === undefined) {
    return 'role';
  }
  const { account: own } = role.scope.facts;
  return own !== undefined && /^\d+$/.test(account) && account !== own ? undefined : 'account';
}
