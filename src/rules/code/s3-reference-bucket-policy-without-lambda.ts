import { LAMBDA_READS, referenced, unreadable, VERSIONED } from '../example-code';
import { lackingFor } from '../permissions';
import { defineRule, knownPart, maybe } from '../rule';
import { list } from '../words';

const NEEDED = ['s3:GetObject', 's3:GetObjectVersion'];
const allowing = (changes: object) => referenced(VERSIONED, { Statement: [{ ...LAMBDA_READS, ...changes }] });
const onlyFor = (arn: string) => allowing({ Condition: { ArnLike: { 'aws:SourceArn': arn } } });

export const s3ReferenceBucketPolicyWithoutLambda = defineRule({
  id: 's3-reference-bucket-policy-without-lambda',
  enforces: ['code-reference-bucket-policy'],
  title: 'The policy of a bucket in which packages stay lets Lambda read them',
  why: 'Lambda itself reads a package that it does not copy, for as long as the function lives',
  fix: 'allow s3:GetObject and s3:GetObjectVersion on the package to the service principal lambda.amazonaws.com in the bucket policy, under the condition that aws:SourceArn is the function, or copy the package with the storage mode COPY',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-self-managed-storage.html#self-managed-storage-permissions',
  verified: '2026-11-21',
  reads: ['codeS3ObjectStorageMode', maybe('codeS3Bucket'), knownPart('codeBuckets')],
  check: ({ codeS3ObjectStorageMode, codeBuckets }) => codeS3ObjectStorageMode === 'REFERENCE'
    ? codeBuckets.filter(({ policy }) => policy.complete && lackingFor(['lambda.amazonaws.com'], policy.known, NEEDED).length > 0).whenAny(([{ name, policy }]) =>
      `the policy of bucket '${name}' does not allow ${list(lackingFor(['lambda.amazonaws.com'], policy.known, NEEDED))} to lambda.amazonaws.com for this function`)
    : undefined,
  examples: {
    good: [
      referenced(VERSIONED),
      allowing({ Action: 's3:Get*' }),
      allowing({ Principal: '*' }),
      onlyFor('arn:aws:lambda:eu-west-1:123456789012:function:*'),
      referenced(VERSIONED, { Ref: 'Document' }),
    ],
    bad: [
      unreadable(VERSIONED),
      allowing({ Action: 's3:GetObject' }),
      allowing({ Principal: { Service: 'cloudfront.amazonaws.com' } }),
      onlyFor('arn:aws:lambda:us-east-1:123456789012:function:*'),
    ],
  },
});
