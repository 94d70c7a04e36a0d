import { madeBefore } from './dependencies';
import { roleWithArn } from './named-roles';
import { rootOf } from './namesakes';
import { boundaryOf, limited } from './permissions-boundary';
import { essentialsOf, merged, NO_STATEMENTS, Statements, statementsOf, UNKNOWN_STATEMENTS } from './policy-statements';
import { listed, mayBeFor, namesOfRoles, ROLE_POLICY } from './role-names';
import { distinguishes, documentOn } from './statement-resources';
import { MANAGED_POLICIES } from '../../data/managed-policies';
import { PolicyStatement } from '../../view/policy-statement';
import { remembered } from '../../view/remembered';
import { Neighbours } from '../from-cloudformation';
import { groupedByAll } from '../grouped';
import { isObject, jsonOf } from '../json-types';
import { isThereWith, resourceIn, ResourceIndex } from '../resource-index';
import { Resource, ScopedValue, TemplateScope } from '../template-scope';
import { isAbsent, isPlain, TemplateValues } from '../template-values';
import { piecesOf } from '../text-pieces';

const ROLE = 'AWS::IAM::Role';
const POLICY = 'AWS::IAM::Policy';
const MANAGED_POLICY = 'AWS::IAM::ManagedPolicy';
const ATTACHED_POLICIES = [POLICY, MANAGED_POLICY, ROLE_POLICY];

type ReadDocument = (document: unknown, scope: TemplateScope) => Statements;

const UNKNOWN_ROLE: Neighbours = { roleTrust: UNKNOWN_STATEMENTS, rolePermissions: UNKNOWN_STATEMENTS };

/** The roles of an app. Roles from elsewhere are unknown. */
export class Roles {
  private readonly read = new Map<Resource, Neighbours>();
  /** What roles have in common: policies of AWS by their names, and documents that refer to nothing by their text. */
  private readonly common = new Map<string, Statements>();
  /** Roles that refer to nothing, by the text of their properties. */
  private readonly alike = new Map<string, Neighbours>();
  private readonly documents = new Map<Resource, readonly ScopedValue[]>();
  /** The policies that name a role; `undefined` are those which name one that cannot be seen. */
  private policies?: ReadonlyMap<Resource | undefined, readonly Resource[]>;

  private readonly mayHideAttached: boolean;

  constructor(private readonly index: ResourceIndex) {
    this.mayHideAttached = ATTACHED_POLICIES.some((type) => index.mayHide(type));
  }

  public of(fn: Resource): Neighbours {
    const role = roleOf(fn);
    if (role === undefined) {
      return UNKNOWN_ROLE;
    }
    const mustWait = !isAbsent(fn.properties.VpcConfig) || !isAbsent(fn.properties.DeadLetterConfig);
    return mustWait ? { ...this.known(role), rolePermissionsBefore: this.permissionsBefore(role, fn) } : this.known(role);
  }

  /** Who may take the role that this value of a resource stands for, and what it may do. */
  public named(value: unknown, by: Resource): Neighbours {
    const role = roleIn(value, by);
    return role === undefined ? UNKNOWN_ROLE : this.known(role);
  }

  /** Those of the permissions of the role of a function that may be about a resource, when others are not, or some deny exactly that. */
  public permissionsOn(resource: Resource, fn: Resource, actions: readonly string[]): readonly PolicyStatement[] | undefined {
    return this.ofRoleOn(resource, roleOf(fn), actions);
  }

  /** The same of the role that this value of a resource stands for. */
  public ofNamedOn(resource: Resource, value: unknown, by: Resource, actions: readonly string[]): readonly PolicyStatement[] | undefined {
    return this.ofRoleOn(resource, roleIn(value, by), actions);
  }

  private ofRoleOn(resource: Resource, role: Resource | undefined, actions: readonly string[]): readonly PolicyStatement[] | undefined {
    const need = { resource, actions };
    const isKnown = role !== undefined && this.known(role).rolePermissions?.complete;
    if (!isKnown || !this.documentsOf(role).some(({ value, scope }) => distinguishes(value, scope, need))) {
      return undefined;
    }
    return this.permissionsOf(role, this.attachedTo(role), (document, scope) => statementsOf(documentOn(document, scope, need), scope)).known;
  }

  /**
   * What the role of a function may do before CloudFormation makes an event source mapping of it; `undefined` when all of its
   * policies are there by then.
   */
  public permissionsBeforeMapping(mapping: Resource, fn: Resource): readonly PolicyStatement[] | undefined {
    const role = roleOf(fn);
    const attached = role && mapping.scope === fn.scope ? this.attachedTo(role) : [];
    const before = attachedBefore(attached, [fn, mapping]);
    const permissions = role && before.length < attached.length ? this.permissionsOf(role, before) : undefined;
    return permissions?.complete ? permissions.known : undefined;
  }

  /** The policies that the app attaches to a role. */
  public attachedTo(role: Resource): readonly Resource[] {
    return this.byRole.get(role) ?? [];
  }

  private known(role: Resource): Neighbours {
    return remembered(this.read, role, () => this.sameAsAnother(role) ?? this.described(role));
  }

  private described(role: Resource): Neighbours {
    return {
      roleName: new TemplateValues(role.properties, role.scope).string('RoleName'),
      roleTrust: this.statements(role.properties.AssumeRolePolicyDocument, role.scope),
      rolePermissions: this.permissionsOf(role, this.attachedTo(role)),
    };
  }

  /** Most functions of the CDK have a role of their own that differs from others in its name alone. */
  private sameAsAnother(role: Resource): Neighbours | undefined {
    const { properties, scope } = role;
    const { region, account } = scope.facts;
    const policies = this.attachedTo(role);
    if (this.index.mayBeCompleted(role) || policies.some((policy) => policy.scope !== scope || policy.condition !== role.condition)) {
      return undefined;
    }
    const { stackName } = rootOf(scope).facts;
    const text = jsonOf([region, account, stackName, properties, ...policies.map((policy) => essentialsOf(policy.properties.PolicyDocument, scope))]);
    const isAlike = text !== undefined && (this.alike.has(text) || isSelfContained(text));
    return isAlike ? remembered(this.alike, text, () => this.described(role)) : undefined;
  }

  /** Without the policies of its template that CloudFormation may attach after it makes the function. */
  private permissionsBefore(role: Resource, fn: Resource): Neighbours['rolePermissionsBefore'] {
    const attached = this.attachedTo(role);
    const before = attachedBefore(attached, [fn]);
    return before.length === attached.length ? this.known(role).rolePermissions : this.permissionsOf(role, before);
  }

  private permissionsOf(role: Resource, policies: readonly Resource[], read: ReadDocument = this.statements): Statements {
    const { properties, scope } = role;
    const attached = policies.map((policy) => isThereWith(policy, role) ? read(policy.properties.PolicyDocument, policy.scope) : UNKNOWN_STATEMENTS);
    const isCompleted = this.index.mayBeCompleted(role);
    const mayHaveOthers = this.mayHideAttached || isCompleted
      || this.byRole.get(undefined)?.some((policy) => mayShareAccount(policy, role) && mayBeFor(role, policy));
    const inline = listed(properties.Policies).map((policy) => isPlain(policy) ? read(policy.PolicyDocument, scope) : UNKNOWN_STATEMENTS);
    const managed = listed(properties.ManagedPolicyArns).map((arn) => this.managedPolicy(arn, role, read));
    const all = merged([...inline, ...managed, ...attached, mayHaveOthers ? UNKNOWN_STATEMENTS : NO_STATEMENTS]);
    const { PermissionsBoundary } = properties;
    return isCompleted ? all : limited(all, isAbsent(PermissionsBoundary) ? [] : boundaryOf(this.managedPolicy(PermissionsBoundary, role, read)));
  }

  /** The policies of a role that a template has. */
  private documentsOf(role: Resource): readonly ScopedValue[] {
    return remembered(this.documents, role, ({ properties, scope }) => {
      const arns = [...listed(properties.ManagedPolicyArns), ...listed(properties.PermissionsBoundary)];
      const managed = arns.flatMap((arn) => managedPolicyIn(arn, scope) ?? []);
      return [
        ...listed(properties.Policies).map((policy) => ({ value: isPlain(policy) ? policy.PolicyDocument : undefined, scope })),
        ...[...managed, ...this.attachedTo(role)].map((policy) => ({ value: policy.properties.PolicyDocument, scope: policy.scope })),
      ];
    });
  }

  private get byRole(): ReadonlyMap<Resource | undefined, readonly Resource[]> {
    return this.policies ??= groupedByAll(ATTACHED_POLICIES.flatMap((type) => this.index.ofType(type)), (policy) =>
      namesOfRoles(policy).map((name) => resourceIn(name, policy.scope)));
  }

  private managedPolicy(arn: unknown, { scope }: Resource, read: ReadDocument): Statements {
    const ofApp = managedPolicyIn(arn, scope);
    if (ofApp !== undefined) {
      return read(ofApp.properties.PolicyDocument, ofApp.scope);
    }
    const end = endOf(arn) ?? piecesOf(arn, scope).at(-1);
    const name = typeof end === 'string' ? /:iam::aws:policy\/(?:[\w-]+\/)*([\w-]+)$/.exec(end)?.[1] : undefined;
    const policy = name !== undefined && Object.hasOwn(MANAGED_POLICIES, name) ? MANAGED_POLICIES[name] : undefined;
    if (name === undefined || policy === undefined) {
      return UNKNOWN_STATEMENTS;
    }
    return remembered(this.common, name, () => statementsOf({ Statement: { Effect: 'Allow', Action: policy.actions } }, scope));
  }

  /** Short documents are mostly the same as those of other roles. */
  private readonly statements: ReadDocument = (document, scope) => {
    const isShort = isPlain(document) && Array.isArray(document.Statement) && document.Statement.length === 1;
    const text = isShort ? jsonOf(document) : undefined;
    if (text === undefined || text.includes('"Ref"') || text.includes('"Fn::')) {
      return statementsOf(document, scope);
    }
    return remembered(this.common, text, () => statementsOf(document, scope));
  };
}

/** Those of the policies that CloudFormation surely makes before the last of these resources, each of which it makes before the next. */
function attachedBefore(policies: readonly Resource[], resources: readonly Resource[]): readonly Resource[] {
  const areBefore = resources.map(madeBefore);
  return policies.filter((policy) => policy.scope !== resources[0]!.scope || areBefore.some((isBefore) => isBefore(policy)));
}

/** Whether a value says the same in each stack of its account and Region. */
function isSelfContained(json: string): boolean {
  return !/"(Ref":"(?!AWS::(Partition|Region|AccountId)")|Fn::(?!Join"))/.test(json);
}

/** The managed policy of the app that an ARN ends with. */
function managedPolicyIn(arn: unknown, scope: TemplateScope): Resource | undefined {
  const end = endOf(arn) ?? piecesOf(arn, scope).at(-1);
  return typeof end === 'object' && end.resource.type === MANAGED_POLICY ? end.resource : undefined;
}

/** How an ARN ends that the CDK joins for a policy of AWS. Other ARNs have to be read as a whole. */
function endOf(arn: unknown): string | undefined {
  const [, members] = isObject(arn) && Array.isArray(arn['Fn::Join']) ? arn['Fn::Join'] : [];
  const end: unknown = Array.isArray(members) ? members.at(-1) : undefined;
  return typeof end === 'string' && end.startsWith(':iam::aws:policy/') ? end : undefined;
}

/** The role of a function, when it is one of the app. */
export function roleOf(fn: Resource): Resource | undefined {
  return roleIn(fn.properties.Role, fn);
}

function roleIn(value: unknown, by: Resource): Resource | undefined {
  const role = resourceIn(value, by.scope) ?? (typeof value === 'string' ? roleWithArn(value, by.scope) : roleNamedIn(value, by.scope));
  return role?.type === ROLE && isThereWith(role, by) ? role : undefined;
}

/** The role of the template whose name ends an ARN. AWS accepts only roles of the account of whoever names them. */
function roleNamedIn(arn: unknown, scope: TemplateScope): Resource | undefined {
  const [before, name] = piecesOf(arn, scope).slice(-2);
  const isName = typeof name === 'object' && name.attribute === undefined && name.part === undefined && name.resource.scope === scope;
  return isName && typeof before === 'string' && /:role\/([^:]*\/)?$/.test(before) ? name.resource : undefined;
}

/** Policies are attached to roles of their account, in whatever Region. */
function mayShareAccount({ scope: { facts: one } }: Resource, { scope: { facts: other } }: Resource): boolean {
  return one.account === undefined || other.account === undefined || one.account === other.account;
}
