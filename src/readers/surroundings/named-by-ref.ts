/** How `Ref` names a resource, where that is not its ARN, and the attribute that is. */
interface NamedByRef {
  readonly ref: 'name' | 'id' | 'URL';
  readonly arn: string;
}

/** As the pages of CloudFormation about these types say under "Return values". */
export const NAMED_BY_REF: ReadonlyMap<string, NamedByRef> = new Map([
  ['AWS::IAM::Role', { ref: 'name', arn: 'Arn' }],
  ['AWS::EFS::AccessPoint', { ref: 'id', arn: 'Arn' }],
  ['AWS::S3Files::AccessPoint', { ref: 'id', arn: 'AccessPointArn' }],
  ['AWS::SQS::Queue', { ref: 'URL', arn: 'Arn' }],
  ['AWS::Kinesis::Stream', { ref: 'name', arn: 'Arn' }],
  ['AWS::AmazonMQ::Broker', { ref: 'id', arn: 'Arn' }],
  ['AWS::S3::Bucket', { ref: 'name', arn: 'Arn' }],
  ['AWS::Events::EventBus', { ref: 'name', arn: 'Arn' }],
  ['AWS::Lambda::Function', { ref: 'name', arn: 'Arn' }],
  ['AWS::Events::Rule', { ref: 'name', arn: 'Arn' }],
  ['AWS::Logs::LogGroup', { ref: 'name', arn: 'Arn' }],
  ['AWS::Cognito::UserPool', { ref: 'id', arn: 'Arn' }],
]);
