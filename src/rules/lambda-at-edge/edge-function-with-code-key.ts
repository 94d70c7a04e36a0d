import { notAtEdge } from '../edge-shapes';
import { maybe } from '../rule';

const CODE = { S3Bucket: 'packages', S3Key: 'orders-7.zip' };
const KEY_ARN = 'arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab';

export const edgeFunctionWithCodeKey = notAtEdge({
  id: 'edge-function-with-code-key',
  enforces: ['edge-kms-code'],
  severity: 'warning',
  title: 'The packages of functions that CloudFront runs are not encrypted with a key of their own',
  feature: 'packages that are encrypted with a customer managed key',
  fix: 'remove the key of the code package',
  reads: [maybe('codeSourceKmsKeyArn'), 'hasCodeSourceKmsKey'],
  finds: ({ hasCodeSourceKmsKey }) => hasCodeSourceKmsKey ? 'the package is encrypted with a key' : undefined,
  good: [{}],
  bad: [{ Code: { ...CODE, SourceKMSKeyArn: KEY_ARN } }, { Code: { ...CODE, SourceKMSKeyArn: { 'Fn::GetAtt': ['Key', 'Arn'] } } }],
});
