import { VERSION, versionWith } from '../example-resources';
import { named } from '../neighbours';
import { defineRule, knownPart } from '../rule';
import { quoted } from '../words';

const packaged = (code: object, version: object = VERSION) =>
  ({ properties: { Code: { S3Bucket: 'packages', ...code } }, resources: { Version: version as typeof VERSION } });

export const versionOfReplacedPackage = defineRule({
  id: 'version-of-replaced-package',
  enforces: [],
  // Somebody may change the key by hand, although nothing in it looks as if.
  severity: 'warning',
  title: 'The package of a published function has an object version, or a key that changes with it',
  why: 'CloudFormation sees no change when the object is replaced under its key, so neither the function nor a version gets the new code',
  fix: 'give the version of the S3 object, use a key that names the build, or let the CDK upload the package with Code.fromAsset',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-lambda-function-code.html',
  verified: '2026-11-29',
  reads: ['codeS3Key', 'codeS3ObjectVersion', knownPart('versions')],
  check: ({ codeS3Key = '', codeS3ObjectVersion, versions }) => codeS3Key !== '' && codeS3ObjectVersion === undefined && !/\d/.test(codeS3Key)
    ? versions.filter(({ mayFollowChanges }) => mayFollowChanges === false).whenAny((blind) =>
      `the package has the key ${quoted(codeS3Key)} and no object version, and ${named('version', 'versions', blind)} ${blind.length === 1 ? 'stays' : 'stay'} when it is replaced`)
    : undefined,
  examples: {
    good: [
      packaged({ S3Key: 'orders.zip', S3ObjectVersion: 'kL7' }),
      packaged({ S3Key: 'orders.zip', S3ObjectVersion: { Ref: 'ObjectVersion' } }),
      packaged({ S3Key: 'orders-1.4.zip' }),
      packaged({ S3Key: { Ref: 'Key' } }),
      packaged({ S3Key: 'orders.zip' }, versionWith({ CodeSha256: '4dGrE7rGTHRXcYBa0l4nNwAvVkSzBa3vCyR7CGcbGpw=' })),
      packaged({ S3Key: 'orders.zip' }, versionWith({ CodeSha256: { 'Fn::Transform': { Name: 'HashOfPackage' } } })),
      packaged({ S3Key: 'orders.zip' }, versionWith({ Description: { 'Fn::ImportValue': 'HashOfPackage' } })),
      { properties: { Code: { S3Bucket: 'packages', S3Key: 'orders.zip' } }, resources: {} },
    ],
    bad: [packaged({ S3Key: 'orders.zip' }), packaged({ S3Key: 'build/orders.zip' }, versionWith({ Description: 'live' }))],
  },
});
