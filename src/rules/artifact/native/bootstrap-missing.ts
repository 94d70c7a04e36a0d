import { elfFile, script } from '../../example-binaries';
import { hasBootstrap, isProvided } from '../../program-words';
import { defineRule } from '../../rule';

const PROVIDED = { Runtime: 'provided.al2023' };

export const bootstrapMissing = defineRule({
  id: 'bootstrap-missing',
  enforces: ['zip-bootstrap'],
  title: 'Packages for runtimes without a language have a bootstrap',
  why: 'invocations fail with Runtime.InvalidEntrypoint: Lambda starts no other file',
  fix: 'name the program bootstrap and put it at the root of the package',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/runtimes-custom.html',
  verified: '2026-11-29',
  askedWhere: hasBootstrap,
  reads: ['runtime', 'artifact'],
  check: ({ runtime = '', artifact }) => {
    if (!isProvided(runtime) || artifact === undefined || artifact.kind === 'inline' || artifact.bootstrap.verdict !== 'missing') {
      return undefined;
    }
    const { nearest } = artifact.bootstrap;
    return `${artifact.name} has no file bootstrap at its root${nearest === undefined ? '' : `; it has ${nearest}`}`;
  },
  examples: {
    good: [
      { properties: PROVIDED, files: { bootstrap: elfFile() } },
      { properties: PROVIDED, files: { 'app.sh': '' }, layerFiles: [{ bootstrap: script('#!/bin/sh\n') }] },
      { properties: { ...PROVIDED, Layers: ['arn:aws:lambda:eu-west-1:123456789012:layer:runtime:1'] }, files: { 'app.sh': '' } },
      { properties: {}, files: { 'index.js': 'exports.handler = async () => {};' } },
    ],
    bad: [
      { properties: PROVIDED, files: { 'app.sh': '' } },
      { properties: PROVIDED, files: { 'bin/bootstrap': elfFile() } },
      { properties: PROVIDED, files: { main: elfFile() } },
      { properties: PROVIDED, files: { 'bootstrap/main': elfFile() } },
    ],
  },
});
