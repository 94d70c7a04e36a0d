import { UNKNOWN } from '../../view/maybe';
import { copied } from '../example-code';
import { defineRule, knownPart, maybe } from '../rule';

const NO_POLICY = { known: [], atLeast: 0, complete: false };

/** What an app of two stacks shows. */
const inRegion = (region: string) => ({
  ...copied({}),
  view: { codeBuckets: { known: [{ name: 'Packages', region, policy: NO_POLICY, isVersioned: UNKNOWN }], atLeast: 1, complete: false } },
});

export const codeBucketInAnotherRegion = defineRule({
  id: 'code-bucket-in-another-region',
  enforces: ['code-s3-same-region'],
  title: 'Packages are copied from a bucket in the Region of the function',
  why: 'Lambda copies packages only from buckets of its own Region',
  fix: 'put the package into a bucket in the Region of the function, as Code.fromAsset does',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_FunctionCode.html',
  verified: '2026-11-21',
  reads: [maybe('codeS3Bucket'), 'codeS3ObjectStorageMode', knownPart('codeBuckets'), 'region'],
  check: ({ codeS3ObjectStorageMode, codeBuckets, region }) => codeS3ObjectStorageMode === 'REFERENCE' || region === undefined
    ? undefined
    : codeBuckets.filter((bucket) => bucket.region !== UNKNOWN && bucket.region !== region).whenAny(([bucket]) =>
      `bucket '${bucket.name}' is in ${String(bucket.region)}, not in ${region}, the Region of the function`),
  examples: {
    good: [copied({}), inRegion('eu-west-1'), { ...inRegion('us-east-1'), region: 'us-east-1' }],
    bad: [inRegion('us-east-1')],
  },
});
