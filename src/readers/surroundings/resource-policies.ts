import { groupedByAll } from '../grouped';
import { Json } from '../json-types';
import { resourceIn, ResourceIndex } from '../resource-index';
import { Resource, ScopedValue, TemplateScope } from '../template-scope';
import { isAbsent, isPlain } from '../template-values';

/** A policy that a resource has, and the values that name the resource. */
interface PolicyOf {
  readonly of: unknown;
  readonly document: unknown;
}

interface ReadPolicy {
  readonly of: readonly (Resource | undefined)[];
  readonly document: ScopedValue;
}

/** The resources that give policies to others. */
const POLICIES: Readonly<Record<string, (properties: Json) => PolicyOf>> = {
  'AWS::SQS::QueuePolicy': ({ Queues, PolicyDocument }) => ({ of: Queues, document: PolicyDocument }),
  'AWS::SQS::QueueInlinePolicy': ({ Queue, PolicyDocument }) => ({ of: Queue, document: PolicyDocument }),
  'AWS::SNS::TopicPolicy': ({ Topics, PolicyDocument }) => ({ of: Topics, document: PolicyDocument }),
  'AWS::SNS::TopicInlinePolicy': ({ TopicArn, PolicyDocument }) => ({ of: TopicArn, document: PolicyDocument }),
  'AWS::S3::BucketPolicy': ({ Bucket, PolicyDocument }) => ({ of: Bucket, document: PolicyDocument }),
  'AWS::Kinesis::ResourcePolicy': ({ ResourceArn, ResourcePolicy }) => ({ of: ResourceArn, document: ResourcePolicy }),
  'AWS::MSK::ClusterPolicy': ({ ClusterArn, Policy }) => ({ of: ClusterArn, document: Policy }),
  'AWS::SecretsManager::ResourcePolicy': ({ SecretId, ResourcePolicy }) => ({ of: SecretId, document: ResourcePolicy }),
  'AWS::Events::EventBusPolicy': ({ EventBusName, Statement, Principal }) => ({ of: EventBusName, document: { Statement: Statement ?? allowing(Principal) } }),
  'AWS::Lambda::Permission': ({ FunctionName, Principal }) => ({ of: FunctionName, document: { Statement: allowing(Principal) } }),
};

/** The policies that resources have in themselves. */
const OWN_POLICIES: Readonly<Record<string, (properties: Json) => readonly unknown[]>> = {
  'AWS::Events::EventBus': ({ Policy }) => [isAbsent(Policy) ? undefined : { Statement: Policy }],
  'AWS::DynamoDB::Table': ({ ResourcePolicy, StreamSpecification }) => policiesOfTable(ResourcePolicy, StreamSpecification),
  'AWS::DynamoDB::GlobalTable': ({ Replicas }) =>
    membersOf(Replicas).flatMap((replica) => policiesOfTable(inside(replica, 'ResourcePolicy'), inside(replica, 'ReplicaStreamSpecification'))),
};

/** Who is admitted by the policies of queues, topics, streams and the like, rather than by those of a role. */
export class ResourcePolicies {
  private mayHideSome?: boolean;
  /** By the resource that has them; `undefined` for policies of resources that cannot be seen. */
  private byResource?: ReadonlyMap<Resource | undefined, readonly ReadPolicy[]>;

  constructor(private readonly index: ResourceIndex) {}

  /** Whether a policy of the resource, or of one that cannot be seen, may admit the role. The app has no other policies than it makes. */
  public mayAdmit(role: Resource, resource?: Resource): boolean {
    if (this.mayHideSome ??= Object.keys(POLICIES).some((one) => this.index.mayHide(one))) {
      return true;
    }
    this.byResource ??= groupedByAll(this.read(), ({ of }) => of);
    const own = resource === undefined ? [] : OWN_POLICIES[resource.type]?.(resource.properties) ?? [];
    return own.some((value) => admits({ value, scope: resource!.scope }, role))
      || [resource, undefined].some((one) => this.byResource?.get(one)?.some(({ document }) => admits(document, role)));
  }

  private read(): ReadPolicy[] {
    return Object.entries(POLICIES).flatMap(([type, policyOf]) => this.index.ofType(type).map(({ properties, scope }) => {
      const { of, document } = policyOf(properties);
      return { of: [of].flat().map((name) => resourceIn(name, scope)), document: { value: document, scope } };
    }));
  }
}

function admits({ value: document, scope }: ScopedValue, role: Resource): boolean {
  if (isAbsent(document)) {
    return false;
  }
  return !isPlain(document) || [document.Statement].flat().some((statement) => !isPlain(statement)
    || (statement.Effect !== 'Deny' && (!isPlain(statement.Principal) || membersOf(statement.Principal.AWS).some((one) => mayBe(role, one, scope)))));
}

/** Another role or user is somebody else. */
function mayBe(role: Resource, principal: unknown, scope: TemplateScope): boolean {
  const named = resourceIn(principal, scope);
  return (named?.type !== 'AWS::IAM::Role' && named?.type !== 'AWS::IAM::User') || named === role;
}

function allowing(principal: unknown): Json {
  return { Effect: 'Allow', Principal: typeof principal === 'string' && /\.amazonaws\.com(\.cn)?$/.test(principal) ? { Service: principal } : principal };
}

function policiesOfTable(policy: unknown, stream: unknown): readonly unknown[] {
  return [inside(policy, 'PolicyDocument'), inside(inside(stream, 'ResourcePolicy'), 'PolicyDocument')];
}

function inside(value: unknown, name: string): unknown {
  return isAbsent(value) ? undefined : isPlain(value) ? value[name] : value;
}

function membersOf(value: unknown): readonly unknown[] {
  return isAbsent(value) ? [] : [value].flat();
}
