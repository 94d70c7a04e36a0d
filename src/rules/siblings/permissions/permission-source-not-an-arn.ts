import { PERMISSION } from '../../../view/siblings/permission';
import { misnamedAt } from '../../misnamed';
import { knownPart, maybe } from '../../rule';
import { rulesOn } from '../../sibling-rules';

const { path, words } = PERMISSION.fields.sourceArn;
const from = (Type: string, Principal: string, SourceArn: unknown) =>
  ({ properties: { Principal, SourceArn, SourceAccount: '123456789012' }, resources: { Source: { Type, Properties: {} } } });
const REF = { Ref: 'Source' };
const ARN = { 'Fn::GetAtt': ['Source', 'Arn'] };

export const permissionSourceNotAnArn = rulesOn(PERMISSION).defineRule({
  id: 'permission-source-not-an-arn',
  enforces: [],
  title: 'A permission names its source by the ARN',
  why: 'Lambda rejects a permission whose source is named by anything else',
  fix: 'name the source by its ARN',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html#lambda-AddPermission-request-SourceArn',
  verified: '2026-12-01',
  reads: [maybe('sourceArn'), knownPart('misnamedResources')],
  check: ({ misnamedResources }) => misnamedAt(path, words, misnamedResources),
  examples: {
    good: [
      from('AWS::Events::Rule', 'events.amazonaws.com', ARN),
      from('AWS::SNS::Topic', 'sns.amazonaws.com', REF),
      from('AWS::S3::Bucket', 's3.amazonaws.com', { 'Fn::Sub': 'arn:aws:s3:::${Source}' }),
      from('AWS::ElasticLoadBalancingV2::TargetGroup', 'elasticloadbalancing.amazonaws.com', REF),
    ],
    bad: [
      from('AWS::Events::Rule', 'events.amazonaws.com', REF),
      from('AWS::S3::Bucket', 's3.amazonaws.com', REF),
      from('AWS::Cognito::UserPool', 'cognito-idp.amazonaws.com', REF),
    ],
  },
});
