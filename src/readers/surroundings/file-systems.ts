import { BUCKET, isVersioned } from './buckets';
import { madeBefore } from './dependencies';
import { Roles } from './execution-role';
import { KnownSubnets } from './known-subnets';
import { NO_STATEMENTS, Statements, statementsOf, UNKNOWN_STATEMENTS } from './policy-statements';
import { SecurityGroupRules } from './security-group-rules';
import { groupsIn, SecurityGroups, securityGroupsOf } from './security-groups';
import { SubnetAddresses } from './subnet-addresses';
import { nameOf, ofTypeIn, quotedId, SUBNET, subnetsIn, vpcNameOf, vpcOf, zoneOf } from './vpc-resources';
import { ACTIONS_ON_FILE_SYSTEMS } from '../../data/role-actions';
import { FunctionView } from '../../view/function-view';
import { Collection, Maybe, UNKNOWN } from '../../view/maybe';
import { AccessPointOfFunction, FileSystemKind, MountTargetOfFunction } from '../../view/network';
import { remembered, rememberedOf } from '../../view/remembered';
import { grouped } from '../grouped';
import { isThereWith, resourceIn, ResourceIndex } from '../resource-index';
import { Resource, TemplateScope } from '../template-scope';
import { isAbsent, isPlain, isPresent, TemplateValues } from '../template-values';
import { piecesOf } from '../text-pieces';

type Mounted = Pick<FunctionView, 'accessPoints' | 'mountTargets' | 'fileSystemPolicy'>;

/** An access point of the app, and its file system. */
interface Mount {
  readonly accessPoint: Resource;
  readonly kind: FileSystemKind;
  readonly fileSystem?: Resource;
}

type Ways = Pick<MountTargetOfFunction, 'isReachable' | 'isOpen'>;
type PlaceOfMountTarget = Pick<MountTargetOfFunction, 'name' | 'kind' | 'subnet' | 'vpc' | 'zone'>;

interface FileSystemTypes {
  readonly kind: FileSystemKind;
  readonly accessPoint: string;
  readonly fileSystem: string;
  readonly mountTarget: string;
  /** How the access point calls the creation of its root directory. */
  readonly creation: string;
}

const TYPES: readonly FileSystemTypes[] = [
  { kind: 'efs', accessPoint: 'AWS::EFS::AccessPoint', fileSystem: 'AWS::EFS::FileSystem', mountTarget: 'AWS::EFS::MountTarget', creation: 'CreationInfo' },
  {
    kind: 's3Files',
    accessPoint: 'AWS::S3Files::AccessPoint',
    fileSystem: 'AWS::S3Files::FileSystem',
    mountTarget: 'AWS::S3Files::MountTarget',
    creation: 'CreationPermissions',
  },
];
const TYPES_OF = Object.fromEntries(TYPES.map((types) => [types.kind, types])) as Readonly<Record<FileSystemKind, FileSystemTypes>>;

const NFS = 2049;

/** Functions without a file system share it. */
const NONE: Mounted = Object.freeze({});
const NOTHING_KNOWN = { known: [], atLeast: 0, complete: false };
const UNKNOWN_FILE_SYSTEM: Mounted = { accessPoints: NOTHING_KNOWN, mountTargets: NOTHING_KNOWN, fileSystemPolicy: UNKNOWN_STATEMENTS };

/** What else is known of an app. */
interface SurroundingsOfFileSystems {
  readonly knownSubnets: KnownSubnets;
  readonly roles: Roles;
  readonly rules: SecurityGroupRules;
  readonly addresses: SubnetAddresses;
}

/** The file systems that functions mount. */
export class FileSystems {
  private readonly knownSubnets: KnownSubnets;
  private readonly roles: Roles;
  private readonly rules: SecurityGroupRules;
  private readonly addresses: SubnetAddresses;
  /** The security groups of mount targets. */
  private readonly groups = new Map<Resource, SecurityGroups>();
  private readonly places = new Map<TemplateScope, Map<Resource, PlaceOfMountTarget>>();
  /** The mount targets of a file system; `undefined` are those of one that cannot be seen. */
  private mountTargets?: ReadonlyMap<Resource | undefined, readonly Resource[]>;

  constructor(private readonly index: ResourceIndex, around: SurroundingsOfFileSystems) {
    this.knownSubnets = around.knownSubnets;
    this.roles = around.roles;
    this.rules = around.rules;
    this.addresses = around.addresses;
  }

  public of(fn: Resource): Mounted {
    const mounts = new TemplateValues(fn.properties, fn.scope).list('FileSystemConfigs', (config): Maybe<Mount> => mountOf(config, fn) ?? UNKNOWN);
    if (mounts === undefined) {
      return NONE;
    }
    const [mount, ...others] = mounts.known;
    return mount === undefined || others.length > 0 || !mounts.complete ? UNKNOWN_FILE_SYSTEM : {
      accessPoints: { known: [this.accessPointOf(mount, fn)], atLeast: 1, complete: true },
      mountTargets: this.mountTargetsOf(mount, fn),
      fileSystemPolicy: this.policyOf(mount),
    };
  }

  private accessPointOf({ accessPoint, kind, fileSystem }: Mount, fn: Resource): AccessPointOfFunction {
    const values = new TemplateValues(accessPoint.properties, accessPoint.scope);
    const creation = `RootDirectory.${TYPES_OF[kind].creation}`;
    return {
      name: nameOf(accessPoint, fn.scope),
      kind,
      hasPosixUser: isThere(values.raw('PosixUser')),
      rootDirectory: values.string('RootDirectory.Path') ?? '/',
      createsRootDirectory: isThere(values.raw(creation)),
      isVersioned: fileSystem && kind === 's3Files' ? hasVersionedBucket(fileSystem) : UNKNOWN,
      permissions: fileSystem && this.roles.permissionsOn(fileSystem, fn, ACTIONS_ON_FILE_SYSTEMS[kind]),
    };
  }

  /** A file system of the app has its mount targets in the app. */
  private mountTargetsOf({ kind, fileSystem }: Mount, fn: Resource): Collection<MountTargetOfFunction> {
    if (fileSystem === undefined) {
      return NOTHING_KNOWN;
    }
    this.mountTargets ??= grouped(TYPES.flatMap(({ mountTarget }) => this.index.ofType(mountTarget)), fileSystemOf);
    const certain = this.mountTargets.get(fileSystem) ?? [];
    const targets = certain.filter((target) => isThereWith(target, fn));
    const isBefore = madeBefore(fn);
    const subnets = subnetsIn(fn, 'VpcConfig.SubnetIds');
    const own = securityGroupsOf(fn);
    const known = targets.map((target): MountTargetOfFunction => ({
      ...this.placeOf(target, kind, fn.scope),
      ...this.waysTo(target, kind, own, subnets),
      isBeforeFunction: isBefore(target) ? true : target.scope !== fn.scope || !fn.scope.isReadable ? UNKNOWN : false,
    }));
    const mayBeMore = targets.length < certain.length || this.mountTargets.has(undefined) || this.index.mayBeCompleted(fileSystem);
    return { known, atLeast: known.length, complete: !mayBeMore && this.index.isReadable };
  }

  private waysTo(target: Resource, kind: FileSystemKind, own: SecurityGroups, subnets?: readonly Resource[]): Ways {
    const groups = remembered(this.groups, target, () => groupsOfTarget(target, kind));
    const place = ofTypeIn(SUBNET, target.properties.SubnetId, target.scope);
    const vpc = place && vpcOf(place);
    const isBeside = vpc !== undefined && subnets?.every((subnet) => vpcOf(subnet) === vpc); // else addresses may be translated on the way
    return {
      isReachable: this.rules.mayLetOut(NFS, own, { groups, blocks: this.addresses.of(place && [place]) }),
      isOpen: this.rules.mayLetIn(NFS, groups, { groups: own, blocks: isBeside ? this.addresses.of(subnets) : undefined }),
    };
  }

  /** The functions of a stack mostly share a file system. */
  private placeOf(target: Resource, kind: FileSystemKind, from: TemplateScope): PlaceOfMountTarget {
    return rememberedOf(this.places, from, target, () => this.readPlace(target, kind, from));
  }

  private readPlace(target: Resource, kind: FileSystemKind, from: TemplateScope): PlaceOfMountTarget {
    const subnet = ofTypeIn(SUBNET, target.properties.SubnetId, target.scope);
    const facts = subnet ? undefined : this.knownSubnets.in(target.properties.SubnetId, target.scope);
    return {
      name: nameOf(target, from),
      kind,
      subnet: subnet ? nameOf(subnet, from) : quotedIfKnown(facts?.subnetId),
      vpc: subnet ? vpcNameOf(subnet, from) : quotedIfKnown(facts?.vpcId),
      zone: !isInSamePlace((subnet ?? target).scope, from) ? UNKNOWN : subnet ? zoneOf(subnet) : facts?.availabilityZone ?? UNKNOWN,
    };
  }

  private policyOf({ kind, fileSystem }: Mount): Statements | undefined {
    if (fileSystem === undefined) {
      return UNKNOWN_STATEMENTS;
    }
    if (kind === 'efs') {
      const { FileSystemPolicy } = fileSystem.properties;
      return isAbsent(FileSystemPolicy) ? undefined : statementsOf(FileSystemPolicy, fileSystem.scope);
    }
    const [policy, ...others] = this.index.ofType('AWS::S3Files::FileSystemPolicy').filter((one) => mayBeOf(one, fileSystem));
    if (policy === undefined) {
      return this.index.isReadable ? NO_STATEMENTS : UNKNOWN_STATEMENTS;
    }
    const isCertain = others.length === 0 && isThereWith(policy, fileSystem) && fileSystemOf(policy) === fileSystem;
    return isCertain ? statementsOf(policy.properties.Policy, policy.scope) : UNKNOWN_STATEMENTS;
  }
}

/** The CDK joins the ARN of an access point of EFS from its id. */
function mountOf(config: unknown, { scope }: Resource): Mount | undefined {
  const end = isPlain(config) ? piecesOf(config.Arn, scope).at(-1) : undefined;
  const accessPoint = typeof end === 'object' && end.part === undefined ? end.resource : undefined;
  const kind = TYPES.find((types) => types.accessPoint === accessPoint?.type)?.kind;
  return accessPoint && kind && { accessPoint, kind, fileSystem: fileSystemOf(accessPoint) };
}

/** The file system of the app that an access point, a mount target or a policy names. */
function fileSystemOf({ properties, scope }: Resource): Resource | undefined {
  const found = resourceIn(properties.FileSystemId, scope);
  return TYPES.some(({ fileSystem }) => fileSystem === found?.type) ? found : undefined;
}

function mayBeOf(resource: Resource, fileSystem: Resource): boolean {
  return [fileSystem, undefined].includes(fileSystemOf(resource));
}

/** Zones of the same name are others in another account. */
function isInSamePlace({ facts: one }: TemplateScope, { facts: other }: TemplateScope): boolean {
  return one.region === other.region && one.account === other.account;
}

/** EFS takes the default group of the VPC where none is given; S3 Files does not tell what it takes. */
function groupsOfTarget({ properties, scope }: Resource, kind: FileSystemKind): SecurityGroups {
  const groups = groupsIn(new TemplateValues(properties, scope), 'SecurityGroups', scope);
  if (groups !== undefined && !(groups.complete && groups.known.length === 0)) {
    return groups;
  }
  const subnet = kind === 'efs' ? ofTypeIn(SUBNET, properties.SubnetId, scope) : undefined;
  const vpc = subnet && vpcOf(subnet);
  return typeof vpc === 'object' ? { known: [vpc], atLeast: 1, complete: true } : NOTHING_KNOWN;
}

function quotedIfKnown(id: string | undefined): Maybe<string> {
  return id === undefined ? UNKNOWN : quotedId(id);
}

function isThere(value: unknown): Maybe<boolean> {
  return value === undefined ? false : isPresent(value) ? true : UNKNOWN;
}

function hasVersionedBucket({ properties, scope }: Resource): Maybe<boolean> {
  const end = piecesOf(properties.Bucket, scope).at(-1);
  return typeof end === 'object' && end.resource.type === BUCKET ? isVersioned(end.resource) : UNKNOWN;
}
