import { Rule } from '../rule';
import { lengthOutOfRange, malformed, malformedMember, missing, notAllowed, tooMany } from '../shapes';
import { architecturesEmpty } from './architectures-empty';
import { arm64WithAmazonLinux1Runtime } from './arm64-with-amazon-linux-1-runtime';
import { creationSettingSwitched } from './creation-setting-switched';
import { functionNameInAnotherStack } from './function-name-in-another-stack';
import { functionNameRepeated } from './function-name-repeated';
import { functionNameTooLong } from './function-name-too-long';
import { handlerMalformed } from './handler-malformed';
import { handlerMissing } from './handler-missing';
import { handlerOrRuntimeOnImage } from './handler-or-runtime-on-image';
import { propertyWrongType } from './property-wrong-type';
import { runtimeMissing } from './runtime-missing';
import { runtimeNewerThanKnown } from './runtime-newer-than-known';
import { runtimeOnlyAsImage } from './runtime-only-as-image';
import { runtimePreview } from './runtime-preview';
import { runtimeUnknown } from './runtime-unknown';
import { tagKeyRepeated } from './tag-key-repeated';
import { tagLengthOutOfRange } from './tag-length-out-of-range';
import { tagMalformed } from './tag-malformed';
import { tagReservedPrefix } from './tag-reserved-prefix';
import { tagsTooMany } from './tags-too-many';

const CREATE_FUNCTION = 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html#lambda-CreateFunction-request';
const VERIFIED = '2026-11-21';

export const IDENTITY: readonly Rule[] = [
  propertyWrongType,
  functionNameTooLong,
  malformed('functionName', {
    id: 'function-name-malformed',
    enforces: ['function-name-charset'],
    accepts: 'letters, digits, hyphens and underscores',
    good: ['orders-V2_dev', 'arn:aws:lambda:eu-west-1:123456789012:function:orders'],
    bad: ['orders.api', 'my orders', ''],
    source: `${CREATE_FUNCTION}-FunctionName`,
    verified: VERIFIED,
  }),
  lengthOutOfRange('description', {
    id: 'description-too-long',
    enforces: ['description-length'],
    source: `${CREATE_FUNCTION}-Description`,
    verified: VERIFIED,
  }),
  missing('role', {
    id: 'role-missing',
    enforces: ['role-required'],
    path: 'Role',
    what: 'no execution role is given',
    title: 'A function has an execution role',
    fix: 'set Role to the ARN of the execution role',
    source: `${CREATE_FUNCTION}-Role`,
    verified: VERIFIED,
    examples: { good: [{ Role: 'arn:aws:iam::123456789012:role/orders' }], bad: [{ Role: undefined }] },
  }),
  malformed('role', {
    id: 'role-malformed',
    enforces: ['role-arn-pattern'],
    accepts: 'the ARN of an IAM role, such as arn:aws:iam::123456789012:role/orders',
    good: ['arn:aws:iam::123456789012:role/orders', 'arn:aws-cn:iam::123456789012:role/service-role/orders+api@2'],
    bad: ['orders', 'arn:aws:iam::123456789012:user/orders', 'arn:aws:iam::12345678901:role/orders', 'arn:aws:iam::undefined:role/orders'],
    source: `${CREATE_FUNCTION}-Role`,
    verified: VERIFIED,
  }),
  lengthOutOfRange('role', {
    id: 'role-too-long',
    enforces: ['role-arn-max-length'],
    sample: (length) => 'arn:aws:iam::123456789012:role/'.padEnd(length, 'x'),
    source: `${CREATE_FUNCTION}-Role`,
    verified: VERIFIED,
  }),
  handlerMissing,
  handlerOrRuntimeOnImage,
  lengthOutOfRange('handler', {
    id: 'handler-too-long',
    enforces: ['handler-length'],
    sample: (length) => 'index.'.padEnd(length, 'x'),
    source: `${CREATE_FUNCTION}-Handler`,
    verified: VERIFIED,
  }),
  handlerMalformed,
  runtimeMissing,
  runtimeUnknown,
  runtimeNewerThanKnown,
  runtimeOnlyAsImage,
  runtimePreview,
  notAllowed('packageType', {
    id: 'package-type-unknown',
    enforces: ['package-type-enum'],
    good: ['Zip'],
    bad: ['zip', 'Docker'],
    source: `${CREATE_FUNCTION}-PackageType`,
    verified: VERIFIED,
  }),
  architecturesEmpty,
  tooMany('architectures', {
    id: 'architectures-too-many',
    enforces: ['architectures-single'],
    words: 'architectures',
    title: 'A function has one architecture',
    fix: 'name one of them, or make a function for each',
    sample: (index) => ['arm64', 'x86_64'][index],
    source: `${CREATE_FUNCTION}-Architectures`,
    verified: VERIFIED,
  }),
  malformedMember('architectures', {
    id: 'architecture-unknown',
    enforces: ['architectures-enum'],
    member: 'architecture',
    accepts: 'x86_64 or arm64',
    pattern: 'x86_64|arm64',
    good: ['x86_64', 'arm64'],
    bad: ['x86-64', 'ARM64', 'aarch64'],
    source: `${CREATE_FUNCTION}-Architectures`,
    verified: VERIFIED,
  }),
  arm64WithAmazonLinux1Runtime,
  tagsTooMany,
  tagLengthOutOfRange,
  tagMalformed,
  tagReservedPrefix,
  tagKeyRepeated,
  functionNameRepeated,
  creationSettingSwitched,
  functionNameInAnotherStack,
];
