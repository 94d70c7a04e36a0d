import { isKnown } from '../../view/maybe';
import { imageFrom } from '../example-code';
import { defineRule, knownPart, maybe } from '../rule';
import { quoted } from '../words';

const inRegion = (name: string) => ({ 'Fn::Join': ['', [`123456789012.dkr.ecr.${name}.`, { Ref: 'AWS::URLSuffix' }, '/shop:v7']] });

export const imageInAnotherRegion = defineRule({
  id: 'image-in-another-region',
  enforces: ['code-imageuri-same-region'],
  title: 'Images are in the Region of the function',
  why: 'the repository must be in the Region of the function; Lambda rejects an image from elsewhere',
  fix: 'put the image into a repository in the Region of the function, or let Amazon ECR replicate it there',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/images-create.html',
  verified: '2026-11-21',
  reads: [maybe('codeImageUri'), knownPart('imageRepositories'), 'region'],
  check: ({ codeImageUri, imageRepositories, region }) => {
    if (region === undefined) {
      return undefined;
    }
    const uri = typeof codeImageUri === 'string' ? codeImageUri : '';
    const found = /^\d{12}\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\./.exec(uri)?.[1];
    if (found !== undefined && found !== region) {
      return `image URI is ${quoted(uri)}, which is not in ${region}, the Region of the function`;
    }
    return imageRepositories.filter((repository) => isKnown(repository.region) && repository.region !== region).whenAny(([repository]) =>
      `the image is in repository '${repository.name}' in ${String(repository.region)}, not in ${region}, the Region of the function`);
  },
  examples: {
    good: [
      { ...imageFrom('123456789012.dkr.ecr.us-east-1.amazonaws.com/shop:v7'), region: 'us-east-1' },
      imageFrom({ 'Fn::Sub': '${AWS::AccountId}.dkr.ecr.${AWS::Region}.${AWS::URLSuffix}/shop:v7' }),
      imageFrom(inRegion('eu-west-1')),
      imageFrom({ 'Fn::Sub': '${Images.RepositoryUri}:v7' }),
      imageFrom({ Ref: 'Image' }),
    ],
    bad: [
      imageFrom('123456789012.dkr.ecr.us-east-1.amazonaws.com/shop:v7'),
      imageFrom('123456789012.dkr-ecr.us-east-1.on.aws/shop:v7'),
      imageFrom(inRegion('eu-central-1')),
    ],
  },
});
