import { LAYER_VERSION } from '../../../view/siblings/layer-version';
import { rulesOn } from '../../sibling-rules';

const CONTENT = { S3Bucket: 'packages', S3Key: 'layer.zip', S3ObjectStorageMode: 'REFERENCE' };

export const layerReferenceWithoutVersion = rulesOn(LAYER_VERSION).defineRule({
  id: 'layer-reference-without-version',
  enforces: ['layer-reference-needs-version'],
  // The page lists the version among what to set, but its layer example does without.
  severity: 'warning',
  title: 'Self-managed storage of a layer names an object version',
  why: 'Lambda tells by the version which object to use, and reads it again later',
  fix: 'set Content.S3ObjectVersion, or use COPY',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-self-managed-storage.html#self-managed-storage-setup',
  verified: '2026-11-21',
  reads: ['contentS3ObjectStorageMode', 'contentS3ObjectVersion'],
  check: ({ contentS3ObjectStorageMode, contentS3ObjectVersion }) =>
    contentS3ObjectStorageMode === 'REFERENCE' && contentS3ObjectVersion === undefined
      ? 'the S3 object storage mode is REFERENCE and no S3 object version is given'
      : undefined,
  examples: {
    good: [{ Content: { ...CONTENT, S3ObjectVersion: 'v1' } }, { Content: { ...CONTENT, S3ObjectStorageMode: 'COPY' } }],
    bad: [{ Content: CONTENT }],
  },
});
