import { UNKNOWN } from '../../view/maybe';
import { defineRule, maybe } from '../rule';
import { quoted } from '../words';

const image = (ImageUri: unknown) => ({ PackageType: 'Image', Runtime: undefined, Handler: undefined, Code: { ImageUri } });
const URI = '123456789012.dkr.ecr.eu-west-1.amazonaws.com';

/** A registry of which something may be open, and a repository of which nothing is. */
const ENDS_WITH_REPOSITORY = /^(https?:\/\/)?[^/]*\.dkr[.-]ecr[^/]*\/[^:@?]+$/;

export const imageUriWithoutTag = defineRule({
  id: 'image-uri-without-tag',
  enforces: [],
  title: 'The image is named by its tag or digest',
  why: 'Lambda answers that the source image is not valid; it takes no tag for granted',
  fix: 'add the tag, such as :v7 or :latest, or the digest, such as @sha256:… of the image',
  // What Lambda answers to CloudFormation; the guide has a tag or a digest in all its examples.
  source: 'https://github.com/aws-samples/bedrock-access-gateway/issues/205',
  verified: '2026-12-01',
  reads: [maybe('codeImageUri'), maybe('imageUriOutline')],
  check: ({ codeImageUri, imageUriOutline: outline }) => {
    const uri = codeImageUri === UNKNOWN ? outline : codeImageUri;
    return typeof uri === 'string' && ENDS_WITH_REPOSITORY.test(uri)
      ? `image URI is ${quoted(uri)}, without a tag or digest`
      : undefined;
  },
  examples: {
    good: [
      image(`${URI}/team/shop:v7`),
      image(`${URI}/shop@sha256:4bc453b53cb3d914b45f4b250294236adba2c0e09ff6f03793949e7e39fd4cc1`),
      ...['${Registry}/shop', `${URI}/shop\${Suffix}`, `${URI}/\${Name}`, `${URI}/shop:\${Tag}`].map((uri) => image({ 'Fn::Sub': uri })),
      image({ Ref: 'Image' }),
    ],
    bad: [
      image(`${URI}/shop`),
      image({ 'Fn::Sub': '${AWS::AccountId}.dkr.ecr.${AWS::Region}.amazonaws.com/team/shop' }),
    ],
  },
});
