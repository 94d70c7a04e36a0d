import { RUNTIMES } from '../../data/runtimes';
import { IMAGE } from '../example-properties';
import { defineRule } from '../rule';
import { runtimeRow } from '../runtime-identifiers';

const SNAPSTART_ON = { ApplyOn: 'PublishedVersions' };
/** Before the first of the runtimes was deprecated. */
const WITH_SNAPSTART = Object.entries(RUNTIMES)
  .filter(([, { snapStart, preview }]) => snapStart && !preview)
  .map(([Runtime]) => ({ properties: { Runtime, SnapStart: SNAPSTART_ON }, today: '2026-01-01' }));

export const snapstartUnsupportedRuntime = defineRule({
  id: 'snapstart-unsupported-runtime',
  enforces: ['snapstart-runtimes-managed', 'snapstart-runtime-ruby', 'snapstart-runtime-provided', 'snapstart-runtime-java8-al2023'],
  title: 'SnapStart is on only for runtimes that have it',
  why: 'Lambda rejects SnapStart for the runtime',
  fix: 'turn SnapStart off, or move to a runtime that has it',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html#snapstart-runtimes',
  verified: '2026-11-21',
  reads: ['snapStart', 'runtime', 'packageType'],
  check: ({ snapStart, runtime = '', packageType }) => {
    const row = runtimeRow(runtime);
    return snapStart === 'PublishedVersions' && packageType !== 'Image' && row?.snapStart === false && !row.preview // what comes with its release is not known
      ? `SnapStart is on and the runtime is ${runtime}; Lambda has it for Java 11, Python 3.12, .NET 8 and later`
      : undefined;
  },
  examples: {
    good: [
      ...WITH_SNAPSTART,
      { Runtime: 'nodejs24.x', SnapStart: { ApplyOn: 'None' } },
      { ...IMAGE, SnapStart: SNAPSTART_ON },
    ],
    bad: ['nodejs24.x', 'ruby4.0', 'provided.al2023', 'java8.al2023', 'python3.11']
      .map((Runtime) => ({ Runtime, SnapStart: SNAPSTART_ON })),
  },
});
