import { UNKNOWN } from '../../view/maybe';
import { defineRule, maybe } from '../rule';
import { quoted } from '../words';

const image = (ImageUri: unknown) => ({ PackageType: 'Image', Runtime: undefined, Handler: undefined, Code: { ImageUri } });
const URI = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop';
const DIGEST = '@sha256:4bc453b53cb3d914b45f4b250294236adba2c0e09ff6f03793949e7e39fd4cc1';

export const imageUriWithTagAndDigest = defineRule({
  id: 'image-uri-with-tag-and-digest',
  enforces: [],
  severity: 'warning',
  title: 'The image is named by its tag or by its digest',
  why: 'Lambda has answered that such a source image is not valid',
  fix: 'remove the tag; the digest names the image',
  // What Lambda answers; the guide has one of them in all its examples.
  source: 'https://github.com/serverless/serverless/issues/8636',
  verified: '2026-12-01',
  reads: [maybe('codeImageUri'), maybe('imageUriOutline')],
  check: ({ codeImageUri, imageUriOutline: outline }) => {
    const uri = codeImageUri === UNKNOWN ? outline : codeImageUri;
    return typeof uri === 'string' && /\/[^/@:]+:[^/@:]+@/.test(uri) ? `image URI is ${quoted(uri)}, with a tag and a digest` : undefined;
  },
  examples: {
    good: [image(`${URI}:v7`), image(`${URI}${DIGEST}`), image({ 'Fn::Sub': `${URI}\${Tag}${DIGEST}` })],
    bad: [image(`${URI}:v7${DIGEST}`), image({ 'Fn::Sub': `${URI}:\${Tag}@\${Digest}` })],
  },
});
