import { roleOf, Roles } from './execution-role';
import { keyForRole } from './keys-for-roles';
import { ResourcePolicies } from './resource-policies';
import { ACTIONS_ON_SOURCES } from '../../data/role-actions';
import { SourceOfEvents } from '../../view/function-view';
import { Json } from '../json-types';
import { referenceIn, isThereWith } from '../resource-index';
import { Resource } from '../template-scope';
import { isAbsent, isPlain, TemplateValues } from '../template-values';
import { piecesOf, ReferencePiece } from '../text-pieces';

/** What matters of the types of sources. */
interface SourceType {
  /** By which attributes a mapping names its source; `undefined` is `Ref`. Of others, the rules about mappings tell. */
  readonly arns: readonly (string | undefined)[];
  /** The service that uses the key of a source in the name of whoever reads, and the value that names the key. */
  readonly keyOf?: (properties: Json) => readonly [service: string, key: unknown];
  /** Whether Lambda surely has no way to it but network interfaces in its VPC. */
  readonly isPrivate?: (values: TemplateValues) => boolean;
}

/** An ARN that is put together out of the name. */
const IN_TEXT = 'the name in an ARN';

const TYPES = new Map<string, SourceType>([
  ['AWS::SQS::Queue', { arns: ['Arn'], keyOf: ({ KmsMasterKeyId }) => ['sqs', KmsMasterKeyId] }],
  ['AWS::Kinesis::Stream', { arns: ['Arn'], keyOf: ({ StreamEncryption }) => ['kinesis', isPlain(StreamEncryption) ? StreamEncryption.KeyId : undefined] }],
  ['AWS::DynamoDB::Table', { arns: ['StreamArn'] }],
  ['AWS::DynamoDB::GlobalTable', { arns: ['StreamArn'] }],
  ['AWS::MSK::Cluster', { arns: [undefined, 'Arn'], isPrivate: (values) => isAbsent(values.raw('BrokerNodeGroupInfo.ConnectivityInfo')) }],
  ['AWS::MSK::ServerlessCluster', { arns: [undefined, 'Arn'], isPrivate: () => true }],
  ['AWS::AmazonMQ::Broker', { arns: ['Arn'], isPrivate: (values) => values.boolean('PubliclyAccessible') === false }],
  ['AWS::DocDB::DBCluster', { arns: [IN_TEXT], isPrivate: () => true }],
]);

const NEEDED: readonly string[] = Object.values(ACTIONS_ON_SOURCES).flat();

/** What an event source mapping reads from, when that is in the app. */
export function sourceOf(mapping: Resource, fn: Resource, policies: ResourcePolicies, roles: Roles): SourceOfEvents | undefined {
  const { resource: source, attribute } = sourceIn(mapping) ?? {};
  const type = source && TYPES.get(source.type);
  if (source === undefined || !type?.arns.includes(attribute) || hasNoStream(source) || !isThereWith(source, fn)) {
    return undefined;
  }
  const role = roleOf(fn);
  const values = new TemplateValues(source.properties, source.scope);
  const [service, key] = type.keyOf?.(source.properties) ?? [];
  return {
    name: source.logicalId,
    mayAdmitRole: role === undefined || policies.mayAdmit(role, source),
    isPrivate: type.isPrivate?.(values),
    permissions: roles.permissionsOn(source, fn, NEEDED),
    permissionsBefore: roles.permissionsBeforeMapping(mapping, fn),
    key: service ? keyForRole(key, source, service, fn, roles) : undefined,
    visibilityTimeoutSeconds: source.type === 'AWS::SQS::Queue' ? values.number('VisibilityTimeout') : undefined,
  };
}

/** Clusters of DocumentDB have no attribute that is their ARN. */
function sourceIn({ properties: { EventSourceArn }, scope }: Resource): ReferencePiece | undefined {
  const [before, last] = piecesOf(EventSourceArn, scope).slice(-2);
  const isNamed = typeof before === 'string' && before.endsWith(':cluster:') && typeof last === 'object' && last.attribute === undefined;
  return isNamed && last.resource.type === 'AWS::DocDB::DBCluster' ? { ...last, attribute: IN_TEXT } : referenceIn(EventSourceArn, scope);
}

function hasNoStream({ type, properties }: Resource): boolean {
  return type === 'AWS::DynamoDB::Table' && isAbsent(properties.StreamSpecification);
}
