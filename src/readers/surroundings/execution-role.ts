import { dependenciesOf } from './dependencies';
import { merged, NO_STATEMENTS, Statements, statementsOf, UNKNOWN_STATEMENTS } from './policy-statements';
import { MANAGED_POLICIES } from '../../data/managed-policies';
import { Neighbours } from '../from-cloudformation';
import { isObject } from '../json-types';
import { isThereWith, resourceIn, ResourceIndex } from '../resource-index';
import { Resource } from '../template-scope';
import { isAbsent, isPlain } from '../template-values';
import { piecesOf } from '../text-pieces';

const ROLE = 'AWS::IAM::Role';
const POLICY = 'AWS::IAM::Policy';
const ROLE_POLICY = 'AWS::IAM::RolePolicy';
const MANAGED_POLICY = 'AWS::IAM::ManagedPolicy';
/** What gives policies to roles, besides the roles themselves. */
export const ATTACHED_POLICIES = [POLICY, ROLE_POLICY, MANAGED_POLICY];

const UNKNOWN_ROLE: Neighbours = { roleTrust: UNKNOWN_STATEMENTS, rolePermissions: UNKNOWN_STATEMENTS };

/** The roles of an app. Roles from elsewhere are unknown. */
export class Roles {
  private readonly read = new Map<Resource, Neighbours>();
  /** The policies that name a role; `undefined` are those which name one that cannot be seen. */
  private policies?: ReadonlyMap<Resource | undefined, readonly Resource[]>;

  constructor(private readonly index: ResourceIndex) {}

  public of(fn: Resource): Neighbours {
    const role = roleOf(fn);
    if (role === undefined) {
      return UNKNOWN_ROLE;
    }
    const mustWait = !isAbsent(fn.properties.VpcConfig) || !isAbsent(fn.properties.DeadLetterConfig);
    return mustWait ? { ...this.known(role), rolePermissionsBefore: this.permissionsBefore(role, fn) } : this.known(role);
  }

  private known(role: Resource): Neighbours {
    const known = this.read.get(role) ?? {
      roleTrust: statementsOf(role.properties.AssumeRolePolicyDocument, role.scope),
      rolePermissions: this.permissionsOf(role, () => true),
    };
    this.read.set(role, known);
    return known;
  }

  /** Without the policies of its template that CloudFormation may attach after it makes the function. */
  private permissionsBefore(role: Resource, fn: Resource): Statements {
    const earlier = dependenciesOf(fn);
    return this.permissionsOf(role, ({ scope, logicalId }) => scope !== fn.scope || earlier.has(logicalId));
  }

  private permissionsOf(role: Resource, includes: (policy: Resource) => boolean): Statements {
    const { properties, scope } = role;
    this.policies ??= this.policiesByRole();
    const attached = (this.policies.get(role) ?? []).filter(includes).map((policy) => isThereWith(policy, role)
      ? statementsOf(policy.properties.PolicyDocument, policy.scope) : UNKNOWN_STATEMENTS);
    const perhapsAttached = this.policies.has(undefined) ? UNKNOWN_STATEMENTS : NO_STATEMENTS;
    const inline = listed(properties.Policies).map((policy) => isPlain(policy) ? statementsOf(policy.PolicyDocument, scope) : UNKNOWN_STATEMENTS);
    const managed = listed(properties.ManagedPolicyArns).map((arn) => managedPolicy(arn, role));
    return merged([...inline, ...managed, ...attached, perhapsAttached]);
  }

  private policiesByRole(): ReadonlyMap<Resource | undefined, readonly Resource[]> {
    const byRole = new Map<Resource | undefined, Resource[]>();
    const add = (policy: Resource, name: unknown) => {
      const role = resourceIn(name, policy.scope);
      byRole.set(role, [...(byRole.get(role) ?? []), policy]);
    };
    if (ATTACHED_POLICIES.some((type) => this.index.mayHide(type))) {
      byRole.set(undefined, []);
    }
    for (const policy of [...this.index.ofType(POLICY), ...this.index.ofType(MANAGED_POLICY)]) {
      listed(policy.properties.Roles).forEach((name) => add(policy, name));
    }
    this.index.ofType(ROLE_POLICY).forEach((policy) => add(policy, policy.properties.RoleName));
    return byRole;
  }
}

/** The role of a function, when it is one of the app. */
export function roleOf(fn: Resource): Resource | undefined {
  const role = resourceIn(fn.properties.Role, fn.scope);
  return role?.type === ROLE && isThereWith(role, fn) ? role : undefined;
}

function managedPolicy(arn: unknown, { scope }: Resource): Statements {
  const own = resourceIn(arn, scope);
  if (own?.type === MANAGED_POLICY) {
    return statementsOf(own.properties.PolicyDocument, own.scope);
  }
  const end = piecesOf(arn, scope).at(-1);
  const name = typeof end === 'string' ? /:iam::aws:policy\/(?:[\w-]+\/)*([\w-]+)$/.exec(end)?.[1] : undefined;
  const policy = name !== undefined && Object.hasOwn(MANAGED_POLICIES, name) ? MANAGED_POLICIES[name] : undefined;
  return policy === undefined ? UNKNOWN_STATEMENTS : statementsOf({ Statement: { Effect: 'Allow', Action: policy.actions } }, scope);
}

/** The members of a list; a list that cannot be read is one member that nobody can read. */
function listed(value: unknown): readonly unknown[] {
  return isAbsent(value) ? [] : Array.isArray(value) ? value.filter((member) => !isAbsent(member)) : [isObject(value) ? value : undefined];
}
