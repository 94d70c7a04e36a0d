import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';

export const CREATE_ONLY_FILE = join(__dirname, '../model/create-only.json');

/** The types of resources that a function brings along. */
const TYPES = [
  'AWS::ApplicationAutoScaling::ScalableTarget', 'AWS::CodeDeploy::Application', 'AWS::CodeDeploy::DeploymentGroup',
  'AWS::EC2::SecurityGroup', 'AWS::EC2::SecurityGroupEgress', 'AWS::EC2::SecurityGroupIngress', 'AWS::IAM::Policy', 'AWS::IAM::Role',
  'AWS::Lambda::Alias', 'AWS::Lambda::EventInvokeConfig', 'AWS::Lambda::EventSourceMapping', 'AWS::Lambda::Function',
  'AWS::Lambda::Permission', 'AWS::Lambda::Url', 'AWS::Lambda::Version', 'AWS::Logs::LogGroup',
];

/** The properties whose change makes CloudFormation replace a resource, by its type. */
export type CreateOnly = Readonly<Record<string, readonly string[]>>;

function createOnly(): CreateOnly {
  const specification = loadAwsServiceSpecSync();
  return Object.fromEntries(TYPES.map((type) => {
    const [resource] = specification.lookup('resource', 'cloudFormationType', 'equals', type);
    const properties = Object.entries(resource!.properties).filter(([, { causesReplacement }]) => causesReplacement === 'yes');
    return [type, properties.map(([name]) => name).sort()];
  }));
}

export function refreshCreateOnly(): void {
  rmSync(CREATE_ONLY_FILE, { force: true });
  writeFileSync(CREATE_ONLY_FILE, `${JSON.stringify(createOnly(), undefined, 1)}\n`);
}

if (require.main === module) {
  refreshCreateOnly();
}
