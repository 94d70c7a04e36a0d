import { IMAGE_URI } from '../example-properties';
import { defineRule, maybe } from '../rule';

const IMAGE = { Runtime: undefined, Handler: undefined, Code: { ImageUri: IMAGE_URI } };

export const imageUriWithoutImagePackageType = defineRule({
  id: 'image-uri-without-image-package-type',
  enforces: ['code-imageuri-forbidden-zip', 'code-imageuri-default-zip'],
  title: 'A function with an image URI has PackageType Image',
  why: 'Lambda rejects an image URI for a function of a .zip package, which is the default',
  fix: 'set PackageType to Image, or name a .zip package instead of the image',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html#lambda-CreateFunction-request-PackageType',
  verified: '2026-11-21',
  reads: ['packageType', 'codeSources', maybe('codeImageUri')],
  check: ({ packageType, codeSources = [] }) =>
    (packageType ?? 'Zip') === 'Zip' && codeSources.length === 1 && codeSources.includes('ImageUri')
      ? `ImageUri is given and PackageType is ${packageType ?? 'not given, which means Zip'}`
      : undefined,
  examples: {
    good: [{ ...IMAGE, PackageType: 'Image' }],
    bad: [IMAGE, { ...IMAGE, PackageType: 'Zip' }, { ...IMAGE, Runtime: 'nodejs24.x', Handler: 'index.handler' }],
  },
});
