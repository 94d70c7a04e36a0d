import { Rule } from '../rule';
import { bound, lengthOutOfRange, malformed, notAllowed } from '../shapes';
import { codeBucketInAnotherRegion } from './code-bucket-in-another-region';
import { codeKeyOnImage } from './code-key-on-image';
import { functionWithoutCode } from './function-without-code';
import { imageFunctionWithoutImageUri } from './image-function-without-image-uri';
import { imageInAnotherRegion } from './image-in-another-region';
import { imageNamedByRepository } from './image-named-by-repository';
import { imageRepositoryInAnotherRegion } from './image-repository-in-another-region';
import { imageRepositoryPolicyWithoutAccount } from './image-repository-policy-without-account';
import { imageRepositoryPolicyWithoutLambda } from './image-repository-policy-without-lambda';
import { imageUriFipsEndpoint } from './image-uri-fips-endpoint';
import { imageUriNotPrivateEcr } from './image-uri-not-private-ecr';
import { imageUriWithTagAndDigest } from './image-uri-with-tag-and-digest';
import { imageUriWithoutImagePackageType } from './image-uri-without-image-package-type';
import { imageUriWithoutTag } from './image-uri-without-tag';
import { inlineCodeEmpty } from './inline-code-empty';
import { inlineCodeHandlerNotIndex } from './inline-code-handler-not-index';
import { inlineCodeRuntimeUnsupported } from './inline-code-runtime-unsupported';
import { inlineCodeTooLarge } from './inline-code-too-large';
import { moreThanOneCodeSource } from './more-than-one-code-source';
import { runtimeConfigInAnotherRegion } from './runtime-config-in-another-region';
import { runtimeConfigIncomplete } from './runtime-config-incomplete';
import { runtimeConfigMissing } from './runtime-config-missing';
import { runtimeConfigOnImage } from './runtime-config-on-image';
import { runtimeConfigWithoutCustomRuntime } from './runtime-config-without-custom-runtime';
import { s3CodeIncomplete } from './s3-code-incomplete';
import { s3ReferenceBucketNotVersioned } from './s3-reference-bucket-not-versioned';
import { s3ReferenceBucketPolicyWithoutLambda } from './s3-reference-bucket-policy-without-lambda';
import { s3ReferenceWithoutS3Code } from './s3-reference-without-s3-code';
import { s3ReferenceWithoutVersion } from './s3-reference-without-version';
import { s3VersionWithoutS3Code } from './s3-version-without-s3-code';
import { RUNTIME_ALIAS_NAME } from '../../data/customer-managed-runtime';
import { CUSTOM_RUNTIME_ARN, ON_CUSTOM_RUNTIME } from '../example-properties';

const FUNCTION_CODE = {
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_FunctionCode.html',
  verified: '2026-11-21',
  among: { Code: { S3Bucket: 'packages', S3Key: 'orders.zip' } },
};
const LONGEST_RUNTIME_ARN = bound('runtimeConfigArn', 'max');
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
  imageUriWithoutTag,
  imageNamedByRepository,
  imageUriWithTagAndDigest,
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
  runtimeConfigMissing,
  runtimeConfigWithoutCustomRuntime,
  runtimeConfigOnImage,
  runtimeConfigIncomplete,
  malformed('runtimeConfigArn', {
    id: 'runtime-config-arn-malformed',
    enforces: [],
    accepts: `the ARN of a customer-managed runtime, such as ${CUSTOM_RUNTIME_ARN}`,
    // The length in one with the form, since what is no ARN is mostly too short as well.
    pattern: `(?=.{${bound('runtimeConfigArn', 'min')},${LONGEST_RUNTIME_ARN}}$)${bound('runtimeConfigArn', 'pattern')}`,
    good: [CUSTOM_RUNTIME_ARN, 'arn:aws:lambda:eu-west-1:123456789012:runtime/ab', CUSTOM_RUNTIME_ARN.padEnd(LONGEST_RUNTIME_ARN, 'x')],
    bad: [
      'companyphp8',
      'arn:aws:lambda:eu-west-1:123456789012:runtime/a',
      CUSTOM_RUNTIME_ARN.padEnd(LONGEST_RUNTIME_ARN + 1, 'x'),
      'arn:aws:lambda:eu-west-1::runtime:07a48df201798d627f2b950f03bb227aab4a655a1d019c3296406f95937e2525',
    ],
    among: ON_CUSTOM_RUNTIME,
    source: 'https://docs.aws.amazon.com/lambda/latest/api/API_FunctionRuntimeConfig.html',
    verified: '2026-11-21',
  }),
  malformed('runtimeConfigAlias', {
    id: 'runtime-config-alias-malformed',
    enforces: [],
    accepts: '1 to 128 letters, digits, underscores, dots and hyphens, without a dot or hyphen at either end',
    pattern: RUNTIME_ALIAS_NAME.pattern,
    why: 'no runtime alias can have the name, and CloudFormation rejects the function',
    good: ['prod', '_', 'v8.3-eu_west', 'x'.repeat(128)],
    bad: ['', 'prod.', '-prod', 'my prod', 'x'.repeat(129), `${CUSTOM_RUNTIME_ARN}/alias/prod`],
    among: ON_CUSTOM_RUNTIME,
    source: RUNTIME_ALIAS_NAME.source,
    verified: RUNTIME_ALIAS_NAME.verified,
  }),
  runtimeConfigInAnotherRegion,
  codeBucketInAnotherRegion,
  s3ReferenceBucketNotVersioned,
  s3ReferenceBucketPolicyWithoutLambda,
  imageInAnotherRegion,
  imageRepositoryInAnotherRegion,
  imageRepositoryPolicyWithoutLambda,
  imageRepositoryPolicyWithoutAccount,
];
