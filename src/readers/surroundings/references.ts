import { NAMED_BY_REF } from './named-by-ref';
import { PropertyOfReference, WrongReference } from '../../view/function-view';
import { seen } from '../../view/maybe';
import { Neighbours } from '../from-cloudformation';
import { isObject } from '../json-types';
import { referenceIn } from '../resource-index';
import { Resource } from '../template-scope';
import { isPlain, TemplateValues } from '../template-values';
import { missingReferencesOf } from './dependencies';

/** A property, what it takes, and the types of resources of which that is the ARN or the identifier. */
interface Takes {
  readonly property: PropertyOfReference;
  readonly path: string;
  /** The property of the function that the path begins with. */
  readonly root: string;
  readonly expected: string;
  readonly types: readonly string[];
  /** Whether `Ref` has to give the ARN, as it does not of some of these types. */
  readonly isArn?: true;
  /** Whether another rule tells of other resources. */
  readonly isToldElsewhere?: true;
}

const ROWS: readonly Omit<Takes, 'root'>[] = [
  { property: 'deadLetterTargetArn', path: 'DeadLetterConfig.TargetArn', expected: 'a queue or a topic', types: ['AWS::SQS::Queue', 'AWS::SNS::Topic'], isArn: true, isToldElsewhere: true },
  { property: 'role', path: 'Role', expected: 'a role', types: ['AWS::IAM::Role'], isArn: true },
  { property: 'subnets', path: 'VpcConfig.SubnetIds', expected: 'subnets', types: ['AWS::EC2::Subnet'] },
  { property: 'securityGroups', path: 'VpcConfig.SecurityGroupIds', expected: 'security groups', types: ['AWS::EC2::SecurityGroup'] },
  { property: 'layers', path: 'Layers', expected: 'versions of layers', types: ['AWS::Lambda::LayerVersion'] },
  { property: 'logGroup', path: 'LoggingConfig.LogGroup', expected: 'a log group', types: ['AWS::Logs::LogGroup'] },
  { property: 'codeSigningConfigArn', path: 'CodeSigningConfigArn', expected: 'a code signing configuration', types: ['AWS::Lambda::CodeSigningConfig'] },
  { property: 'kmsKeyArn', path: 'KmsKeyArn', expected: 'a key', types: ['AWS::KMS::Key', 'AWS::KMS::ReplicaKey', 'AWS::KMS::Alias'] },
  { property: 'fileSystems', path: 'FileSystemConfigs', expected: 'access points', types: ['AWS::EFS::AccessPoint', 'AWS::S3Files::AccessPoint'], isArn: true },
];

const TAKES: readonly Takes[] = ROWS.map((row) => ({ ...row, root: row.path.split('.', 1)[0]! }));

/** Resources whose `Ref` and `Arn` name nothing but themselves, in a form that no resource of another type has. */
const THEMSELVES: ReadonlySet<string> = new Set([
  ...TAKES.flatMap(({ types }) => types),
  'AWS::Lambda::Function', 'AWS::Lambda::Alias', 'AWS::Lambda::Version', 'AWS::Lambda::CapacityProvider',
  'AWS::IAM::User', 'AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy', 'AWS::IAM::InstanceProfile',
  'AWS::EC2::VPC', 'AWS::EC2::RouteTable', 'AWS::EC2::InternetGateway', 'AWS::EC2::NatGateway', 'AWS::EFS::FileSystem', 'AWS::EFS::MountTarget', 'AWS::S3Files::FileSystem', 'AWS::S3Files::MountTarget',
  'AWS::SQS::Queue', 'AWS::SNS::Topic', 'AWS::S3::Bucket', 'AWS::DynamoDB::Table', 'AWS::Kinesis::Stream', 'AWS::Events::EventBus', 'AWS::Events::Rule',
  'AWS::Logs::LogGroup', 'AWS::Signer::SigningProfile', 'AWS::SecretsManager::Secret', 'AWS::ECR::Repository',
]);

/** Resources whose `Ref` is a URL or an ARN. */
const WITH_COLONS: ReadonlySet<string> = new Set(['AWS::SQS::Queue', 'AWS::SNS::Topic', 'AWS::SecretsManager::Secret', 'AWS::Lambda::LayerVersion']);

const SIGNING_ID = 'CodeSigningConfigId';
const ROLE_ID = 'RoleId';

/** The attributes by which resources are named. */
const NAMING = ['Arn', SIGNING_ID, ROLE_ID];

type References = Pick<Neighbours, 'wrongReferences' | 'missingReferences'>;

const NONE: References = Object.freeze({});

/** The references of a function to resources that are not there in any case, or that its properties cannot mean in this one. */
export function referencesOf(fn: Resource, inCase: Resource): References {
  const wrong = wrongReferencesOf(inCase);
  const missing = missingReferencesOf(fn);
  return wrong.length + missing.length === 0 ? NONE : { wrongReferences: seen(wrong), missingReferences: seen(missing) };
}

function wrongReferencesOf(fn: Resource): readonly WrongReference[] {
  const values = new TemplateValues(fn.properties);
  const wrong: WrongReference[] = [];
  for (const takes of TAKES) {
    const value = fn.properties[takes.root] === undefined ? undefined : values.raw(takes.path);
    const members = Array.isArray(value) ? value : [value];
    for (let place = 0; place < members.length; place++) {
      const found = isObject(members[place]) ? wrongReference(members[place], takes, fn) : undefined;
      if (found !== undefined) {
        wrong.push(found);
      }
    }
  }
  return wrong;
}

function wrongReference(value: unknown, takes: Takes, { scope }: Resource): WrongReference | undefined {
  const { property, expected, types, isToldElsewhere } = takes;
  const { resource, attribute } = referenceIn(property === 'fileSystems' && isPlain(value) ? value.Arn : value, scope) ?? {};
  if (resource === undefined || !THEMSELVES.has(resource.type) || !(attribute === undefined || NAMING.includes(attribute))) {
    return undefined;
  }
  const found = { property, name: resource.logicalId, type: resource.type, expected };
  if (property === 'logGroup' && attribute === undefined && !WITH_COLONS.has(resource.type)) {
    return undefined; // a name that a log group may have
  }
  if (!types.includes(resource.type)) {
    return isToldElsewhere ? undefined : found;
  }
  const wrongly = namedWrongly(resource.type, attribute, takes);
  return wrongly && { ...found, ...wrongly };
}

/** By what a resource is named, and by what it should be. */
function namedWrongly(type: string, attribute: string | undefined, { property, isArn }: Takes): Pick<WrongReference, 'namedBy' | 'right'> | undefined {
  const { ref, arn } = NAMED_BY_REF.get(type) ?? {};
  if (attribute === undefined) {
    return isArn && ref ? { namedBy: ref, right: arn } : undefined;
  }
  if (attribute === SIGNING_ID || attribute === ROLE_ID) {
    return { namedBy: 'id', right: attribute === SIGNING_ID ? 'CodeSigningConfigArn' : 'Arn' };
  }
  return property === 'logGroup' ? { namedBy: 'ARN', right: 'Ref' } : undefined;
}
