import { CallerOfFunction } from '../../view/function-view';
import { permissionWith } from '../example-permissions';
import { defineRule, knownPart, Properties, Scenario } from '../rule';
import { list } from '../words';

const ARN = { 'Fn::GetAtt': ['Function', 'Arn'] };
const among = (resources: Scenario['resources']): Scenario => ({ properties: {}, resources, isWhole: true });
const uploads = (more: Properties = {}, properties: Properties = {}) => ({
  Uploads: { Type: 'AWS::S3::Bucket', Properties: { NotificationConfiguration: { LambdaConfigurations: [{ Event: 's3:ObjectCreated:*', Function: ARN }] }, ...properties }, ...more },
});
const errors = (more: Properties = {}) =>
  ({ Errors: { Type: 'AWS::Logs::SubscriptionFilter', Properties: { LogGroupName: 'shop', FilterPattern: 'ERROR', DestinationArn: ARN }, ...more } });
const allowed = (Principal: string, more: Properties = {}) => ({ Permission: permissionWith({ Principal, SourceAccount: '123456789012', ...more }) });
const ofBucket = allowed('s3.amazonaws.com', { SourceArn: { 'Fn::GetAtt': ['Uploads', 'Arn'] } });
const RULE = { Nightly: { Type: 'AWS::Events::Rule', Properties: { ScheduleExpression: 'rate(1 day)', Targets: [{ Id: 'T', Arn: ARN }] } } };
const DependsOn = ['Permission'];

export const permissionAfterCaller = defineRule({
  id: 'permission-after-caller',
  enforces: [],
  severity: 'warning', // where the permission is there already, an update succeeds
  title: 'Permissions are made before what cannot be made without them',
  why: 'S3, CloudWatch Logs, Elastic Load Balancing, Secrets Manager and AWS Config ask whether they may call the function, and CloudFormation fails when they may not yet',
  fix: 'name the permission in DependsOn of what calls; where it names that in turn, let it name the account, or the ARN that a fixed name has',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-notificationconfiguration.html',
  verified: '2026-12-01',
  reads: [knownPart('callers')],
  check: ({ callers }) => callers.filter(({ permittedLater }) => permittedLater !== undefined).whenAny((all) => list(all.map(inWords))),
  examples: {
    good: [
      among({ ...uploads({ DependsOn }), ...allowed('s3.amazonaws.com') }),
      among({ ...uploads({ DependsOn }, { BucketName: 'shop' }), ...allowed('s3.amazonaws.com', { SourceArn: 'arn:aws:s3:::shop' }) }),
      among({ ...errors({ DependsOn }), ...allowed('logs.eu-west-1.amazonaws.com') }),
      among({ ...errors(), ...allowed('123456789012', { SourceAccount: undefined }) }),
      among({ ...uploads({ DependsOn }), ...allowed('s3.amazonaws.com'), Second: ofBucket.Permission }),
      among({ ...RULE, ...allowed('events.amazonaws.com', { SourceArn: { 'Fn::GetAtt': ['Nightly', 'Arn'] } }) }),
      { properties: {}, resources: { ...uploads(), ...ofBucket } }, // nobody sees the rest of the template
    ],
    bad: [among({ ...uploads(), ...ofBucket }), among({ ...uploads(), ...allowed('s3.amazonaws.com') }), among({ ...errors(), ...allowed('logs.amazonaws.com') })],
  },
});

function inWords({ kind, name, permittedLater }: CallerOfFunction): string {
  const { permission, waitsForCaller } = permittedLater ?? {};
  return waitsForCaller ? `${kind} '${name}' needs permission '${permission}', which is only made after it` : `${kind} '${name}' does not wait for permission '${permission}'`;
}
