import { FIELDS } from '../../view/fields';
import { PropertyOfReference, WrongReference } from '../../view/function-view';
import { bareRole, roleWith } from '../example-roles';
import { referenceTo } from '../reference-words';
import { defineRule, knownPart, Properties, Scenario } from '../rule';
import { list } from '../words';

const to = (Type: string, properties: Properties): Scenario => ({ properties, resources: { Thing: { Type, Properties: {} } } });
const ARN = { 'Fn::GetAtt': ['Thing', 'Arn'] };
const REF = { Ref: 'Thing' };
const groups = (SecurityGroupIds: readonly unknown[]) => ({ VpcConfig: { SubnetIds: ['subnet-071f712345678e7c8'], SecurityGroupIds } });
const deadLetters = (TargetArn: unknown) => ({ DeadLetterConfig: { TargetArn } });
const signedBy = (CodeSigningConfigArn: unknown) => to('AWS::Lambda::CodeSigningConfig', { CodeSigningConfigArn });

/** What each property takes, and by which attribute. */
const RIGHT: Readonly<Record<PropertyOfReference, readonly [type: string, attribute: string]>> = {
  deadLetterTargetArn: ['AWS::SQS::Queue', 'Arn'],
  role: ['AWS::IAM::Role', 'Arn'],
  subnets: ['AWS::EC2::Subnet', 'Ref'],
  securityGroups: ['AWS::EC2::SecurityGroup', 'GroupId'],
  layers: ['AWS::Lambda::LayerVersion', 'Ref'],
  logGroup: ['AWS::Logs::LogGroup', 'Ref'],
  codeSigningConfigArn: ['AWS::Lambda::CodeSigningConfig', 'CodeSigningConfigArn'],
  kmsKeyArn: ['AWS::KMS::Key', 'Arn'],
  fileSystems: ['AWS::EFS::AccessPoint', 'Arn'],
};

export const referenceToOtherType = defineRule({
  id: 'reference-to-other-type',
  enforces: [],
  title: 'Properties name resources of the types that they take, by what they take',
  why: 'Lambda rejects what is not the ARN, or the name or identifier, that the property takes',
  fix: 'refer to the resource that is meant, by the attribute that the property takes',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html#API_CreateFunction_RequestSyntax',
  verified: '2026-12-01',
  at: Object.keys(RIGHT) as PropertyOfReference[],
  reads: [knownPart('wrongReferences')],
  check: ({ wrongReferences }) => wrongReferences.whenAny((wrong) => ({
    what: list(wrong.map(inWords)),
    fix: list([...new Set(wrong.map(remedy))]),
    properties: [...new Set(wrong.map(({ property }) => property))],
  })),
  examples: {
    good: [
      bareRole({ Policies: [{ PolicyName: 'Logs', PolicyDocument: { Statement: { Effect: 'Allow', Action: 'logs:*', Resource: '*' } } }] }),
      to('AWS::CloudFormation::CustomResource', { Role: ARN }),
      to('Custom::Role', { Role: REF }),
      to('AWS::EC2::SecurityGroup', groups([REF])),
      to('AWS::EC2::VPC', groups([{ 'Fn::GetAtt': ['Thing', 'DefaultSecurityGroup'] }])),
      to('AWS::Lambda::LayerVersion', { Layers: [REF] }),
      to('AWS::Logs::LogGroup', { LoggingConfig: { LogGroup: REF } }),
      to('AWS::S3::Bucket', { LoggingConfig: { LogGroup: REF } }),
      to('AWS::KMS::Alias', { KmsKeyArn: { 'Fn::Sub': 'arn:aws:kms:eu-west-1:123456789012:${Thing}' } }),
      to('AWS::Signer::SigningProfile', { CodeSigningConfigArn: { Ref: 'SigningConfig' } }),
      to('AWS::S3Files::AccessPoint', {
        ...groups(['sg-085912345678492fb']),
        FileSystemConfigs: [{ Arn: { 'Fn::GetAtt': ['Thing', 'AccessPointArn'] }, LocalMountPath: '/mnt/files' }],
      }),
      signedBy(REF),
      signedBy({ 'Fn::GetAtt': ['Thing', 'CodeSigningConfigArn'] }),
      to('AWS::SNS::Topic', deadLetters(REF)),
      to('Custom::Queue', deadLetters(REF)),
    ],
    bad: [
      to('AWS::SQS::Queue', { Role: ARN }),
      roleWith({}, { Role: { Ref: 'Role' } }),
      roleWith({}, { Role: { 'Fn::GetAtt': ['Role', 'RoleId'] } }),
      to('AWS::EC2::Subnet', groups([REF])),
      to('AWS::Lambda::Function', { Layers: [REF] }),
      to('AWS::Signer::SigningProfile', { CodeSigningConfigArn: ARN }),
      signedBy({ 'Fn::GetAtt': ['Thing', 'CodeSigningConfigId'] }),
      to('AWS::Logs::LogGroup', { LoggingConfig: { LogGroup: ARN } }),
      to('AWS::SQS::Queue', { LoggingConfig: { LogGroup: REF } }),
      to('AWS::S3Files::FileSystem', { ...groups(['sg-085912345678492fb']), FileSystemConfigs: [{ Arn: REF, LocalMountPath: '/mnt/files' }] }),
      to('AWS::SecretsManager::Secret', { KmsKeyArn: REF, Environment: { Variables: { STAGE: 'test' } } }),
      to('AWS::SQS::Queue', deadLetters(REF)),
    ],
  },
});

function inWords({ property, name, type, expected, namedBy }: WrongReference): string {
  const path = FIELDS[property].path;
  return namedBy ? `${path} names '${name}' by its ${namedBy}` : `${path} takes ${expected} and names '${name}', an ${type}`;
}

function remedy({ property, name, type, expected, right }: WrongReference): string {
  const [rightType, attribute] = RIGHT[property];
  return right ? `name '${name}' by ${referenceTo(name, type, right)}` : `name ${expected}, such as by ${referenceTo(rightType.split('::')[2]!, rightType, attribute)}`;
}
