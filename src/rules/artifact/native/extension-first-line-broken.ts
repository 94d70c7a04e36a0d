import { script } from '../../example-binaries';
import { firstLineFault, hasExtensions } from '../../program-words';
import { defineRule } from '../../rule';

const HANDLER = { 'index.js': 'exports.handler = async () => {};' };
const extension = (text: string) => ({ properties: {}, files: HANDLER, layerFiles: [{ 'extensions/agent': script(text) }] });

export const extensionFirstLineBroken = defineRule({
  id: 'extension-first-line-broken',
  enforces: [],
  title: 'The first line of an extension that is a script is one for Linux',
  why: 'Linux takes the line as it is, so the function fails at init with Extension.LaunchError',
  fix: 'save the script with line feeds alone and without a byte order mark',
  // What Lambda answers; the guide says that it starts every file in extensions.
  source: 'https://github.com/aws-samples/aws-lambda-extensions/issues/54',
  verified: '2026-12-01',
  askedWhere: hasExtensions,
  reads: ['artifact'],
  check: ({ artifact }) => artifact?.extensions.flatMap((file) => firstLineFault(file) ?? [])[0],
  examples: {
    good: [extension('#!/bin/bash\nexec /opt/agent/run\r\nexit'), extension('#!/opt/bin/run -x\r\nexit\n')],
    bad: [extension('#!/bin/bash\r\nexec /opt/agent/run\n'), extension('\ufeff#!/bin/sh\nexec /opt/agent/run\n')],
  },
});
