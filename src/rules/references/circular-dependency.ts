import { permissionWith } from '../example-permissions';
import { defineRule, knownPart, Properties, Scenario } from '../rule';
import { list } from '../words';

const ARN = { 'Fn::GetAtt': ['Function', 'Arn'] };
const among = (resources: Scenario['resources'], properties: Properties = {}): Scenario => ({ properties, resources, isWhole: true });
const uploads = (more: Properties = {}, Function: unknown = ARN) => ({
  Uploads: { Type: 'AWS::S3::Bucket', Properties: { NotificationConfiguration: { LambdaConfigurations: [{ Event: 's3:ObjectCreated:*', Function }] } }, ...more },
});
const allowed = (more: Properties = {}) => ({ Permission: permissionWith({ Principal: 's3.amazonaws.com', SourceAccount: '123456789012', ...more }) });
const DependsOn = 'Permission';
const variable = (value: unknown) => ({ Environment: { Variables: { BUCKET: value } } });
const NAME = { Ref: 'Uploads' };

export const circularDependency = defineRule({
  id: 'circular-dependency',
  enforces: [],
  title: 'No resources wait for each other',
  why: 'CloudFormation makes what a resource names before the resource, and rejects a template in which there is no first one',
  fix: 'take one of the references away: give a bucket a fixed name and use that, grant for the account, or put the grant into a policy of its own',
  source: 'https://aws.amazon.com/blogs/infrastructure-and-automation/handling-circular-dependency-errors-in-aws-cloudformation/',
  verified: '2026-12-01',
  reads: [knownPart('circles')],
  check: ({ circles }) => circles.whenAny((all) => list(all.map(inWords))),
  examples: {
    good: [
      among({ ...uploads({ DependsOn }), ...allowed() }),
      among({ ...uploads({ DependsOn }), ...allowed() }, variable('shop-uploads')),
      among({ ...uploads({ DependsOn, Condition: 'HasUploads' }), ...allowed({ SourceArn: { 'Fn::GetAtt': ['Uploads', 'Arn'] } }) }),
      among({ ...uploads({ DependsOn }), ...allowed() }, variable({ 'Fn::If': ['HasUploads', NAME, ''] })),
      among({ ...uploads({ DependsOn }), ...allowed({ SourceArn: { 'Fn::Sub': 'arn:aws:s3:::${!Uploads}' } }) }),
    ],
    bad: [
      among({ ...uploads({ DependsOn }), ...allowed({ SourceArn: { 'Fn::GetAtt': ['Uploads', 'Arn'] } }) }),
      among({ ...uploads({ DependsOn }), ...allowed() }, variable(NAME)),
    ],
  },
});

/** `'Uploads' needs 'Permission', and 'Permission' needs 'Uploads'` */
function inWords(circle: readonly string[]): string {
  return list(circle.map((id, place) => `'${id}' needs '${circle[(place + 1) % circle.length]}'`));
}
