import { outlineOf, serviceIn } from './outlines';
import { Collection, seen } from '../../view/maybe';
import { NamedService } from '../../view/sibling';
import { referenceIn } from '../resource-index';
import { Resource } from '../template-scope';
import { TemplateValues } from '../template-values';

/** The service in the ARNs of resources. */
const BY_TYPE = new Map([
  ['AWS::SQS::Queue', 'sqs'],
  ['AWS::SNS::Topic', 'sns'],
  ['AWS::S3::Bucket', 's3'],
  ['AWS::Events::Rule', 'events'],
  ['AWS::Events::EventBus', 'events'],
  ['AWS::Logs::LogGroup', 'logs'],
  ['AWS::Cognito::UserPool', 'cognito-idp'],
  ['AWS::Kinesis::Stream', 'kinesis'],
  ['AWS::KinesisFirehose::DeliveryStream', 'firehose'],
  ['AWS::DynamoDB::Table', 'dynamodb'],
  ['AWS::StepFunctions::StateMachine', 'states'],
]);

/** Resources of which `Ref` gives the ARN. */
const REFERRED_BY_ARN = ['AWS::SNS::Topic', 'AWS::StepFunctions::StateMachine'];

/** The services of which these properties name something. */
export function namedServices({ properties, scope }: Resource, paths: readonly string[]): Collection<NamedService> {
  const values = new TemplateValues(properties);
  return seen(paths.flatMap((path): NamedService[] => {
    const value = values.raw(path);
    const arn = outlineOf(value, scope);
    const { resource, attribute } = referenceIn(value, scope) ?? {};
    const isArn = attribute?.endsWith('Arn') || (attribute === undefined && resource !== undefined && REFERRED_BY_ARN.includes(resource.type));
    const service = serviceIn(arn) ?? (isArn ? BY_TYPE.get(resource?.type ?? '') : undefined);
    return service === undefined ? [] : [{ path, service, arn: resource ? undefined : arn, resource: resource?.logicalId }];
  }));
}
