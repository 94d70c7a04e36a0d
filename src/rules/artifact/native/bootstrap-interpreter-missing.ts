import { elfFile, script } from '../../example-binaries';
import { bootstrapIn, hasBootstrap } from '../../program-words';
import { defineRule } from '../../rule';

const ENV = '/usr/bin/env';
const LANGUAGE = /^(python[\d.]*|node|nodejs|deno|bun|ruby|php[\d.]*|java|pwsh|Rscript)$/;
const PROVIDED = { Runtime: 'provided.al2023' };

export const bootstrapInterpreterMissing = defineRule({
  id: 'bootstrap-interpreter-missing',
  enforces: [],
  severity: 'warning',
  title: 'The interpreter of a bootstrap script is on Amazon Linux or in the package',
  why: 'runtimes without a language have no interpreters but shells, so invocations fail with Runtime.InvalidEntrypoint',
  fix: 'use a runtime that has the language, or package the interpreter and name it by its path under /var/task or /opt',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/runtimes-custom.html',
  verified: '2026-11-29',
  askedWhere: hasBootstrap,
  reads: ['runtime', 'artifact'],
  check: ({ runtime = '', artifact }) => {
    const { path, in: where, program } = bootstrapIn(runtime, artifact) ?? {};
    const { interpreter = '', argument = '' } = program?.shebang ?? {};
    const isFound = interpreter === ENV ? artifact?.layers.complete !== true || artifact.layers.known.length > 0 : false;
    const language = interpreter === ENV ? argument : interpreter.replace(/^\/(usr\/(local\/)?)?bin\//, '');
    return isFound || !LANGUAGE.test(language) ? undefined : `${path} in ${where} is a script for ${argument === '' ? interpreter : `${interpreter} ${argument}`}`;
  },
  examples: {
    good: [
      { properties: PROVIDED, files: { bootstrap: script('#!/bin/bash\n') } },
      { properties: PROVIDED, files: { bootstrap: script('#!/opt/bin/python3\n') } },
      { properties: PROVIDED, files: { bootstrap: script('#!/usr/bin/env node\n') }, layerFiles: [{ 'bin/node': elfFile() }] },
    ],
    bad: [
      { properties: PROVIDED, files: { bootstrap: script('#!/usr/bin/python3\n') } },
      { properties: PROVIDED, files: { bootstrap: script('#!/usr/bin/env node\n') } },
    ],
  },
});
