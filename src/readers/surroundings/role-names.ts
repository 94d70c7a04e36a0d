import { rootOf } from './namesakes';
import { isObject } from '../json-types';
import { resourceIn } from '../resource-index';
import { Resource } from '../template-scope';
import { isAbsent } from '../template-values';

export const ROLE_POLICY = 'AWS::IAM::RolePolicy';

/** How much of the name of a stack CloudFormation surely keeps in the names that it makes up, where it shortens them. */
const SURELY_KEPT = 8;

/** The names of the roles that a policy is attached to. */
export function namesOfRoles({ type, properties: { RoleName, Roles } }: Resource): readonly unknown[] {
  return type === ROLE_POLICY ? [RoleName] : listed(Roles);
}

/** Whether one of the names that a policy gives, and that no reference is, may be the name of the role. */
export function mayBeFor(role: Resource, policy: Resource): boolean {
  const { scope } = policy;
  return namesOfRoles(policy).some((name) => resourceIn(name, scope) === undefined && mayBeCalled(scope.textOf(name)?.toLowerCase(), role));
}

/**
 * A name that CloudFormation makes up begins as that of the stack does. Letters are of no case in the names of roles.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-name.html
 */
function mayBeCalled(name: string | undefined, { properties: { RoleName }, scope }: Resource): boolean {
  if (isAbsent(RoleName)) {
    const { stackName = '' } = rootOf(scope).facts;
    return name === undefined || name.startsWith(stackName.slice(0, SURELY_KEPT).toLowerCase());
  }
  const own = scope.textOf(RoleName)?.toLowerCase();
  return name === undefined || own === undefined || name === own;
}

/** The members of a list; a list that cannot be read is one member that nobody can read. */
export function listed(value: unknown): readonly unknown[] {
  return isAbsent(value) ? [] : Array.isArray(value) ? value.filter((member) => !isAbsent(member)) : [isObject(value) ? value : undefined];
}
