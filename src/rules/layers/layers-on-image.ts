import { IMAGE } from '../example-properties';
import { defineRule, knownPart } from '../rule';

const Layers = ['arn:aws:lambda:eu-west-1:123456789012:layer:orders:3'];

export const layersOnImage = defineRule({
  id: 'layers-on-image',
  enforces: ['layers-forbidden-image'],
  title: 'A function of a container image has no layers',
  why: 'Lambda rejects layers for an image',
  fix: 'remove the layers, and copy their content into the image',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/chapter-layers.html',
  verified: '2026-11-21',
  reads: [knownPart('layers'), 'packageType'],
  check: ({ layers, packageType }) =>
    packageType === 'Image' && layers.countAbove(0) !== undefined ? 'layers are given for an image' : undefined,
  examples: {
    good: [{ Layers }, { ...IMAGE, Layers: [] }],
    bad: [{ ...IMAGE, Layers }, { ...IMAGE, Layers: [{ Ref: 'OrdersLayer' }] }],
  },
});
