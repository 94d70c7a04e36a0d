import { inWords, sendingTo } from '../event-targets';
import { asyncConfigWith, queueWith, topicWith } from '../example-resources';
import { allowing, roleWith } from '../example-roles';
import { isHindered, obstaclesTo } from '../role-permissions';
import { defineRule, knownPart, maybe } from '../rule';
import { list } from '../words';

const to = (Destination: unknown, target: Record<'Type' | 'Properties', any>) => ({
  Target: target, Async: asyncConfigWith({ DestinationConfig: { OnFailure: { Destination } } }),
});
const ARN = { 'Fn::GetAtt': ['Target', 'Arn'] };
const QUEUE = to(ARN, queueWith());
const TOPIC = to({ Ref: 'Target' }, topicWith());
const BUS = to(ARN, { Type: 'AWS::Events::EventBus', Properties: { Name: 'orders' } });
const DEFAULT_BUS = 'arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:event-bus/default';
const busNamed = (arn: string) => ({ Async: asyncConfigWith({ DestinationConfig: { OnSuccess: { Destination: { 'Fn::Sub': arn } } } }) });
const busPolicy = { Type: 'AWS::Events::EventBusPolicy', Properties: { StatementId: 'Shop', Action: 'events:PutEvents', Principal: { Ref: 'AWS::AccountId' } } };
const FUNCTION = to(ARN, { Type: 'AWS::Lambda::Function', Properties: {} });
const BUCKET = to(ARN, { Type: 'AWS::S3::Bucket', Properties: {} });

export const roleWithoutDestinationPermission = defineRule({
  id: 'role-without-destination-permission',
  enforces: ['async-destination-permissions', 'role-least-features'],
  severity: 'warning',
  title: 'The role of a function may send to its destinations',
  why: 'Lambda cannot send records of asynchronous invocations to a destination on which the role does not allow it',
  fix: 'allow the action on the destination in a policy of the role, or let the classes of aws-lambda-destinations do it',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html#invocation-async-destinations',
  verified: '2026-11-21',
  reads: [maybe('role'), 'rolePermissions', knownPart('destinations')],
  check: ({ rolePermissions, destinations }) => rolePermissions && destinations
    .filter((target) => isHindered(sendingTo(rolePermissions)(target)))
    .whenAny((targets) => {
      const configs = list([...new Set(targets.map(({ config }) => `'${config}'`))]);
      const obstacles = obstaclesTo(targets.map(sendingTo(rolePermissions)));
      return obstacles && { what: `event invoke config ${configs} names ${inWords(targets)} and ${obstacles.words}`, fix: obstacles.fix };
    }),
  examples: {
    good: [
      roleWith(allowing('sqs:SendMessage'), {}, QUEUE),
      roleWith(allowing('sns:Publish'), {}, TOPIC),
      roleWith(allowing('events:PutEvents'), {}, BUS),
      roleWith(allowing('events:PutEvents'), {}, busNamed(DEFAULT_BUS)),
      roleWith({}, {}, busNamed('arn:aws:events:${AWS::Region}:${Account}:event-bus/default')),
      roleWith({}, {}, busNamed('arn:aws:events:${AWS::Region}:${AWS::AccountId}:event-bus/orders')),
      roleWith({}, {}, { ...busNamed(DEFAULT_BUS), Policy: busPolicy }),
      roleWith(allowing('lambda:Invoke*'), {}, FUNCTION),
      roleWith(allowing('s3:*'), {}, BUCKET),
      roleWith({}, {}, to({ Ref: 'DestinationArn' }, queueWith())),
      roleWith({}, {}, { Async: asyncConfigWith({ MaximumRetryAttempts: 0 }) }),
      { properties: {}, resources: QUEUE },
    ],
    bad: [
      roleWith({}, {}, QUEUE),
      roleWith(allowing('sqs:SendMessage'), {}, TOPIC),
      roleWith({}, {}, BUS),
      roleWith({}, {}, busNamed(DEFAULT_BUS)),
      roleWith({}, {}, { ...busNamed('arn:aws:events:eu-west-1:${AWS::AccountId}:event-bus/default'), Policy: { ...busPolicy, Properties: { EventBusName: { Ref: 'Other' } } }, Other: BUS.Target }),
      roleWith(allowing('lambda:GetFunction'), {}, FUNCTION),
      roleWith(allowing('s3:GetObject'), {}, BUCKET),
    ],
  },
});
