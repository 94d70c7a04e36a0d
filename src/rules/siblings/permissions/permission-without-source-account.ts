import { PERMISSION } from '../../../view/siblings/permission';
import { knownPart, maybe } from '../../rule';
import { rulesOn } from '../../sibling-rules';

const bucket = { Principal: 's3.amazonaws.com', SourceArn: 'arn:aws:s3:::orders' };

export const permissionWithoutSourceAccount = rulesOn(PERMISSION).defineRule({
  id: 'permission-without-source-account',
  enforces: ['permission-s3-needs-source-account'],
  severity: 'warning',
  title: 'A permission for an S3 bucket names the account of the bucket',
  why: 'the ARN of a bucket has no account: whoever creates a bucket of this name again may call the function',
  fix: 'set SourceAccount to the account of the bucket',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html#lambda-AddPermission-request-SourceAccount',
  verified: '2026-11-21',
  reads: [maybe('sourceArn'), 'principal', 'sourceAccount', knownPart('given')],
  check: ({ principal, sourceAccount, given }) =>
    principal === 's3.amazonaws.com' && sourceAccount === undefined && given.some((path) => path === 'SourceArn')
      ? 's3.amazonaws.com may call the function for a bucket of any account'
      : undefined,
  examples: {
    good: [{ ...bucket, SourceAccount: '123456789012' }, { Principal: 'sns.amazonaws.com', SourceArn: 'arn:aws:sns:eu-west-1:123456789012:orders' }],
    bad: [bucket, { ...bucket, SourceArn: { 'Fn::GetAtt': ['Bucket', 'Arn'] } }],
  },
});
