import { imageFrom } from '../example-code';
import { defineRule } from '../rule';
import { quoted } from '../words';

export const imageInAnotherRegion = defineRule({
  id: 'image-in-another-region',
  enforces: ['code-imageuri-same-region'],
  title: 'Images are in the Region of the function',
  why: 'the repository must be in the Region of the function; Lambda rejects an image from elsewhere',
  fix: 'put the image into a repository in the Region of the function, or let Amazon ECR replicate it there',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/images-create.html',
  verified: '2026-11-21',
  reads: ['codeImageUri', 'region'],
  check: ({ codeImageUri = '', region }) => {
    const found = /^\d{12}\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\./.exec(codeImageUri)?.[1];
    return found !== undefined && region !== undefined && found !== region
      ? `image URI is ${quoted(codeImageUri)}, which is not in ${region}, the Region of the function`
      : undefined;
  },
  examples: {
    good: [
      { ...imageFrom('123456789012.dkr.ecr.us-east-1.amazonaws.com/shop:v7'), region: 'us-east-1' },
      imageFrom({ 'Fn::Sub': '${AWS::AccountId}.dkr.ecr.${AWS::Region}.${AWS::URLSuffix}/shop:v7' }),
    ],
    bad: [imageFrom('123456789012.dkr.ecr.us-east-1.amazonaws.com/shop:v7'), imageFrom('123456789012.dkr-ecr.us-east-1.on.aws/shop:v7')],
  },
});
