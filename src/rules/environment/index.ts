import { environmentLiteralCredential } from './environment-literal-credential';
import { environmentNameMalformed } from './environment-name-malformed';
import { environmentPathNotExpanded } from './environment-path-not-expanded';
import { environmentRecentlyReservedName } from './environment-recently-reserved-name';
import { environmentReservedName } from './environment-reserved-name';
import { environmentSecretInPlaintext } from './environment-secret-in-plaintext';
import { environmentSecureStringReference } from './environment-secure-string-reference';
import { environmentTooLarge } from './environment-too-large';
import { execWrapperWithoutLayer } from './exec-wrapper-without-layer';
import { updateRequestTooLarge } from './update-request-too-large';
import { Rule } from '../rule';
import { lengthOutOfRange, malformed } from '../shapes';

const KEY = 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const CREATE_FUNCTION = 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html#lambda-CreateFunction-request-KMSKeyArn';

export const ENVIRONMENT: readonly Rule[] = [
  environmentNameMalformed,
  environmentReservedName,
  environmentRecentlyReservedName,
  environmentPathNotExpanded,
  execWrapperWithoutLayer,
  environmentTooLarge,
  updateRequestTooLarge,
  environmentLiteralCredential,
  environmentSecretInPlaintext,
  environmentSecureStringReference,
  malformed('kmsKeyArn', {
    id: 'kms-key-arn-malformed',
    enforces: ['kms-key-arn-pattern'],
    accepts: 'the ARN of a key or of an alias',
    good: [KEY, 'arn:aws:kms:eu-west-1:123456789012:alias/orders', ''],
    bad: ['alias/orders', '1234abcd-12ab-34cd-56ef-1234567890ab'],
    source: CREATE_FUNCTION,
    verified: '2026-11-21',
  }),
  lengthOutOfRange('kmsKeyArn', {
    id: 'kms-key-arn-too-long',
    enforces: ['kms-key-arn-pattern'],
    sample: (length) => `arn:aws:kms:eu-west-1:123456789012:alias/${'x'.repeat(length - 41)}`,
    source: CREATE_FUNCTION,
    verified: '2026-11-21',
  }),
];
