import fs, { chmodSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as fc from 'fast-check';
import { LINK, zipOf } from './zip-of';
import { withArtifact } from '../../../src/readers/artifact/artifact';
import { folder } from '../../../src/readers/artifact/folder';
import { filesInMemory } from '../../../src/readers/artifact/memory';
import { archive, archiveIn } from '../../../src/readers/artifact/zip';
import { bufferAccess } from '../../../src/readers/artifact/zip-entries';

const CODE = 'exports.handler = async () => {};';

function folderOf(files: Readonly<Record<string, string>>): string {
  const path = mkdtempSync(join(tmpdir(), 'package-'));
  Object.entries(files).forEach(([name, text]) => {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  });
  return path;
}

const inBuffer = (bytes: Buffer) => archiveIn(() => bufferAccess(bytes), 'the archive');

describe('a folder', () => {
  test('has files with their sizes and permissions, dot files too', () => {
    const path = folderOf({ 'index.js': CODE, '.env': '', 'lib/a/b.js': 'x' });
    chmodSync(join(path, 'index.js'), 0o640);
    const { files, totalBytes } = folder(path, 'the folder');
    expect([...files.values()].sort((a, b) => a.path.localeCompare(b.path))).toEqual([
      { path: '.env', bytes: 0, mode: 0o644 }, { path: 'index.js', bytes: CODE.length, mode: 0o640 }, { path: 'lib/a/b.js', bytes: 1, mode: 0o644 },
    ]);
    expect(totalBytes).toBe(CODE.length + 1);
  });

  test('has what links lead to, and no links that lead nowhere or back', () => {
    const path = folderOf({ 'a/x.js': 'x', 'b/y.js': 'y' });
    const elsewhere = folderOf({ 'z.js': 'z' });
    const links: [string, string][] = [[elsewhere, 'out'], [join(elsewhere, 'z.js'), 'z.js'], ['../b', 'a/b'], ['../a', 'b/a'], ['.', 'self'], ['nowhere', 'broken']];
    links.forEach(([target, link]) => symlinkSync(target, join(path, link)));
    expect([...folder(path, 'the folder').files.keys()].sort()).toEqual(['a/b/y.js', 'a/x.js', 'b/a/x.js', 'b/y.js', 'out/z.js', 'z.js']);
  });

  test.each([false, true])('knows its files and folders, whether all were asked for by their paths (%s) or not', (isListed) => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`many/${index}.js`, '']));
    const path = folderOf({ 'index.js': CODE, 'lib/deep/b.js': '', ...many });
    mkdirSync(join(path, 'empty/inner'), { recursive: true });
    const files = folder(path, 'the folder');
    if (isListed) {
      expect(files.files.size).toBe(62);
    }
    const all = ['index.js', 'lib', 'lib/deep', 'lib/deep/b.js', 'lib/b.js', 'many/59.js', 'many/60.js', 'other/b.js', 'empty', 'empty/inner', '', 'lib/', './index.js'];
    expect(all.filter((one) => files.isFile(one))).toEqual(['index.js', 'lib/deep/b.js', 'many/59.js']);
    expect(all.filter((one) => files.isFolder(one))).toEqual(['lib', 'lib/deep', '']);
  });

  test('is listed once, a call for each folder, and files are opened only when somebody reads them', () => {
    const path = folderOf({ 'index.js': CODE, 'lib/a.js': '', 'lib/deep/b.js': '', 'lib/deep/c.js': '' });
    const [readdir, stat, open, read] = [jest.spyOn(fs, 'readdirSync'), jest.spyOn(fs, 'statSync'), jest.spyOn(fs, 'openSync'), jest.spyOn(fs, 'readFileSync')];
    const files = folder(path, 'the folder');
    expect(readdir).not.toHaveBeenCalled();
    [files.totalBytes, files.files.size, files.isEmpty, files.namesIn('lib'), files.isFile('index.js')].forEach(() => files.files);
    const calls = [readdir, stat, open, read].map((spy) => spy.mock.calls.length);
    expect([files.text('index.js'), files.text('index.js')]).toEqual([CODE, CODE]);
    const readings = read.mock.calls.length;
    jest.restoreAllMocks();
    expect(calls).toEqual([3, 4, 0, 0]);
    expect(readings).toBe(1);
  });
});

/** What is in each folder, by looking at each path for itself. */
function childrenOf(paths: readonly string[], parent: string): string[] | undefined {
  const start = parent === '' ? '' : `${parent}/`;
  const names = paths.filter((path) => path.startsWith(start)).map((path) => path.slice(start.length).split('/', 1)[0]!);
  return names.length === 0 && parent !== '' ? undefined : [...new Set(names)].sort();
}

test('the names in folders do not depend on the order of the files', () => {
  const name = fc.constantFrom('a', 'b', 'ab', 'lib');
  const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));
  fc.assert(fc.property(fc.uniqueArray(path, { maxLength: 12 }), path, (paths, other) => {
    const files = filesInMemory('the package', 'folder', Object.fromEntries(paths.map((one) => [one, ''])));
    const folders = ['', other, ...paths, ...paths.map((one) => dirname(one)).filter((one) => one !== '.')];
    folders.forEach((one) => expect([one, files.namesIn(one) && [...files.namesIn(one)!].sort()]).toEqual([one, childrenOf(paths, one)]));
  }));
});

test('folders may be nested more than the stack holds', () => {
  const deepest = 'a/'.repeat(30_000);
  const files = filesInMemory('the package', 'archive', { [`${deepest}index.js`]: '' });
  expect([...files.namesIn('a/a')!]).toEqual(['a']);
  expect([...files.namesIn(deepest.slice(0, -1))!]).toEqual(['index.js']);
});

describe('an archive', () => {
  test('has files, whichever way they are packed and named', () => {
    const files = inBuffer(zipOf({ 'lib/': '', 'index.js': CODE, './lib/a.js': { text: 'a', stored: true }, '/lib/b.js': 'b' }, 'a comment'));
    expect([...files.files.keys()]).toEqual(['index.js', 'lib/a.js', 'lib/b.js']);
    expect([files.text('index.js'), files.text('lib/a.js'), files.bytes('lib/b.js', 1).toString()]).toEqual([CODE, 'a', 'b']);
    expect(files.archive).toMatchObject({ format: 'zip', entryCount: 4, encrypted: [], links: [] });
  });

  test('tells permissions only where it has them', () => {
    const { files } = inBuffer(zipOf({ a: { text: '', attributes: 0o100600 }, b: { text: '', attributes: 0 }, c: { text: '', attributes: 0o100000 } }));
    expect([...files.values()].map(({ mode }) => mode)).toEqual([0o600, undefined, undefined]);
  });

  test('has files behind links to files; other links stay open', () => {
    const link = (text: string) => ({ text, attributes: LINK });
    const files = inBuffer(zipOf({ 'lib/a.js': 'a', 'bin/b.js': link('../lib/a.js'), 'src': link('lib'), 'c.js': link('/etc/passwd'), 'd.js': link('nowhere.js') }));
    expect([...files.files.keys()]).toEqual(['lib/a.js', 'bin/b.js']);
    expect(files.text('bin/b.js')).toBe('a');
    expect(files.archive).toMatchObject({ links: ['bin/b.js', 'src', 'c.js', 'd.js'], openLinks: ['src', 'c.js', 'd.js'] });
  });

  test.each([
    ['without an open link', { 'lib/index.js': CODE }, 'missing'],
    ['with an open link', { 'lib/index.js': CODE, 'src': { text: 'lib', attributes: LINK } }, 'unknown'],
    ['with a password', { 'lib/index.js': { text: CODE, encrypted: true } }, 'unknown'],
  ])('%s leaves the handler %s', (_, files, verdict) => {
    const view = withArtifact({ handler: 'src/index.handler', runtime: 'nodejs22.x' } as never, { code: inBuffer(zipOf(files)), layers: { known: [], atLeast: 0, complete: true } });
    expect(view.artifact.handler.verdict).toBe(verdict);
  });

  test.each([
    ['nothing', '', 'empty'],
    ['a pointer of Git LFS', 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 5\n', 'git-lfs-pointer'],
    ['gzip', '\u001f\u008b\b\0', 'gzip'],
    ['tar', `${'index.js'.padEnd(257, '\0')}ustar\0`, 'tar'],
    ['the start of a zip', 'PK\u0003\u0004\u0014', 'cut-zip'],
    ['text', CODE, 'other'],
  ])('with %s is none', (_, text, format) => {
    const files = inBuffer(Buffer.from(text, 'latin1'));
    expect([files.archive?.format, files.files.size, files.isEmpty]).toEqual([format, 0, false]);
  });

  test('opens its file for the directory, and again for each file that is read', () => {
    const path = join(folderOf({}), 'orders.zip');
    writeFileSync(path, zipOf({ 'index.js': CODE, 'a.js': 'a' }));
    const open = jest.spyOn(fs, 'openSync');
    const files = archive(path, 'the archive');
    const lazy = open.mock.calls.length;
    [files.files.size, files.totalBytes, files.archive].forEach(() => files.files);
    const listing = open.mock.calls.length;
    files.text('a.js');
    files.text('a.js');
    const reading = open.mock.calls.length - listing;
    jest.restoreAllMocks();
    expect([lazy, listing <= 4, reading <= 2]).toEqual([0, true, true]);
  });
});
