import { ARM64, elfFile } from '../../example-binaries';
import { architectureOf, bootstrapIn, hasBootstrap, wrongMachine } from '../../program-words';
import { defineRule } from '../../rule';

const PROVIDED = { Runtime: 'provided.al2023' };

export const bootstrapWrongArchitecture = defineRule({
  id: 'bootstrap-wrong-architecture',
  enforces: ['zip-architecture-native'],
  title: 'The bootstrap is built for the architecture of the function',
  why: 'invocations fail with Runtime.InvalidEntrypoint: exec format error',
  fix: 'build the program for the architecture of the function, or change the architecture',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/foundation-arch.html',
  verified: '2026-11-29',
  askedWhere: hasBootstrap,
  reads: ['architectures', 'runtime', 'artifact'],
  check: ({ architectures, runtime = '', artifact }) => {
    const file = bootstrapIn(runtime, artifact);
    const wrong = file && wrongMachine(file.program, architectures);
    return wrong && `${file.path} in ${file.in} is built for ${wrong}; the architecture of the function is ${architectureOf(architectures)}`;
  },
  examples: {
    good: [
      { properties: PROVIDED, files: { bootstrap: elfFile() } },
      { properties: { ...PROVIDED, Architectures: ['arm64'] }, files: { bootstrap: elfFile({ machine: ARM64 }) } },
      { properties: { ...PROVIDED, Architectures: [{ Ref: 'Architecture' }] }, files: { bootstrap: elfFile({ machine: ARM64 }) } },
    ],
    bad: [
      { properties: PROVIDED, files: { bootstrap: elfFile({ machine: ARM64 }) } },
      { properties: { ...PROVIDED, Architectures: ['arm64'] }, files: { bootstrap: elfFile() } },
      { properties: PROVIDED, files: { bootstrap: elfFile({ machine: 3, bits: 32 }) } },
      { properties: PROVIDED, files: { 'app.sh': '' }, layerFiles: [{ bootstrap: elfFile({ machine: ARM64 }) }] },
    ],
  },
});
