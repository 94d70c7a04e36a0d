import { elfFile, MACH_O, script } from '../../example-binaries';
import { bootstrapIn, hasBootstrap, WRONG_FORMATS } from '../../program-words';
import { defineRule } from '../../rule';

const PROVIDED = { Runtime: 'provided.al2023' };

export const bootstrapNotAProgram = defineRule({
  id: 'bootstrap-not-a-program',
  enforces: ['zip-bootstrap'],
  title: 'The bootstrap is a program for Linux or a script',
  why: 'invocations fail with Runtime.InvalidEntrypoint: exec format error',
  fix: 'build the program for Linux, or begin a script with #! and its interpreter',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/runtimes-custom.html',
  verified: '2026-11-29',
  askedWhere: hasBootstrap,
  reads: ['runtime', 'artifact'],
  check: ({ runtime = '', artifact }) => {
    const file = bootstrapIn(runtime, artifact);
    const words = file && !file.program.hasByteOrderMark ? WRONG_FORMATS[file.program.format] : undefined;
    return words === undefined ? undefined : `${file?.path} in ${file?.in} is ${words}`;
  },
  examples: {
    good: [
      { properties: PROVIDED, files: { bootstrap: elfFile() } },
      { properties: PROVIDED, files: { bootstrap: script('#!/bin/sh\nexec ./main\n') } },
    ],
    bad: [
      { properties: PROVIDED, files: { bootstrap: MACH_O } },
      { properties: PROVIDED, files: { bootstrap: script('exec ./main\n') } },
      { properties: PROVIDED, files: { bootstrap: script('') } },
      { properties: PROVIDED, files: { bootstrap: script('MZ') } },
    ],
  },
});
