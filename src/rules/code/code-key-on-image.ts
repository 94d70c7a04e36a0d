import { IMAGE } from '../example-properties';
import { defineRule, maybe } from '../rule';

const SourceKMSKeyArn = 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab';

export const codeKeyOnImage = defineRule({
  id: 'code-key-on-image',
  enforces: ['code-source-kms-zip-only'],
  // What Lambda does with the key of an image function is not documented.
  severity: 'warning',
  title: 'A key of the code package belongs to a .zip package',
  why: 'the key encrypts .zip packages only; KmsKeyArn encrypts what Lambda keeps of an image',
  fix: 'set KmsKeyArn instead, or remove Code.SourceKMSKeyArn',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_FunctionCode.html',
  verified: '2026-11-21',
  reads: ['packageType', maybe('codeSourceKmsKeyArn'), 'hasCodeSourceKmsKey'],
  check: ({ packageType, hasCodeSourceKmsKey }) =>
    packageType === 'Image' && hasCodeSourceKmsKey ? 'a key of the code package is given and PackageType is Image' : undefined,
  examples: {
    good: [{ Code: { S3Bucket: 'packages', S3Key: 'orders.zip', SourceKMSKeyArn } }, { ...IMAGE, KmsKeyArn: SourceKMSKeyArn }],
    bad: [SourceKMSKeyArn, { 'Fn::GetAtt': ['Key', 'Arn'] }].map((arn) => ({ ...IMAGE, Code: { ...IMAGE.Code, SourceKMSKeyArn: arn } })),
  },
});
