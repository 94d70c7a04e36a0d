import { builtFor } from '../../image-words';
import { architectureOf } from '../../program-words';
import { defineRule } from '../../rule';

const IMAGE = { PackageType: 'Image', Runtime: undefined, Handler: undefined, Code: { ImageUri: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/orders:1' } };
const from = (reference: string) => ({ 'app.py': '', 'Dockerfile': `FROM ${reference}\nCMD ["app.handler"]` });
const PYTHON = 'public.ecr.aws/lambda/python:3.13';

export const imagePlatformMismatch = defineRule({
  id: 'image-platform-mismatch',
  enforces: ['architecture-image-match'],
  severity: 'warning',
  title: 'The image is built for the architecture of the function',
  why: 'Lambda needs an image for the architecture of the function; another one fails with an exec format error',
  fix: 'build the image for the architecture of the function, or change the architecture',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/images-create.html',
  verified: '2026-11-21',
  reads: ['architectures', 'imageSource'],
  check: ({ architectures, imageSource }) => {
    const { architecture, because } = (imageSource && builtFor(imageSource)) ?? {};
    const wanted = architectureOf(architectures);
    return architecture === undefined || architecture === wanted ? undefined : `${because}; the architecture of the function is ${wanted}`;
  },
  examples: {
    good: [
      { properties: IMAGE, imageFiles: from(PYTHON) },
      { properties: IMAGE, imageFiles: from(`--platform=linux/amd64 ${PYTHON}`) },
      { properties: IMAGE, imageFiles: from(`--platform=$BUILDPLATFORM ${PYTHON}`), imagePlatform: 'linux/arm64' },
      { properties: { ...IMAGE, Architectures: ['arm64'] }, imageFiles: from(`${PYTHON}-arm64`), imagePlatform: 'linux/arm64' },
      { properties: { ...IMAGE, Architectures: [{ Ref: 'Architecture' }] }, imageFiles: from(`${PYTHON}-arm64`) },
    ],
    bad: [
      { properties: IMAGE, imageFiles: from(`--platform=linux/arm64 ${PYTHON}`) },
      { properties: IMAGE, imageFiles: from(`${PYTHON}-arm64`) },
      { properties: { ...IMAGE, Architectures: ['arm64'] }, imageFiles: from(PYTHON), imagePlatform: 'linux/amd64' },
    ],
  },
});
