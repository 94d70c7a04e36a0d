import { ARM64, elfFile } from '../../example-binaries';
import { architectureOf, hasNativeFiles, misfit } from '../../program-words';
import { defineRule, Properties } from '../../rule';
import { list } from '../../words';

const ENGINE = /(?:^|\/)libquery_engine-(.+)\.so\.node$/;
const OWN_ENGINE = 'PRISMA_QUERY_ENGINE_LIBRARY';
/** The first Node.js that runs on Amazon Linux 2023. */
const ON_AL2023_FROM = 20;

/** What Prisma calls the system of a runtime, and looks for. */
function targetOf(runtime: string, architectures: readonly string[] | undefined): string | undefined {
  const [, major] = /^nodejs(\d+)\.x$/.exec(runtime) ?? [];
  const openssl = Number(major) >= ON_AL2023_FROM ? 'openssl-3.0.x' : 'openssl-1.0.x';
  return major === undefined ? undefined : architectureOf(architectures) === 'arm64' ? `linux-arm64-${openssl}` : `rhel-${openssl}`;
}

const packaged = (engines: Readonly<Record<string, ReturnType<typeof elfFile>>>, properties: Properties = {}) =>
  ({ properties, files: { 'index.js': 'exports.handler = async () => {};', ...engines } });
const CLIENT = 'node_modules/.prisma/client/libquery_engine';

export const prismaEngineForOtherSystem = defineRule({
  id: 'prisma-engine-for-other-system',
  enforces: [],
  severity: 'warning',
  title: 'The query engine of Prisma is the one for the system of the runtime',
  why: 'Prisma Client loads only the engine that is named after the system where it runs, and fails where it cannot locate that',
  fix: 'add the target to binaryTargets in schema.prisma, run prisma generate, and package the engine',
  source: 'https://github.com/prisma/orm/issues/22244',
  verified: '2026-12-01',
  askedWhere: hasNativeFiles,
  reads: ['architectures', 'runtime', 'environment', 'artifact'],
  check: ({ architectures, runtime = '', environment = [], artifact }) => {
    const target = targetOf(runtime, architectures);
    const engines = (artifact?.nativeFiles ?? []).filter(({ program }) => misfit(program, architectures) === undefined)
      .flatMap(({ path }) => ENGINE.exec(path)?.[1] ?? []);
    const isElsewhere = environment.some(({ name }) => name === OWN_ENGINE);
    return target === undefined || engines.length === 0 || engines.includes(target) || isElsewhere ? undefined
      : `the query engine of Prisma is there for ${list([...new Set(engines)])}, and not for ${target}, the system of ${runtime}`;
  },
  examples: {
    good: [
      packaged({ [`${CLIENT}-rhel-openssl-3.0.x.so.node`]: elfFile(), [`${CLIENT}-debian-openssl-3.0.x.so.node`]: elfFile() }),
      packaged({ [`${CLIENT}-linux-arm64-openssl-3.0.x.so.node`]: elfFile({ machine: ARM64 }) }, { Architectures: ['arm64'] }),
      packaged({ [`${CLIENT}-debian-openssl-3.0.x.so.node`]: elfFile() }, { Environment: { Variables: { [OWN_ENGINE]: '/var/task/engine.node' } } }),
      packaged({ 'node_modules/fast/build/fast.node': elfFile() }),
    ],
    bad: [
      packaged({ [`${CLIENT}-debian-openssl-3.0.x.so.node`]: elfFile() }),
      packaged({ [`${CLIENT}-rhel-openssl-1.0.x.so.node`]: elfFile() }),
    ],
  },
});
