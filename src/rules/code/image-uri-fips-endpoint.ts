import { UNKNOWN } from '../../view/maybe';
import { defineRule, maybe } from '../rule';
import { quoted } from '../words';

const image = (host: string) => ({ PackageType: 'Image', Runtime: undefined, Handler: undefined, Code: { ImageUri: `${host}/ecr-fips-demo:v7` } });
const open = (uri: string) => ({ ...image(''), Code: { ImageUri: { 'Fn::Sub': uri } } });

export const imageUriFipsEndpoint = defineRule({
  id: 'image-uri-fips-endpoint',
  enforces: ['code-imageuri-no-fips'],
  title: 'The image URI does not use a FIPS endpoint',
  why: 'Lambda does not support the FIPS endpoints of Amazon ECR for container images',
  fix: 'write ecr instead of ecr-fips in the host name',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/images-create.html',
  verified: '2026-11-21',
  reads: [maybe('codeImageUri'), maybe('imageUriOutline')],
  check: ({ codeImageUri, imageUriOutline: outline }) => {
    const uri = codeImageUri === UNKNOWN ? outline : codeImageUri;
    return typeof uri === 'string' && /^(https?:\/\/)?[^/]*\.dkr[.-]ecr-fips\./.test(uri) ? `image URI is ${quoted(uri)}, a FIPS endpoint` : undefined;
  },
  examples: {
    good: [
      { region: 'us-east-1', properties: image('123456789012.dkr.ecr.us-east-1.amazonaws.com') },
      open('${Account}.dkr.ecr.${Region}.amazonaws.com/x.dkr.ecr-fips.shop:${Tag}'),
    ],
    bad: [
      { region: 'us-east-1', properties: image('123456789012.dkr.ecr-fips.us-east-1.amazonaws.com') },
      open('${Account}.dkr.ecr-fips.${Region}.amazonaws.com/shop:${Tag}'),
    ],
  },
});
