import { readAssembly } from '../../../src/readers/artifact/dotnet/assembly';
import { readElf } from '../../../src/readers/artifact/elf';
import { readClass } from '../../../src/readers/artifact/java/class-file';
import { filesInMemory } from '../../../src/readers/artifact/memory';
import { Program } from '../../../src/readers/artifact/program';
import { bufferAccess } from '../../../src/readers/artifact/zip-entries';
import { assemblyFile } from '../../../src/rules/example-assembly';
import { elfFile, elfFileNeeding } from '../../../src/rules/example-binaries';
import { classFile } from '../../../src/rules/example-classes';
import { Random } from '../../artifact/layouts/random';

const seed = Number(process.env.BINARIES_SEED ?? Date.now() % 1_000_000_000);
console.info(`binaries seed ${seed}`);

const bytesOf = ({ base64 }: { readonly base64: string }) => Buffer.from(base64, 'base64');

/** All that is asked of a program, as rules ask it. */
function programIn(bytes: Buffer): unknown[] {
  const program = new Program(filesInMemory('it', 'folder', { bootstrap: { base64: bytes.toString('base64') } }), 'bootstrap');
  return [program.format, program.machine, program.loader, program.glibc, program.shebang, program.hasByteOrderMark];
}

const READERS = [
  ['a program', bytesOf(elfFileNeeding('2.38')), programIn],
  ['a program with a loader', bytesOf(elfFile({ loader: '/lib64/ld-linux-x86-64.so.2' })), programIn],
  ['a script', Buffer.from('#!/usr/bin/env bash\r\nexec main\n'), programIn],
  ['a class', bytesOf(classFile('com.example.Orders', { interfaces: ['java.lang.Runnable'], methods: ['<init>()V', 'run()V'] })), readClass],
  ['an assembly', bytesOf(assemblyFile('Shop', 'Function', ['Handle', 'Handle'])), readAssembly],
] as const;

describe.each(READERS)('%s', (_, whole, read) => {
  test('may end anywhere', () => {
    for (let length = 0; length < whole.length; length++) {
      read(whole.subarray(0, length));
    }
    expect(read(whole)).toEqual(read(Buffer.from(whole)));
  });

  test('may have any byte in any place', () => {
    for (let at = 0; at < whole.length; at++) {
      for (const value of [0, 1, 0x7f, 0x80, 0xff]) {
        const broken = Buffer.from(whole);
        broken[at] = value;
        read(broken);
      }
    }
    expect(read(whole)).toEqual(read(Buffer.from(whole)));
  });

  test('may be anything after its first bytes', () => {
    const random = new Random(seed);
    for (let round = 0; round < 300; round++) {
      const broken = Buffer.from(whole);
      for (let at = 4 + Math.floor(random.next() * 60); at < broken.length; at += 1 + Math.floor(random.next() * 40)) {
        broken[at] = Math.floor(random.next() * 256);
      }
      read(broken);
    }
    expect(read(whole)).toEqual(read(Buffer.from(whole)));
  });
});

describe('what is cut off', () => {
  const [, , , [, clazz], [, assembly]] = READERS;
  const cuts = (bytes: Buffer) => Array.from({ length: bytes.length }, (_, length) => bytes.subarray(0, length));

  test('is no class', () => expect(cuts(clazz).filter((bytes) => readClass(bytes) !== undefined)).toEqual([]));

  test('is no assembly with fewer methods', () => {
    const complete = readAssembly(assembly)?.types.get('Shop.Function')?.methods.length;
    const read = cuts(assembly).flatMap((bytes) => readAssembly(bytes) ?? []);
    expect(complete).toBe(2);
    expect(read.filter(({ types }) => types.get('Shop.Function')?.methods.length !== complete && types.size > 0 && types.has('Shop.Function'))).toEqual([]);
  });

  test('needs no other C library than the whole', () => {
    const versions = cuts(READERS[0][1]).map((bytes) => readElf(bufferAccess(bytes))?.glibc);
    expect(new Set(versions.filter((version) => version !== undefined && !'2.38'.startsWith(version) && version !== '2.2.5'))).toEqual(new Set());
  });
});

test('an assembly that claims to have more rows than bytes is none', () => {
  const broken = Buffer.from(READERS[4][1]);
  const counts = broken.indexOf(Buffer.from([1, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0]));
  broken.writeUInt32LE(0xffffffff, counts + 8);
  expect(counts).toBeGreaterThan(0);
  expect(readAssembly(broken)).toBeUndefined();
});
