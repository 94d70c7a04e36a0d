import { IMAGE } from '../example-properties';
import { defineRule } from '../rule';
import { list } from '../words';

export const imageFunctionWithoutImageUri = defineRule({
  id: 'image-function-without-image-uri',
  enforces: ['code-image-needs-imageuri', 'code-zipfile-image-conflict'],
  title: 'A function with PackageType Image has an image URI',
  why: 'Lambda rejects PackageType Image without an image URI',
  fix: 'set Code.ImageUri instead, or set PackageType to Zip with Runtime and Handler',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html',
  verified: '2026-11-21',
  reads: ['packageType', 'codeSources'],
  check: ({ packageType, codeSources = [] }) =>
    packageType === 'Image' && codeSources.length === 1 && !codeSources.includes('ImageUri')
      ? `PackageType is Image and the code is given as ${list(codeSources)}`
      : undefined,
  examples: {
    good: [IMAGE],
    bad: [{ ...IMAGE, Code: { S3Bucket: 'packages', S3Key: 'orders.zip' } }, { ...IMAGE, Code: { ZipFile: 'exports.handler = async () => 1' } }],
  },
});
