/** What the CDK calls the attributes by which resources are named. */
const IN_CDK = new Map([
  ['AWS::SQS::Queue.Arn', 'queueArn'],
  ['AWS::IAM::Role.Arn', 'roleArn'],
  ['AWS::EC2::Subnet.Ref', 'subnetId'],
  ['AWS::EC2::SecurityGroup.GroupId', 'securityGroupId'],
  ['AWS::Lambda::LayerVersion.Ref', 'layerVersionArn'],
  ['AWS::Lambda::CodeSigningConfig.CodeSigningConfigArn', 'codeSigningConfigArn'],
  ['AWS::Lambda::Function.Arn', 'functionArn'],
  ['AWS::Logs::LogGroup.Ref', 'logGroupName'],
  ['AWS::KMS::Key.Arn', 'keyArn'],
  ['AWS::EFS::AccessPoint.Arn', 'accessPointArn'],
  ['AWS::S3Files::AccessPoint.AccessPointArn', 'attrAccessPointArn'],
  ['AWS::Kinesis::Stream.Arn', 'streamArn'],
  ['AWS::AmazonMQ::Broker.Arn', 'attrArn'],
  ['AWS::S3::Bucket.Arn', 'bucketArn'],
  ['AWS::Events::EventBus.Arn', 'eventBusArn'],
]);

/** `!GetAtt Failed.Arn, which is queueArn in the CDK` */
export function referenceTo(id: string, type: string, attribute: string): string {
  const reference = attribute === 'Ref' ? `!Ref ${id}` : `!GetAtt ${id}.${attribute}`;
  const inCdk = IN_CDK.get(`${type}.${attribute}`);
  return inCdk ? `${reference}, which is ${inCdk} in the CDK` : reference;
}
