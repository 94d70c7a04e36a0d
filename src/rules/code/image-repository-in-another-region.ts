import { isKnown } from '../../view/maybe';
import { imageFrom } from '../example-code';
import { defineRule, knownPart } from '../rule';

const inRegion = (name: string) => ({ 'Fn::Join': ['', [`123456789012.dkr.ecr.${name}.`, { Ref: 'AWS::URLSuffix' }, '/shop:v7']] });

export const imageRepositoryInAnotherRegion = defineRule({
  id: 'image-repository-in-another-region',
  enforces: ['code-imageuri-same-region'],
  title: 'Repositories of images are in the Region of the function',
  why: 'the repository must be in the Region of the function; Lambda rejects an image from elsewhere',
  fix: 'put the image into a repository in the Region of the function, or let Amazon ECR replicate it there',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/images-create.html',
  verified: '2026-11-21',
  reads: [knownPart('imageRepositories'), 'region'],
  check: ({ imageRepositories, region }) => region === undefined
    ? undefined
    : imageRepositories.filter((repository) => isKnown(repository.region) && repository.region !== region).whenAny(([repository]) =>
      `the image is in repository '${repository.name}' in ${String(repository.region)}, not in ${region}, the Region of the function`),
  examples: {
    good: [
      imageFrom(inRegion('eu-west-1')),
      imageFrom({ 'Fn::Sub': '${Images.RepositoryUri}:v7' }),
      imageFrom({ Ref: 'Image' }),
    ],
    bad: [imageFrom(inRegion('eu-central-1'))],
  },
});
