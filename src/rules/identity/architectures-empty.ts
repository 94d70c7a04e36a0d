import { defineRule } from '../rule';

export const architecturesEmpty = defineRule({
  id: 'architectures-empty',
  enforces: ['architectures-single'],
  // CloudFormation may leave the empty list out of its request; nothing says so.
  severity: 'warning',
  title: 'A list of architectures names one',
  why: 'Lambda rejects a list of architectures without exactly one item',
  fix: 'name x86_64 or arm64, or leave the architecture out for x86_64',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html#lambda-CreateFunction-request-Architectures',
  verified: '2026-11-21',
  reads: ['architectures'],
  check: ({ architectures }) => architectures?.length === 0 ? 'the list of architectures is empty' : undefined,
  examples: {
    good: [{ Architectures: ['x86_64'] }, { Architectures: undefined }],
    bad: [{ Architectures: [] }],
  },
});
