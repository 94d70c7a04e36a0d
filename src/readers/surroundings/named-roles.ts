import { remembered } from '../../view/remembered';
import { Resource, TemplateScope } from '../template-scope';
import { isAbsent } from '../template-values';

const ROLE = 'AWS::IAM::Role';

/** The roles of a template by the ARNs that their names give them. */
const ROLES = new WeakMap<TemplateScope, ReadonlyMap<string, Resource>>();

/** The role of the same template that has an ARN. Names of roles are unique in an account, whatever their paths and case. */
export function roleWithArn(arn: string, scope: TemplateScope): Resource | undefined {
  const [, account, path] = /^arn:[^:]*:iam::(\d{12}):role(\/.+)$/.exec(arn) ?? [];
  return path !== undefined && account === scope.facts.account ? remembered(ROLES, scope, rolesByPath).get(path.toLowerCase()) : undefined;
}

function rolesByPath(scope: TemplateScope): ReadonlyMap<string, Resource> {
  return new Map(scope.ofType(ROLE).flatMap((role) => {
    const { RoleName, Path } = role.properties;
    const [name, path] = [isAbsent(RoleName) ? undefined : scope.textOf(RoleName), isAbsent(Path) ? '/' : scope.textOf(Path)];
    return name === undefined || path === undefined ? [] : [[`${path}${name}`.toLowerCase(), role] as const];
  }));
}
