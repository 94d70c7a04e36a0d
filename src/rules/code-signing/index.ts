import { Rule } from '../rule';
import { lengthOutOfRange, malformed } from '../shapes';
import { codeSigningOnImage } from './code-signing-on-image';
import { codeSigningUnsupportedRegion } from './code-signing-unsupported-region';
import { inlineCodeUnsigned } from './inline-code-unsigned';

const ARN = 'arn:aws:lambda:eu-west-1:123456789012:code-signing-config:csc-0f6c334abcdea4d8b';
const CREATE_FUNCTION = {
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html#lambda-CreateFunction-request-CodeSigningConfigArn',
  verified: '2026-11-21',
};

export const CODE_SIGNING: readonly Rule[] = [
  malformed('codeSigningConfigArn', {
    ...CREATE_FUNCTION,
    id: 'code-signing-config-arn-malformed',
    enforces: ['codesigning-arn-pattern'],
    accepts: 'an ARN that ends in code-signing-config:csc- and 17 small letters or digits',
    good: [ARN],
    bad: ['csc-0f6c334abcdea4d8b', `${ARN}0`, 'arn:aws:signer:eu-west-1:123456789012:/signing-profiles/orders'],
  }),
  lengthOutOfRange('codeSigningConfigArn', {
    ...CREATE_FUNCTION,
    id: 'code-signing-config-arn-too-long',
    enforces: ['codesigning-arn-pattern'],
    sample: (length) => ARN.replace('aws', 'aws'.padEnd(length - ARN.length + 3, 'x')),
  }),
  codeSigningOnImage,
  inlineCodeUnsigned,
  codeSigningUnsupportedRegion,
];
