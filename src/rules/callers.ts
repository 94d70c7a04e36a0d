import { Scenario } from './rule';
import { list } from './words';
import { CallerOfFunction } from '../view/function-view';

/** `rule 'Nightly' and subscription 'Orders' call` */
export function calling(callers: readonly CallerOfFunction[]): string {
  const names = [...new Set(callers.map(({ kind, name }) => `${kind} '${name}'`))];
  return `${list(names)} ${names.length === 1 ? 'calls' : 'call'}`;
}

/** What calls the function, or a version of it, in all ways that are seen. */
export function callersOf(arn: unknown): NonNullable<Scenario['resources']>[] {
  const resources = {
    Orders: { Type: 'AWS::SNS::Subscription', Properties: { Protocol: 'lambda', TopicArn: { Ref: 'TopicArn' }, Endpoint: arn } },
    Nightly: { Type: 'AWS::Events::Rule', Properties: { ScheduleExpression: 'rate(1 day)', Targets: [{ Id: 'T', Arn: arn }] } },
    Weekly: { Type: 'AWS::Scheduler::Schedule', Properties: { ScheduleExpression: 'rate(7 days)', Target: { Arn: arn, RoleArn: { Ref: 'RoleArn' } } } },
    Uploads: { Type: 'AWS::S3::Bucket', Properties: { NotificationConfiguration: { LambdaConfigurations: [{ Event: 's3:ObjectCreated:*', Function: arn }] } } },
    Notifications: {
      Type: 'Custom::S3BucketNotifications',
      Properties: { NotificationConfiguration: { LambdaFunctionConfigurations: [{ Events: ['s3:ObjectCreated:*'], LambdaFunctionArn: arn }] } },
    },
    Errors: { Type: 'AWS::Logs::SubscriptionFilter', Properties: { LogGroupName: 'shop', FilterPattern: 'ERROR', DestinationArn: arn } },
  };
  return Object.entries(resources).map(([id, resource]) => ({ [id]: resource }));
}
