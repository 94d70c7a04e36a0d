import { Match } from 'aws-cdk-lib/assertions';
import { shopWith, statementsIn } from '../stack';

test('pain 23: these are all statements of the role, which has no managed policy', () => {
  const template = shopWith(() => ({}));
  expect(statementsIn(template)).toEqual([
    { Effect: 'Allow', Action: ['logs:CreateLogStream', 'logs:PutLogEvents'], Resource: { 'Fn::GetAtt': [expect.stringMatching(/^OrdersLogs/), 'Arn'] } },
    { Effect: 'Allow', Action: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], Resource: '*' }, // X-Ray has no resources
  ]);
  template.hasResourceProperties('AWS::IAM::Role', { ManagedPolicyArns: Match.absent(), Policies: Match.absent() });
});
