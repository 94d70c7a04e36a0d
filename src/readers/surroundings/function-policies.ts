import { madeBefore } from './dependencies';
import { AT_LEAST, EMPTY_POLICY_BYTES, PROBABLY, statementBytes } from './permission-size';
import { PermissionsBySource } from './sources-of-callers';
import { FunctionTarget, PermissionOfFunction, PolicyOfFunction } from '../../view/function-view';
import { Maybe, seen, UNKNOWN } from '../../view/maybe';
import { rememberedOf } from '../../view/remembered';
import { Neighbours } from '../from-cloudformation';
import { ALIAS, functionIn, VERSION } from '../function-reference';
import { grouped } from '../grouped';
import { isThereWith, referenceIn, ResourceIndex } from '../resource-index';
import { Resource, TemplateScope } from '../template-scope';
import { isAbsent } from '../template-values';
import { piecesOf, TextPiece } from '../text-pieces';

const PERMISSION = 'AWS::Lambda::Permission';
const POLICY = 'AWS::Lambda::ResourcePolicy';

/** The id of an API in the ARN of one of its methods or routes. */
const API = /:execute-api:[^:]*:[^:]*:([^/]+)/;

const UNKNOWN_TEXT = '?';
const NONE: Pick<Neighbours, 'policies'> = Object.freeze({});

/** What adds a statement to the policy of a function, or replaces it. */
interface Grant {
  readonly resource: Resource;
  /** `undefined` where the function cannot be seen. */
  readonly fn?: Resource;
  readonly target?: Maybe<FunctionTarget>;
  /** What sentences call that of the function which has the policy. */
  readonly of: string;
}

/** What a service lacks that a permission would give. */
interface LackOfPermission {
  /** The versions and aliases that it may call, where it may not call the function without a qualifier. */
  readonly onlyQualified: readonly string[];
  /** Whether it may call neither the function nor a version or alias, for this caller. */
  readonly isNone: boolean;
  /** The permissions that it has for others, where it has none for this one. */
  readonly forOthers: readonly string[];
}

/** What the app permits to a service, whoever calls. */
interface GrantsForService {
  readonly onlyQualified: readonly string[];
  /** Whether something may let it call the function that is not for this service alone, or that nobody sees. */
  readonly mayBeOpen: boolean;
  readonly grants: readonly Resource[];
  readonly bySource: PermissionsBySource;
}

/** The resource-based policies of functions, and of their versions and aliases, as far as the app writes them. */
export class FunctionPolicies {
  private readonly services = new Map<Resource, Map<string, GrantsForService>>();
  private byFunction?: ReadonlyMap<Resource | undefined, readonly Grant[]>;

  constructor(private readonly index: ResourceIndex) {}

  public of(fn: Resource): Pick<Neighbours, 'policies'> {
    const grants = this.grantsOn(fn).filter(({ resource, target }) => target !== UNKNOWN && isThereWith(resource, fn));
    return grants.length === 0 ? NONE : { policies: seen([...grouped(grants, ({ of }) => of).values()].map((those) => policyOf(those, fn))) };
  }

  /** What keeps a service from calling the function for a caller. */
  public lackOf(service: string, fn: Resource, caller: Resource): LackOfPermission {
    const { onlyQualified, mayBeOpen, grants, bySource } = this.grantsFor(service, fn);
    const isNone = !mayBeOpen && !bySource.mayHave(caller);
    return { onlyQualified, isNone, forOthers: isNone ? grants.map(({ logicalId }) => logicalId) : [] };
  }

  /** Whether anything may let a role or an account call the function, whatever policies the role has. */
  public mayAdmitRoles(fn: Resource): boolean {
    return this.grantsPerhapsOn(fn).some(({ resource }) => mayBeForOthers(resource)) || this.mayHaveOthers(fn);
  }

  /** The permissions by which alone a service may call the function, when CloudFormation makes none of them before the caller. */
  public after(caller: Resource, service: string, fn: Resource): readonly Resource[] {
    const { mayBeOpen, grants } = this.grantsFor(service, fn);
    const isBefore = madeBefore(caller);
    const isLate = (grant: Resource) => grant.scope === caller.scope && grant.origin === undefined && !isBefore(grant);
    return !mayBeOpen && grants.every(isLate) ? grants : [];
  }

  /** Many callers are of one service. */
  private grantsFor(service: string, fn: Resource): GrantsForService {
    return rememberedOf(this.services, fn, service, () => {
      const grants = this.grantsPerhapsOn(fn).map(({ resource }) => resource).filter((grant) => mayBeForOthers(grant) || mayBeFor(service, grant));
      const mayBeOpen = !grants.every((grant) => isCertainlyFor(service, grant)) || this.mayHaveOthers(fn);
      return { onlyQualified: this.onlyQualified(fn, service), mayBeOpen, grants, bySource: new PermissionsBySource(grants) };
    });
  }

  /** Whether the function may have permissions that nobody sees. */
  private mayHaveOthers(fn: Resource): boolean {
    return !fn.scope.namesAll || this.mayBeElsewhere() || this.mayBeCompleted(fn);
  }

  /** Whether a custom resource may add permissions to it, or to a version or alias of it. */
  private mayBeCompleted(fn: Resource): boolean {
    const { index } = this;
    const qualified = index.dependentsOf(fn).filter(({ type }) => type === ALIAS || type === VERSION);
    return [fn, ...qualified.map(({ scope, logicalId }) => scope.resources.get(logicalId)!)].some((one) => index.mayBeCompleted(one));
  }

  /** The versions and aliases that a service may call, when nothing in the app may let it call the function without a qualifier. */
  private onlyQualified(fn: Resource, principal: string): readonly string[] {
    const grants = this.mayBeElsewhere() ? [] : this.grantsPerhapsOn(fn).filter(({ resource }) => mayBeFor(principal, resource));
    const own = grants.filter(({ resource: { properties, scope } }) => scope.textOf(properties.Principal) !== undefined);
    return grants.every(({ target }) => target === 'alias' || target === 'version') ? [...new Set(own.map(({ of }) => of))] : [];
  }

  private mayBeElsewhere(): boolean {
    return [PERMISSION, POLICY].some((type) => this.index.mayHide(type)) || this.index.ofType(POLICY).length > 0;
  }

  /** With those of which nobody can tell. */
  private grantsPerhapsOn(fn: Resource): readonly Grant[] {
    return [...this.grantsOn(fn), ...this.grantsOn(undefined)];
  }

  private grantsOn(fn: Resource | undefined): readonly Grant[] {
    this.byFunction ??= grouped([PERMISSION, POLICY].flatMap((type) => this.index.ofType(type)).map(grantOf), (grant) => grant.fn);
    return this.byFunction.get(fn) ?? [];
  }
}

function grantOf(resource: Resource): Grant {
  const { type, properties, scope } = resource;
  const name = type === POLICY ? properties.ResourceArn ?? properties.FunctionResourceArn : properties.FunctionName;
  const reference = functionIn(name, scope);
  return { resource, fn: reference?.fn, target: reference?.target, of: reference ? words(reference.target, name, scope) : '' };
}

function words(target: Maybe<FunctionTarget>, name: unknown, scope: TemplateScope): string {
  const pieces = piecesOf(name, scope);
  const [first, ...rest] = pieces;
  if (target === 'function') {
    return 'the function';
  }
  const named = typeof first === 'object' && rest.length === 0
    ? scope.textOf(first.resource.properties.Name) ?? first.resource.logicalId : asText(pieces).split(':').at(-1);
  return target === 'latest' ? '$LATEST' : `the ${String(target)} '${named}'`;
}

function policyOf(grants: readonly Grant[], fn: Resource): PolicyOfFunction {
  const [{ target = UNKNOWN, of }] = grants as readonly [Grant];
  const permissions = grants.map(({ resource }) => resource).filter(({ type }) => type === PERMISSION);
  const bytes = (measure: typeof AT_LEAST) =>
    permissions.reduce((sum, permission) => sum + statementBytes(permission, fn, measure), EMPTY_POLICY_BYTES - ','.length);
  return {
    target,
    of,
    permissions: permissions.map(permissionOf),
    replacedBy: grants.filter(({ resource }) => resource.type === POLICY).map(({ resource }) => resource.logicalId),
    bytesAtLeast: bytes(AT_LEAST),
    probableBytes: bytes(PROBABLY),
  };
}

function permissionOf({ logicalId, properties: { Principal, SourceArn }, scope }: Resource): PermissionOfFunction {
  return { name: logicalId, principal: scope.textOf(Principal) ?? UNKNOWN, source: isAbsent(SourceArn) ? undefined : sourceOf(SourceArn, scope) };
}

/** What has several resources for each of which a permission may be given. */
function sourceOf(arn: unknown, scope: TemplateScope): string | undefined {
  const [, api] = API.exec(asText(piecesOf(arn, scope))) ?? [];
  const rule = referenceIn(arn, scope)?.resource;
  const bus = rule?.type === 'AWS::Events::Rule' ? asText(piecesOf(rule.properties.EventBusName ?? 'default', rule.scope)) : undefined;
  return bus === undefined ? inWords('API', api) : inWords('rules of event bus', bus);
}

/** Names that nobody knows may be different ones. */
function inWords(thing: string, name: string | undefined): string | undefined {
  return name === undefined || name.includes(UNKNOWN_TEXT) ? undefined : `${thing} '${name}'`;
}

/** Whether a permission may be for a service, which has other names in some Regions. */
function mayBeFor(service: string, { properties: { Principal }, scope }: Resource): boolean {
  const principal = scope.textOf(Principal);
  return principal === undefined || principal === '*' || nameOf(principal) === nameOf(service);
}

/** Whether a permission is for an account, a role or whoever else is no service. */
function mayBeForOthers({ properties: { Principal }, scope }: Resource): boolean {
  return !/\.amazonaws\.com(\.cn)?$/.test(scope.textOf(Principal) ?? '');
}

/** Whether nobody but a service is the principal. */
function isCertainlyFor(service: string, { properties: { Principal }, scope }: Resource): boolean {
  return nameOf(scope.textOf(Principal) ?? '') === nameOf(service);
}

function nameOf(service: string): string {
  return service.split('.')[0]!;
}

/** References by the ids of their resources. */
function asText(pieces: readonly TextPiece[]): string {
  return pieces.map((piece) => typeof piece === 'string' ? piece : typeof piece === 'object' ? piece.resource.logicalId : UNKNOWN_TEXT).join('');
}
