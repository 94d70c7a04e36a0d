import { IMAGE } from '../example-properties';
import { defineRule } from '../rule';

const ImageConfig = { Command: ['index.handler'] };

export const imageConfigOnZip = defineRule({
  id: 'image-config-on-zip',
  enforces: ['image-config-zip-forbidden'],
  severity: 'warning',
  title: 'Image settings belong to a container image',
  why: 'ImageConfig overrides the settings of a Dockerfile, and a .zip package has none',
  fix: 'remove ImageConfig, or set PackageType to Image with Code.ImageUri',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_ImageConfig.html',
  verified: '2026-11-21',
  reads: ['hasImageConfig', 'packageType', 'codeSources'],
  // With an image URI it is the PackageType that is wrong.
  check: ({ hasImageConfig, packageType = 'Zip', codeSources = [] }) =>
    hasImageConfig && packageType === 'Zip' && !codeSources.includes('ImageUri') ? 'ImageConfig is given for a .zip package' : undefined,
  examples: {
    good: [{ ...IMAGE, ImageConfig }],
    bad: [{ ImageConfig }, { PackageType: 'Zip', ImageConfig }],
  },
});
