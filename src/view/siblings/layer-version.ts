import { sibling, text, texts } from '../sibling';

export const LAYER_VERSION = sibling('AWS::Lambda::LayerVersion', 'layer version', {
  layerName: text('LayerName', 'layer name'),
  description: text('Description', 'layer description'),
  licenseInfo: text('LicenseInfo', 'license'),
  compatibleRuntimes: texts('CompatibleRuntimes', 'compatible runtimes'),
  compatibleArchitectures: texts('CompatibleArchitectures', 'compatible architectures'),
  contentS3Bucket: text('Content.S3Bucket', 'S3 bucket'),
  contentS3Key: text('Content.S3Key', 'S3 key'),
  contentS3ObjectVersion: text('Content.S3ObjectVersion', 'S3 object version'),
  contentS3ObjectStorageMode: text('Content.S3ObjectStorageMode', 'S3 object storage mode'),
});

export const LAYER_VERSION_PERMISSION = sibling('AWS::Lambda::LayerVersionPermission', 'layer permission', {
  layerVersionArn: text('LayerVersionArn', 'layer version ARN'),
  action: text('Action', 'action'),
  principal: text('Principal', 'principal'),
  organizationId: text('OrganizationId', 'organization id'),
});
