import { IMAGE as IMAGE_FUNCTION } from '../example-properties';
import { Rule } from '../rule';
import { lengthOutOfRange, tooMany } from '../shapes';
import { imageConfigOnZip } from './image-config-on-zip';
import { imageConfigRepeatedItem } from './image-config-repeated-item';
import { imageConfigTooLarge } from './image-config-too-large';

const IMAGE_CONFIG = {
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_ImageConfig.html',
  verified: '2026-11-21',
  among: IMAGE_FUNCTION,
};

export const IMAGE: readonly Rule[] = [
  imageConfigOnZip,
  tooMany('imageEntryPoint', {
    ...IMAGE_CONFIG,
    id: 'image-entry-point-too-many-items',
    enforces: ['image-config-entrypoint-count'],
    words: 'items in the entry point',
    sample: (index) => `i${index}`,
  }),
  tooMany('imageCommand', {
    ...IMAGE_CONFIG,
    id: 'image-command-too-many-items',
    enforces: ['image-config-command-count'],
    words: 'items in the command',
    sample: (index) => `i${index}`,
  }),
  lengthOutOfRange('imageWorkingDirectory', {
    ...IMAGE_CONFIG,
    id: 'image-working-directory-too-long',
    enforces: ['image-config-working-directory-length'],
    sample: (length) => '/'.padEnd(length, 'x'),
  }),
  imageConfigRepeatedItem,
  imageConfigTooLarge,
];
