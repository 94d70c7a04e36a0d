import { elfFile } from '../../example-binaries';
import { bootstrapIn, hasBootstrap, wrongMachine } from '../../program-words';
import { defineRule } from '../../rule';

/** Of musl, Nix, Guix and Android. */
const FOREIGN = /^\/(lib\/ld-musl-|nix\/store\/|gnu\/store\/|system\/bin\/linker)/;
const PROVIDED = { Runtime: 'provided.al2023' };

export const bootstrapForeignLoader = defineRule({
  id: 'bootstrap-foreign-loader',
  enforces: ['zip-architecture-native'],
  title: 'The bootstrap asks for a loader that Amazon Linux has',
  why: 'invocations fail with Runtime.InvalidEntrypoint: the loader that the program names does not exist on Amazon Linux',
  fix: 'link the program statically, or build it on Amazon Linux',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/runtimes-custom.html',
  verified: '2026-11-29',
  askedWhere: hasBootstrap,
  reads: ['architectures', 'runtime', 'artifact'],
  check: ({ architectures, runtime = '', artifact }) => {
    const { path, in: where, program } = bootstrapIn(runtime, artifact) ?? {};
    const isForeign = program && wrongMachine(program, architectures) === undefined && FOREIGN.test(program.loader ?? '');
    return isForeign ? `${path} in ${where} asks for the loader ${program.loader}` : undefined;
  },
  examples: {
    good: [
      { properties: PROVIDED, files: { bootstrap: elfFile({ loader: '/lib64/ld-linux-x86-64.so.2' }) } },
      { properties: PROVIDED, files: { bootstrap: elfFile() } },
      { properties: PROVIDED, files: { bootstrap: elfFile({ loader: '/opt/lib/ld-musl-x86_64.so.1' }) } },
    ],
    bad: [
      { properties: PROVIDED, files: { bootstrap: elfFile({ loader: '/lib/ld-musl-x86_64.so.1' }) } },
      { properties: PROVIDED, files: { bootstrap: elfFile({ loader: '/nix/store/0c7c-glibc-2.39/lib/ld-linux-x86-64.so.2' }) } },
    ],
  },
});
