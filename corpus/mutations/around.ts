import { isEdge } from './function';
import { merge, Mutation, Row, table } from './mutation';
import { Json, mentions, Site } from '../site';

/** What the surroundings of a function say about what it may do, and who may call it. */
const isPlainNode = ({ properties, isZip }: Site) => isZip && /^nodejs2[24]/.test(properties.Runtime) && properties.DeadLetterConfig === undefined;
const isTraced = ({ properties }: Site) => properties.TracingConfig?.Mode === 'Active';
const OF_ANOTHER = { Type: 'AWS::SQS::Queue', Properties: {} };

function add(site: Site, id: string, Type: string, Properties: Json, more: Json = {}): Json {
  site.resources[id] = { Type, Properties, ...more };
  return site.arn(id);
}

function policyWith(site: Site, ...Statement: Json[]): boolean {
  const { role } = site;
  return role !== undefined && merge(role.Properties, {
    Policies: [...role.Properties.Policies ?? [], { PolicyName: 'Seeded', PolicyDocument: { Version: '2012-10-17', Statement } }],
  });
}

function boundedBy(...Action: string[]): (site: Site) => boolean {
  return (site) => {
    const { role } = site;
    site.add('SeededBoundary', 'AWS::IAM::ManagedPolicy', { PolicyDocument: { Statement: [{ Effect: 'Allow', Action, Resource: '*' }] } });
    return role !== undefined && role.Properties.PermissionsBoundary === undefined && merge(role.Properties, { PermissionsBoundary: { Ref: 'SeededBoundary' } });
  };
}

/** Lets the role send to another queue than the one of the dead letters. */
function deadLettersElsewhere(site: Site): boolean {
  const [roleId] = Object.entries(site.resources).find(([, resource]) => resource === site.role) ?? [];
  const sends = site.all('AWS::IAM::Policy').some(([, { Properties }]) => mentions(Properties.Roles, roleId ?? '') && /sqs:|"\*"/.test(JSON.stringify(Properties)));
  site.resources.SeededOther = { ...OF_ANOTHER };
  return roleId !== undefined && !sends && site.role?.Properties.ManagedPolicyArns?.length === 1
    && policyWith(site, { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: site.arn('SeededOther') })
    && merge(site.properties, { DeadLetterConfig: { TargetArn: add(site, 'SeededDead', 'AWS::SQS::Queue', {}) } });
}

/** Reads from a queue whose key nobody may decrypt with. */
function readingEncrypted(site: Site): boolean {
  const AWS = { 'Fn::Sub': 'arn:${AWS::Partition}:iam::${AWS::AccountId}:root' };
  const KeyPolicy = { Statement: [{ Effect: 'Allow', Principal: { AWS }, Action: 'kms:Encrypt', Resource: '*' }] };
  site.add('SeededKey', 'AWS::KMS::Key', { KeyPolicy });
  site.add('SeededSource', 'AWS::SQS::Queue', { KmsMasterKeyId: site.arn('SeededKey'), VisibilityTimeout: 43_200 });
  site.add('SeededMapping', 'AWS::Lambda::EventSourceMapping', { FunctionName: { Ref: site.id }, EventSourceArn: site.arn('SeededSource') });
  return policyWith(site, { Effect: 'Allow', Action: 'sqs:*', Resource: '*' });
}

const rule = (site: Site, Arn: Json = site.arn(site.id)) => ({ ScheduleExpression: 'rate(1 day)', Targets: [{ Id: 'T', Arn }] });

/** Nobody can tell whether what cannot be seen gives permissions. */
const isUncalled = (site: Site) => isPlainNode(site) && site.neighbours('AWS::Lambda::Permission').length === 0
  && Object.values(site.resources).every(({ Type }) => !/^(Custom::|AWS::CloudFormation::|AWS::Lambda::ResourcePolicy)/.test(Type));

const mapping = (site: Site, EventSourceArn: unknown, properties: Json = {}) =>
  site.add('SeededMapping', 'AWS::Lambda::EventSourceMapping', { FunctionName: { Ref: site.id }, EventSourceArn, ...properties });

export const AROUND: readonly Mutation[] = table([
  ['boundary-without-traces', 'role-without-tracing-permissions', (site) => isTraced(site) && boundedBy('logs:*', 'ec2:*', 's3:*')(site)],
  ['boundary-without-interfaces', 'role-without-network-interface-permissions', (site) => site.isInVpc && !isEdge(site) && boundedBy('logs:*', 'xray:*', 's3:*')(site)],
  ['traces-denied', 'role-without-tracing-permissions', (site) => isTraced(site) && policyWith(site, { Effect: 'Deny', Action: 'xray:*', Resource: '*' })],
  ['trust-denied', 'role-not-assumable-by-lambda', (site) => !isEdge(site) && site.role?.Properties.AssumeRolePolicyDocument?.Statement?.push(
    { Effect: 'Deny', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' })],
  ['dead-letters-elsewhere', 'role-without-dead-letter-permission', (site) => isPlainNode(site) && deadLettersElsewhere(site)],
  ['source-key-closed', 'event-source-key-closed-to-role', (site) => isPlainNode(site) && site.mappings().length === 0 && readingEncrypted(site)],
  ['rule-without-permission', 'caller-not-permitted', (site) => isUncalled(site) && site.add('SeededRule', 'AWS::Events::Rule', rule(site))],
  ['source-by-url', 'event-source-not-an-arn', (site) => isPlainNode(site) && mapping(site, site.add('SeededSource', 'AWS::SQS::Queue', {}))],
  ['source-without-arn', 'event-source-arn-malformed', (site) => isPlainNode(site) && mapping(site, 'orders')],
  ['dead-letters-to-a-stream', 'dead-letter-target-not-queue-or-topic', (site) => isPlainNode(site) && site.role !== undefined
    && merge(site.properties, { DeadLetterConfig: { TargetArn: add(site, 'SeededStream', 'AWS::Kinesis::Stream', {}) } })],
  ['two-versions-of-a-layer', 'layer-repeated', (site) => {
    const [one, other] = ['SeededLayer', 'SeededSecond'].map((id) =>
      site.add(id, 'AWS::Lambda::LayerVersion', { LayerName: 'shared', Content: { S3Bucket: 'packages', S3Key: 'layer.zip' } }));
    return isPlainNode(site) && merge(site.properties, { Layers: [...site.properties.Layers ?? [], one, other] });
  }],
] satisfies Row[]);
