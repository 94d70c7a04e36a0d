import { LIMITS } from '../../data/limits';
import { isKnown } from '../../view/maybe';
import { IMAGE } from '../example-properties';
import { defineRule, knownPart, maybe } from '../rule';
import { grouped } from '../words';

const { max, source } = LIMITS.imageConfigBytes;
const image = (length: number) => ({
  ...IMAGE,
  ImageConfig: { EntryPoint: ['/app'], Command: ['x'.repeat(length - 12)], WorkingDirectory: '/var/app' },
});

export const imageConfigTooLarge = defineRule({
  id: 'image-config-too-large',
  enforces: ['image-config-size-16kb'],
  title: 'Container image settings have at most 16 KB',
  why: 'the quota on container image settings cannot be raised, and Lambda rejects the function',
  fix: 'shorten the entry point or the command, or set them in the Dockerfile',
  source,
  verified: '2026-11-21',
  reads: [knownPart('imageCommand'), knownPart('imageEntryPoint'), maybe('imageWorkingDirectory')],
  // How Lambda counts is not documented; the text alone is the least it can be.
  check: ({ imageCommand, imageEntryPoint, imageWorkingDirectory = '' }) => {
    const directory = isKnown(imageWorkingDirectory) ? Buffer.byteLength(imageWorkingDirectory) : 0;
    const bytes = imageCommand.sum((item) => Buffer.byteLength(item)) + imageEntryPoint.sum((item) => Buffer.byteLength(item)) + directory;
    return bytes > max ? `the container image settings have at least ${grouped(bytes)} bytes; Lambda accepts ${grouped(max)}` : undefined;
  },
  examples: { good: [image(max)], bad: [image(max + 1)] },
});
