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

const UNKNOWN_ROLE: Neighbours = { roleTrust: UNKNOWN_STATEMENTS, rolePermissions: UNKNOWN_STATEMENTS };

/** The roles of an app. Roles from elsewhere are unknown. */
export class Roles {
  private readonly read = new Map<Resource, Neighbours>();
  /** The policies that name a role; `undefined` are those which name one that cannot be seen. */
  private policies?: ReadonlyMap<Resource | undefined, readonly Resource[]>;

  constructor(private readonly index: ResourceIndex) {}

  public of(fn: Resource): Neighbours {
    const role = resourceIn(fn.properties.Role, fn.scope);
    return role?.type === ROLE && isThereWith(role, fn) ? this.known(role) : UNKNOWN_ROLE;
  }

  private known(role: Resource): Neighbours {
    const known = this.read.get(role) ?? this.roleOf(role);
    this.read.set(role, known);
    return known;
  }

  private roleOf(role: Resource): Neighbours {
    const { properties, scope } = role;
    this.policies ??= this.policiesByRole();
    const attached = (this.policies.get(role) ?? []).map((policy) => isThereWith(policy, role)
      ? statementsOf(policy.properties.PolicyDocument, policy.scope) : UNKNOWN_STATEMENTS);
    const perhapsAttached = this.policies.has(undefined) ? UNKNOWN_STATEMENTS : NO_STATEMENTS;
    const inline = listed(properties.Policies).map((policy) => isPlain(policy) ? statementsOf(policy.PolicyDocument, scope) : UNKNOWN_STATEMENTS);
    const managed = listed(properties.ManagedPolicyArns).map((arn) => managedPolicy(arn, role));
    return {
      roleTrust: statementsOf(properties.AssumeRolePolicyDocument, scope),
      rolePermissions: merged([...inline, ...managed, ...attached, perhapsAttached]),
    };
  }

  private policiesByRole(): ReadonlyMap<Resource | undefined, readonly Resource[]> {
    const byRole = new Map<Resource | undefined, Resource[]>();
    const add = (policy: Resource, name: unknown) => {
      const role = resourceIn(name, policy.scope);
      byRole.set(role, [...(byRole.get(role) ?? []), policy]);
    };
    for (const policy of [...this.index.ofType(POLICY), ...this.index.ofType(MANAGED_POLICY)]) {
      listed(policy.properties.Roles).forEach((name) => add(policy, name));
    }
    this.index.ofType(ROLE_POLICY).forEach((policy) => add(policy, policy.properties.RoleName));
    return byRole;
  }
}

function managedPolicy(arn: unknown, { scope }: Resource): Statements {
  const own = resourceIn(arn, scope);
  if (own?.type === MANAGED_POLICY) {
    return statementsOf(own.properties.PolicyDocument, own.scope);
  }
  const end = piecesOf(arn, scope).at(-1);
  const name = typeof end === 'string' ? /:iam::aws:policy\/(?:[\w-]+\/)*([\w-]+)$/.exec(end)?.[1] : undefined;
  const policy = name === undefined ? undefined : MANAGED_POLICIES.get(name);
  return policy === undefined ? UNKNOWN_STATEMENTS : statementsOf({ Statement: { Effect: 'Allow', Action: policy.actions } }, scope);
}

/** The members of a list; a list that cannot be read is one member that nobody can read. */
function listed(value: unknown): readonly unknown[] {
  return isAbsent(value) ? [] : Array.isArray(value) ? value.filter((member) => !isAbsent(member)) : [isObject(value) ? value : undefined];
}
