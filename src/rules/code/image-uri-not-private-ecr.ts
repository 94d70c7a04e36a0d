import { defineRule } from '../rule';
import { quoted } from '../words';

const image = (ImageUri: string) => ({ PackageType: 'Image', Runtime: undefined, Handler: undefined, Code: { ImageUri } });

/** `dkr-ecr` is the dual-stack endpoint; local emulators run their registry on localhost. */
const MAY_BE_PRIVATE_ECR = /^(https?:\/\/)?([^/]*\.dkr[.-]ecr|localhost)/;

export const imageUriNotPrivateEcr = defineRule({
  id: 'image-uri-not-private-ecr',
  enforces: ['code-imageuri-ecr-only'],
  title: 'The image is in a private ECR repository',
  why: 'Lambda rejects images of any other registry, Amazon ECR Public included',
  fix: 'copy the image to a private ECR repository in the Region of the function and name it there',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/images-create.html',
  verified: '2026-11-21',
  reads: ['codeImageUri'],
  check: ({ codeImageUri }) => codeImageUri !== undefined && !MAY_BE_PRIVATE_ECR.test(codeImageUri)
    ? `image URI is ${quoted(codeImageUri)}, which is not in a private ECR repository`
    : undefined,
  examples: {
    good: [
      image('123456789012.dkr.ecr.eu-west-1.amazonaws.com/team/shop@sha256:4bc453b53cb3d914b45f4b250294236adba2c0e09ff6f03793949e7e39fd4cc1'),
      { region: 'cn-north-1', properties: image('123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/shop:v7') },
      image('123456789012.dkr-ecr.eu-west-1.on.aws/shop:v7'),
    ],
    bad: [image('public.ecr.aws/lambda/nodejs:24'), image('docker.io/library/node:24'), image('shop:latest'), image('')],
  },
});
