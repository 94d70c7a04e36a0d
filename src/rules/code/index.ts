import { Rule } from '../rule';
import { lengthOutOfRange, malformed, notAllowed } from '../shapes';
import { codeKeyOnImage } from './code-key-on-image';
import { functionWithoutCode } from './function-without-code';
import { imageFunctionWithoutImageUri } from './image-function-without-image-uri';
import { imageUriFipsEndpoint } from './image-uri-fips-endpoint';
import { imageUriNotPrivateEcr } from './image-uri-not-private-ecr';
import { imageUriWithoutImagePackageType } from './image-uri-without-image-package-type';
import { inlineCodeEmpty } from './inline-code-empty';
import { inlineCodeHandlerNotIndex } from './inline-code-handler-not-index';
import { inlineCodeRuntimeUnsupported } from './inline-code-runtime-unsupported';
import { inlineCodeTooLarge } from './inline-code-too-large';
import { moreThanOneCodeSource } from './more-than-one-code-source';
import { s3CodeIncomplete } from './s3-code-incomplete';
import { s3ReferenceWithoutS3Code } from './s3-reference-without-s3-code';
import { s3ReferenceWithoutVersion } from './s3-reference-without-version';
import { s3VersionWithoutS3Code } from './s3-version-without-s3-code';

const FUNCTION_CODE = {
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_FunctionCode.html',
  verified: '2026-11-21',
  among: { Code: { S3Bucket: 'packages', S3Key: 'orders.zip' } },
};
const KEY_ARN = 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab';

export const CODE: readonly Rule[] = [
  functionWithoutCode,
  moreThanOneCodeSource,
  imageUriWithoutImagePackageType,
  imageFunctionWithoutImageUri,
  s3CodeIncomplete,
  s3VersionWithoutS3Code,
  lengthOutOfRange('codeS3Bucket', {
    ...FUNCTION_CODE,
    id: 's3-bucket-length-out-of-range',
    enforces: ['code-s3-bucket-length'],
    words: 'the S3 bucket',
  }),
  malformed('codeS3Bucket', {
    ...FUNCTION_CODE,
    id: 's3-bucket-malformed',
    enforces: ['code-s3-bucket-pattern'],
    words: 'the S3 bucket',
    accepts: 'letters, digits, dots, hyphens and underscores, without a dot at the end',
    good: ['packages-eu', 'My_Packages.v1'],
    bad: ['packages.', 'my packages', 's3://packages'],
  }),
  lengthOutOfRange('codeS3Key', {
    ...FUNCTION_CODE,
    id: 's3-key-length-out-of-range',
    enforces: ['code-s3-key-length'],
    words: 'the S3 key',
  }),
  lengthOutOfRange('codeS3ObjectVersion', {
    ...FUNCTION_CODE,
    id: 's3-version-length-out-of-range',
    enforces: ['code-s3-object-version-length'],
    words: 'the S3 object version',
  }),
  notAllowed('codeS3ObjectStorageMode', {
    id: 's3-storage-mode-unknown',
    enforces: ['code-s3-object-storage-mode-enum'],
    words: 'the S3 object storage mode',
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-self-managed-storage.html#self-managed-storage-switching',
    verified: '2026-11-21',
    bad: ['reference', 'MOVE'],
    among: { Code: { S3Bucket: 'packages', S3Key: 'orders.zip', S3ObjectVersion: 'v1' } },
  }),
  s3ReferenceWithoutVersion,
  s3ReferenceWithoutS3Code,
  imageUriNotPrivateEcr,
  imageUriFipsEndpoint,
  malformed('codeSourceKmsKeyArn', {
    ...FUNCTION_CODE,
    id: 'code-key-malformed',
    enforces: ['code-source-kms-key-arn-pattern'],
    accepts: 'the ARN of a KMS key',
    good: [KEY_ARN, ''],
    bad: ['1234abcd-12ab-34cd-56ef-1234567890ab', 'alias/packages'],
  }),
  lengthOutOfRange('codeSourceKmsKeyArn', {
    ...FUNCTION_CODE,
    id: 'code-key-too-long',
    enforces: ['code-source-kms-key-arn-pattern'],
    sample: (length) => KEY_ARN.padEnd(length, '0'),
  }),
  codeKeyOnImage,
  inlineCodeRuntimeUnsupported,
  inlineCodeHandlerNotIndex,
  inlineCodeEmpty,
  inlineCodeTooLarge,
];
