import { imageFrom } from '../example-code';
import { defineRule, knownPart } from '../rule';

export const imageNamedByRepository = defineRule({
  id: 'image-named-by-repository',
  enforces: [],
  title: 'The image of a repository of the app is named by its tag or digest',
  why: 'Lambda answers that the source image is not valid; it takes no tag for granted',
  fix: 'add the tag to the URI of the repository, such as :v7 or :latest, or the digest, such as @sha256:… of the image',
  // What Lambda answers to CloudFormation; the guide has a tag or a digest in all its examples.
  source: 'https://github.com/aws-samples/bedrock-access-gateway/issues/205',
  verified: '2026-12-01',
  reads: [knownPart('imageRepositories')],
  check: ({ imageRepositories }) => imageRepositories.filter(({ isNamedAlone }) => isNamedAlone === true)
    .whenAny(([repository]) => `image URI is that of repository '${repository.name}', without a tag or digest`),
  examples: {
    good: [
      imageFrom({ 'Fn::Sub': '${Images.RepositoryUri}:v7' }),
      imageFrom({ 'Fn::Join': ['', [{ 'Fn::GetAtt': ['Images', 'RepositoryUri'] }, { Ref: 'TagOrDigest' }]] }),
      imageFrom({ Ref: 'Image' }),
    ],
    bad: [
      imageFrom({ 'Fn::GetAtt': ['Images', 'RepositoryUri'] }),
      imageFrom({ 'Fn::Sub': '${AWS::AccountId}.dkr.ecr.${AWS::Region}.${AWS::URLSuffix}/${Images}' }),
    ],
  },
});
