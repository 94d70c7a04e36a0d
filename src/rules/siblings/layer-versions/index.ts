import { layerOnlyForBlockedRuntimes } from './layer-only-for-blocked-runtimes';
import { layerPermissionForOrganizationOfOne } from './layer-permission-for-organization-of-one';
import { layerReferenceWithoutVersion } from './layer-reference-without-version';
import { LAYER_VERSION, LAYER_VERSION_PERMISSION } from '../../../view/siblings/layer-version';
import { SiblingRule } from '../../rule';
import { rulesOn } from '../../sibling-rules';

const PUBLISH = { source: 'https://docs.aws.amazon.com/lambda/latest/api/API_PublishLayerVersion.html', verified: '2026-11-21' };
const ADD_PERMISSION = { source: 'https://docs.aws.amazon.com/lambda/latest/api/API_AddLayerVersionPermission.html', verified: '2026-11-21' };
const CONTENT = {
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-layerversion-content.html',
  verified: '2026-11-21',
};
const layer = rulesOn(LAYER_VERSION);
const permission = rulesOn(LAYER_VERSION_PERMISSION);

export const LAYER_VERSIONS: readonly SiblingRule[] = [
  layer.malformed('layerName', {
    ...PUBLISH,
    id: 'layer-name-malformed',
    enforces: ['layer-name-charset', 'layer-name-length'],
    accepts: '1 to 140 letters, digits, hyphens and underscores, or the ARN of a layer',
    good: ['shared-code_2', 'x'.repeat(140), 'arn:aws:lambda:eu-west-1:123456789012:layer:shared'],
    bad: ['shared code', 'x'.repeat(141), 'shared.code', ''],
  }),
  layer.lengthOutOfRange('description', { ...PUBLISH, id: 'layer-description-too-long', enforces: ['layer-description-length'] }),
  layer.lengthOutOfRange('licenseInfo', { ...PUBLISH, id: 'layer-license-too-long', enforces: ['layer-license-length'] }),
  layer.tooMany('compatibleRuntimes', {
    ...PUBLISH,
    id: 'layer-too-many-runtimes',
    enforces: ['layer-compatible-runtimes-max-15'],
    sample: (index) => `python3.${index}`,
  }),
  layer.tooMany('compatibleArchitectures', {
    ...PUBLISH,
    id: 'layer-too-many-architectures',
    enforces: ['layer-compatible-architectures-max-2'],
    sample: (index) => ['x86_64', 'arm64'][index % 2],
  }),
  layer.memberNotAllowed('compatibleArchitectures', {
    ...PUBLISH,
    id: 'layer-architecture-unknown',
    enforces: ['layer-compatible-architectures-max-2'],
    member: 'compatible architecture',
    bad: ['amd64', 'ARM64'],
  }),
  layer.missing('contentS3Bucket', {
    ...CONTENT,
    id: 'layer-without-content',
    enforces: ['layer-content-required'],
    path: 'Content',
    title: 'A layer version has content',
    what: 'the layer version has no Content',
    fix: 'name the archive with Content.S3Bucket and Content.S3Key',
    examples: { good: [{}], bad: [{ Content: undefined }] },
  }),
  layer.missing('contentS3Bucket', {
    ...CONTENT,
    id: 'layer-content-without-bucket',
    enforces: ['layer-content-required', 'layer-no-inline'],
    path: 'Content.S3Bucket',
    title: 'The content of a layer version is in a bucket',
    why: 'CloudFormation takes the content of layers from S3 only',
    what: 'Content has no S3Bucket',
    fix: 'put the archive into a bucket and name it with Content.S3Bucket and Content.S3Key',
    examples: { good: [{ Content: { S3Bucket: 'packages', S3Key: 'layer.zip' } }], bad: [{ Content: { S3Key: 'layer.zip' } }] },
  }),
  layer.missing('contentS3Key', {
    ...CONTENT,
    id: 'layer-content-without-key',
    enforces: ['layer-content-required', 'layer-no-inline'],
    path: 'Content.S3Key',
    title: 'The content of a layer version has a key in its bucket',
    why: 'CloudFormation takes the content of layers from S3 only',
    what: 'Content has no S3Key',
    fix: 'put the archive into a bucket and name it with Content.S3Bucket and Content.S3Key',
    examples: { good: [{ Content: { S3Bucket: 'packages', S3Key: 'layer.zip' } }], bad: [{ Content: { S3Bucket: 'packages' } }] },
  }),
  layerReferenceWithoutVersion,
  permission.malformed('action', {
    ...ADD_PERMISSION,
    id: 'layer-permission-action-unknown',
    enforces: ['layer-permission-action'],
    accepts: 'lambda:GetLayerVersion',
    good: ['lambda:GetLayerVersion'],
    bad: ['lambda:*', 'GetLayerVersion', ''],
  }),
  permission.malformed('principal', {
    ...ADD_PERMISSION,
    id: 'layer-permission-principal-malformed',
    enforces: ['layer-permission-principal'],
    accepts: 'an account id of 12 digits, the ARN of the root user of an account, or *',
    good: ['012345678901', '*', 'arn:aws:iam::123456789012:root'],
    bad: ['12345678901', 'arn:aws:iam::123456789012:role/orders', 'lambda.amazonaws.com'],
  }),
  layerPermissionForOrganizationOfOne,
  layerOnlyForBlockedRuntimes,
];
