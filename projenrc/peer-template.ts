import { templateOf } from './rule-examples';
import { Properties, Scenario } from '../src/rules/rule';
import { minimalOf } from '../test/examples';

interface Resource {
  readonly Type: string;
  readonly Properties?: Properties;
}

/** What the CDK demands of the resources around an example, which show only what rules read. */
const REQUIRED: Readonly<Record<string, Properties>> = {
  'AWS::CodeDeploy::DeploymentGroup': { ServiceRoleArn: 'arn:aws:iam::123456789012:role/codedeploy' },
  'AWS::IAM::Policy': { PolicyName: 'orders' },
  'AWS::DynamoDB::Table': { KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }], AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }] },
  'AWS::S3Files::FileSystem': { RoleArn: 'arn:aws:iam::123456789012:role/files', Bucket: 'arn:aws:s3:::files' },
  'AWS::Scheduler::Schedule': { FlexibleTimeWindow: { Mode: 'OFF' } },
  'AWS::CloudFront::Distribution': {
    DistributionConfig: {
      Enabled: true,
      Origins: [{ Id: 'shop', DomainName: 'shop.example.com', CustomOriginConfig: { OriginProtocolPolicy: 'https-only' } }],
      DefaultCacheBehavior: { TargetOriginId: 'shop', ViewerProtocolPolicy: 'https-only' },
    },
  },
};
/** The properties of which parts are required. */
const DEEP = ['DistributionConfig', 'DefaultCacheBehavior'];
const LAMBDA = ['Function', 'Alias', 'Version', 'CapacityProvider', 'Url', 'Permission', 'LayerVersion', 'CodeSigningConfig', 'EventSourceMapping'];

/** An example as a template that the CDK can include: what it names is declared, what is around it is complete. */
export function peerTemplate(type: string, scenario: Scenario): object {
  const id = type.split('::')[2]!;
  const all = templateOf(type, { ...scenario, resources: scenario.resources ?? {} }) as Record<string, Resource>;
  const others = Object.entries(all).filter(([name]) => name !== id).map(([name, resource]) => [name, complete(resource)] as const);
  const Resources = { ...Object.fromEntries(others), [id]: { ...all[id], Type: type } };
  const names = (key: string) => namesIn(Resources, key).filter((name) => !(name in Resources) && !name.startsWith('AWS::'));
  return {
    Parameters: Object.fromEntries(names('Ref').map((name) => [name, { Type: 'String' }])),
    Conditions: Object.fromEntries(names('Fn::If').map((name) => [name, { 'Fn::Equals': [{ Ref: 'AWS::AccountId' }, '123456789012'] }])),
    Resources,
  };
}

function complete(resource: Resource): Resource {
  const required = LAMBDA.includes(resource.Type.replace('AWS::Lambda::', '')) ? minimalOf(resource.Type) : REQUIRED[resource.Type];
  return { ...resource, Properties: merged(required ?? {}, resource.Properties ?? {}) };
}

function merged(base: Properties, more: Properties): Properties {
  const isMap = (value: unknown): value is Properties => typeof value === 'object' && value !== null && !Array.isArray(value);
  const both = Object.entries(more).map(([name, value]) => {
    const below = base[name];
    return [name, DEEP.includes(name) && isMap(below) && isMap(value) ? merged(below, value) : value];
  });
  return { ...base, ...Object.fromEntries(both) };
}

/** What `Ref`, or `Fn::If`, names. */
function namesIn(value: unknown, key: string): string[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const named: unknown = key in value ? [value[key as never]].flat()[0] : undefined;
  return [...new Set([...typeof named === 'string' ? [named] : [], ...Object.values(value).flatMap((member) => namesIn(member, key))])];
}
