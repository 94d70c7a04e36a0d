import { RUNTIME_SYSTEMS } from '../../../data/runtime-systems';
import { elfFileNeeding } from '../../example-binaries';
import { bootstrapIn, hasBootstrap, isNewer, leadsToOtherLibraries, wrongMachine } from '../../program-words';
import { defineRule } from '../../rule';

const PROVIDED = { Runtime: 'provided.al2023' };

export const bootstrapGlibcTooNew = defineRule({
  id: 'bootstrap-glibc-too-new',
  enforces: ['zip-architecture-native'],
  title: 'The bootstrap is built for the C library of its runtime',
  why: 'invocations fail with Runtime.InvalidEntrypoint or Runtime.ExitError: the loader refuses a program that needs a newer GNU C library',
  fix: 'build the program on the operating system of the runtime, link it statically, or use a runtime with a newer one',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html',
  verified: '2026-11-29',
  askedWhere: hasBootstrap,
  reads: ['runtime', 'architectures', 'environment', 'artifact'],
  check: ({ runtime = '', architectures, environment, artifact }) => {
    const { path, in: where, program } = bootstrapIn(runtime, artifact) ?? {};
    const system = RUNTIME_SYSTEMS[runtime];
    const isBlind = leadsToOtherLibraries(environment) || program === undefined || wrongMachine(program, architectures) !== undefined;
    return isBlind || system === undefined || !isNewer(program.glibc, system.glibc)
      ? undefined
      : `${path} in ${where} needs version ${program.glibc} of the GNU C library; ${system.name} has ${system.glibc}`;
  },
  examples: {
    good: [
      { properties: PROVIDED, files: { bootstrap: elfFileNeeding('2.34') } },
      { properties: PROVIDED, files: { bootstrap: elfFileNeeding('2.9') } },
      { properties: { ...PROVIDED, Environment: { Variables: { LD_LIBRARY_PATH: '/opt/lib' } } }, files: { bootstrap: elfFileNeeding('2.35') } },
    ],
    bad: [
      { properties: PROVIDED, files: { bootstrap: elfFileNeeding('2.35') } },
    ],
  },
});
