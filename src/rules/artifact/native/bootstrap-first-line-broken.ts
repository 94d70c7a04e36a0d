import { script } from '../../example-binaries';
import { bootstrapIn, firstLineFault, hasBootstrap } from '../../program-words';
import { defineRule } from '../../rule';

const PROVIDED = { Runtime: 'provided.al2023' };

export const bootstrapFirstLineBroken = defineRule({
  id: 'bootstrap-first-line-broken',
  enforces: ['zip-bootstrap'],
  title: 'The first line of a bootstrap script is one for Linux',
  why: 'Linux takes the line as it is, so invocations fail with Runtime.InvalidEntrypoint',
  fix: 'save the script with line feeds alone and without a byte order mark',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/runtimes-custom.html',
  verified: '2026-11-29',
  askedWhere: hasBootstrap,
  reads: ['runtime', 'artifact'],
  check: ({ runtime = '', artifact }) => {
    const file = bootstrapIn(runtime, artifact);
    return file && firstLineFault(file);
  },
  examples: {
    good: [
      { properties: PROVIDED, files: { bootstrap: script('#!/bin/sh\nexec ./main\r\n') } },
      { properties: PROVIDED, files: { bootstrap: script('#!/opt/bin/run -x\r\n') } },
    ],
    bad: [
      { properties: PROVIDED, files: { bootstrap: script('#!/bin/sh\r\nexec ./main\r\n') } },
      { properties: PROVIDED, files: { bootstrap: script('#!/usr/bin/env bash\r\n') } },
      { properties: PROVIDED, files: { bootstrap: script('\ufeff#!/bin/sh\nexec ./main\n') } },
    ],
  },
});
