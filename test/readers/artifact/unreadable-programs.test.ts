import { LINK, zipOf } from './zip-of';
import { withArtifact } from '../../../src/readers/artifact/artifact';
import { filesInMemory } from '../../../src/readers/artifact/memory';
import { nativeFilesIn } from '../../../src/readers/artifact/native-files';
import { PackageFiles } from '../../../src/readers/artifact/package-files';
import { Program } from '../../../src/readers/artifact/program';
import { archiveIn } from '../../../src/readers/artifact/zip';
import { bufferAccess } from '../../../src/readers/artifact/zip-entries';
import { elfFile, elfFileNeeding } from '../../../src/rules/example-binaries';

const ELF = Buffer.from(elfFileNeeding('2.38').base64, 'base64');
const BOOTSTRAP = { text: ELF.toString('latin1'), attributes: 0o100755 };
const link = (target: string) => ({ text: target, attributes: LINK });
const zip = (files: Parameters<typeof zipOf>[0], name = 'the archive') => archiveIn(() => bufferAccess(zipOf(files)), name);
const artifactOf = (code: PackageFiles, layers: readonly PackageFiles[] = []) =>
  withArtifact({ compute: 'default', today: '2026-11-29', handler: 'app', runtime: 'provided.al2023' }, { code, layers: { known: layers, atLeast: layers.length, complete: true } }).artifact;

/** A file whose first bytes can be read, and nothing else: it is gone by the time that somebody asks. */
function vanishing(bytes: Buffer): PackageFiles {
  let reads = 0;
  return new PackageFiles('the folder', 'folder', {
    list: () => ({ files: [{ path: 'bootstrap', bytes: bytes.length, mode: 0o755 }] }),
    read: (_, length) => {
      reads += 1;
      if (reads > 1) {
        throw new Error('EIO: i/o error, read');
      }
      return bytes.subarray(0, length);
    },
  });
}

test.each([
  ['the loader', ELF, 'loader'],
  ['the version of the C library', ELF, 'glibc'],
  ['the first line', Buffer.from('#!/bin/sh\r\n'), 'shebang'],
] as const)('%s of a file that cannot be read any more is not known', (_, bytes, what) => {
  const program = new Program(vanishing(bytes), 'bootstrap');
  expect(['elf', 'script']).toContain(program.format);
  expect([program[what], program[what]]).toEqual([undefined, undefined]);
});

test('a text that cannot be read any more has no byte order mark', () => {
  expect(new Program(vanishing(Buffer.from('\ufeff#!/bin/sh\n')), 'bootstrap').hasByteOrderMark).toBe(false);
});

describe('behind open links', () => {
  const OPEN = { other: link('/opt/other') };

  test.each([
    ['of the package', 'unknown', zip({ app: BOOTSTRAP, ...OPEN }), []],
    ['of the package, beside a bootstrap', 'found', zip({ bootstrap: BOOTSTRAP, ...OPEN }), []],
    ['of the package, before the bootstrap of a layer', 'unknown', zip({ app: BOOTSTRAP, ...OPEN }), [filesInMemory('the layer', 'folder', { bootstrap: elfFile() })]],
    ['of a layer', 'unknown', zip({ app: BOOTSTRAP }), [zip({ bootstrap: BOOTSTRAP, ...OPEN }, 'the layer')]],
    ['of neither', 'found', zip({ app: BOOTSTRAP }), [zip({ bootstrap: BOOTSTRAP }, 'the layer')]],
    ['of none', 'missing', zip({ app: BOOTSTRAP }), []],
  ])('%s, a bootstrap is %s', (_, verdict, code, layers) => expect(artifactOf(code, layers).bootstrap.verdict).toBe(verdict));

  test('the bootstrap itself is not known, nor are its permissions', () => {
    const { bootstrap } = artifactOf(zip({ bootstrap: link('/opt/bootstrap'), app: BOOTSTRAP }));
    expect([bootstrap.verdict, bootstrap.file]).toEqual(['unknown', undefined]);
  });

  test('of a bootstrap that is a link to a file, the permissions are those of the file', () => {
    expect(artifactOf(zip({ bootstrap: link('app'), app: { ...BOOTSTRAP, attributes: 0o100755 } })).bootstrap.file?.mode).toBe(0o755);
  });

  test('extensions and native modules are not known', () => {
    const files = { 'extensions/agent': { text: '', attributes: 0o100644 }, 'fast.node': BOOTSTRAP };
    const [open, closed] = [zip({ ...files, ...OPEN }, 'the layer'), zip(files, 'the layer')].map((layer) => artifactOf(zip({ app: BOOTSTRAP }), [layer]));
    expect([open!.extensions.length, open!.nativeFiles.length, closed!.extensions.length, closed!.nativeFiles.length]).toEqual([0, 0, 1, 1]);
  });
});

test.each([
  ['no zip', archiveIn(() => bufferAccess(Buffer.from('\u001f\u008b\b\0', 'latin1')), 'the archive')],
  ['empty', zip({})],
  ['encrypted', zip({ app: { text: '', encrypted: true } })],
])('in an archive that is %s, a bootstrap is unknown', (_, code) => expect(artifactOf(code).bootstrap.verdict).toBe('unknown'));

test('an extension is the one of the last layer that has it', () => {
  const layers = ['first', 'second'].map((name) => filesInMemory(name, 'folder', { 'extensions/agent': elfFile() }));
  expect(artifactOf(zip({ app: BOOTSTRAP }), layers).extensions.map((file) => file.in)).toEqual(['second']);
});

test('of an archive with large native modules, only the first ones are unpacked', () => {
  const megabytes = 40 * 1024 * 1024;
  const large = ['a.so', 'b.so'].map((path) => ({ path, bytes: megabytes }));
  const read = jest.fn((_: string, length?: number) => ELF.subarray(0, length));
  const files = (kind: 'archive' | 'folder') => nativeFilesIn([new PackageFiles('it', kind, { list: () => ({ files: large }), read })]);
  const versions = [files('archive'), files('folder')].map((all) => all.map(({ program }) => [program.glibc, program.glibc, program.machine]));
  expect(versions).toEqual([[['2.38', '2.38', 'x86_64'], [undefined, undefined, 'x86_64']], [['2.38', '2.38', 'x86_64'], ['2.38', '2.38', 'x86_64']]]);
});
