import { UNKNOWN } from '../../view/maybe';
import { defineRule, maybe } from '../rule';
import { quoted } from '../words';

const image = (ImageUri: unknown) => ({ PackageType: 'Image', Runtime: undefined, Handler: undefined, Code: { ImageUri } });

/** `dkr-ecr` is the dual-stack endpoint; local emulators run their registry on localhost. */
const MAY_BE_PRIVATE_ECR = /^(https?:\/\/)?([^/]*\.dkr[.-]ecr|localhost)/;

/** An outline that is open only after the registry. */
const HAS_KNOWN_HOST = /^(https?:\/\/)?[^/?]+\//;

export const imageUriNotPrivateEcr = defineRule({
  id: 'image-uri-not-private-ecr',
  enforces: ['code-imageuri-ecr-only'],
  title: 'The image is in a private ECR repository',
  why: 'Lambda rejects images of any other registry, Amazon ECR Public included',
  fix: 'copy the image to a private ECR repository in the Region of the function and name it there',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/images-create.html',
  verified: '2026-11-21',
  reads: [maybe('codeImageUri'), maybe('imageUriOutline')],
  check: ({ codeImageUri, imageUriOutline: outline }) => {
    const uri = codeImageUri === UNKNOWN && typeof outline === 'string' && HAS_KNOWN_HOST.test(outline) ? outline : codeImageUri;
    return typeof uri === 'string' && !MAY_BE_PRIVATE_ECR.test(uri) ? `image URI is ${quoted(uri)}, which is not in a private ECR repository` : undefined;
  },
  examples: {
    good: [
      image('123456789012.dkr.ecr.eu-west-1.amazonaws.com/team/shop@sha256:4bc453b53cb3d914b45f4b250294236adba2c0e09ff6f03793949e7e39fd4cc1'),
      { region: 'cn-north-1', properties: image('123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/shop:v7') },
      image('123456789012.dkr-ecr.eu-west-1.on.aws/shop:v7'),
      image({ 'Fn::Sub': '${Account}.dkr.ecr.${Region}.amazonaws.com/shop:${Tag}' }),
      ...['${Registry}/shop:${Tag}', 'public.${Domain}/shop:v7', '${Prefix}public.ecr.aws/shop:v7', 'shop:${Tag}', '123456789012.dkr.ecr.eu-west-1.${Suffix}/shop:v7']
        .map((uri) => image({ 'Fn::Sub': uri })),
    ],
    bad: [
      ...['public.ecr.aws/lambda/nodejs:24', 'docker.io/library/node:24', 'shop:latest', ''].map(image),
      ...['public.ecr.aws/lambda/nodejs:${Tag}', 'docker.io/library/${Name}:${Tag}', 'https://public.ecr.aws/${Name}'].map((uri) => image({ 'Fn::Sub': uri })),
    ],
  },
});
