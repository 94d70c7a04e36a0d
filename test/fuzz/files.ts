import * as fc from 'fast-check';
import { check } from '../../src/check/check';
import { archiveInMemory, FileInMemory } from '../../src/readers/artifact/memory';
import { assemblyFile } from '../../src/rules/example-assembly';
import { elfFileNeeding } from '../../src/rules/example-binaries';
import { classFile } from '../../src/rules/example-classes';
import { Scenario } from '../../src/rules/rule';
import { viewOf } from '../examples';
import { zipOf } from '../readers/artifact/zip-of';

interface Package {
  readonly runtime: string;
  readonly handler: string;
  readonly path: string;
  readonly bytes: Buffer;
}

const text = (runtime: string, handler: string, path: string, source: string): Package => ({ runtime, handler, path, bytes: Buffer.from(source) });
const binary = (runtime: string, handler: string, path: string, { base64 }: { readonly base64: string }): Package =>
  ({ runtime, handler, path, bytes: Buffer.from(base64, 'base64') });

const PACKAGES: readonly Package[] = [
  text('nodejs24.x', 'index.handler', 'index.js', 'const { total } = require("./prices");\nexports.handler = async (event) => total(event);\nif (process.env.X) exports.other = `${1}`;'),
  text('nodejs22.x', 'index.handler', 'index.mjs', 'import fs, { readFileSync } from "node:fs";\nexport * from "./more.mjs";\nexport const handler = async () => fs;'),
  text('nodejs22.x', 'index.handler', 'package.json', '{ "type": "module", "main": "index.js", "exports": { ".": "./index.js" } }'),
  text('python3.13', 'index.handler', 'index.py', 'from os import path\nimport json as j\ntry:\n    import requests\nexcept ImportError:\n    pass\n\ndef handler(event, context=None):\n    return f"{j.dumps(event)}"\n'),
  text('ruby3.4', 'index.Orders.handler', 'index.rb', 'require "json"\nclass Orders\n  def self.handler(event:, context:)\n    JSON.dump(event)\n  end\nend\n'),
  binary('java21', 'com.example.Orders::handle', 'com/example/Orders.class', classFile('com.example.Orders', { methods: ['<init>()V', 'handle(Ljava/lang/Object;)V'] })),
  binary('dotnet8', 'Shop::Shop.Function::Handle', 'Shop.dll', assemblyFile('Shop', 'Function', ['Handle'])),
  binary('provided.al2023', 'bootstrap', 'bootstrap', elfFileNeeding('2.38')),
];

/** Bytes are changed, put in, taken out, or the rest is cut off. */
const mutation = fc.record({ at: fc.nat(), how: fc.constantFrom('change', 'insert', 'remove', 'cut'), bytes: fc.uint8Array({ minLength: 1, maxLength: 4 }) });
const mutations = fc.array(mutation, { minLength: 1, maxLength: 4 });

function mutated(whole: Buffer, changes: readonly { readonly at: number; readonly how: string; readonly bytes: Uint8Array }[]): Buffer {
  return changes.reduce((before, { at, how, bytes }) => {
    const start = at % (before.length + 1);
    const rest = how === 'cut' ? before.length : how === 'insert' ? start : start + bytes.length;
    return Buffer.concat([before.subarray(0, start), how === 'change' || how === 'insert' ? bytes : Buffer.alloc(0), before.subarray(rest)]);
  }, whole);
}

/** Of an archive whose directory is damaged, apps are told once, before any rule is asked. */
function isReadable(archive: FileInMemory): boolean {
  try {
    void archiveInMemory('the archive', archive).files;
    return true;
  } catch {
    return false;
  }
}

function expectNoFailure({ runtime, handler }: Package, content: Pick<Scenario, 'files' | 'archive'>): void {
  const failed = check(viewOf({ properties: { Runtime: runtime, Handler: handler }, ...content })).filter(({ ruleId }) => ruleId === 'internal-error');
  if (failed.length > 0) {
    throw new Error(failed.map(({ what }) => what).join());
  }
}

/** What must hold for packages, whatever is in their files. */
export const FILES = {
  'no file throws': fc.property(fc.constantFrom(...PACKAGES), mutations, (one, changes) => {
    const files = { 'index.js': 'exports.handler = async () => {};', [one.path]: { base64: mutated(one.bytes, changes).toString('base64') } };
    expectNoFailure(one, { files });
  }),

  'no archive throws': fc.property(fc.constantFrom(...PACKAGES), mutations, (one, changes) => {
    const archive = { base64: mutated(zipOf({ [one.path]: { text: one.bytes } }), changes).toString('base64') };
    if (isReadable(archive)) {
      expectNoFailure(one, { archive });
    }
  }),
} satisfies Record<string, fc.IRawProperty<unknown>>;
