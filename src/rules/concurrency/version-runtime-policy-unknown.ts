import { OTHER_OPERATIONS } from '../../data/other-operations';
import { versionWith } from '../example-resources';
import { defineRule, knownPart } from '../rule';
import { list, quoted } from '../words';

const { allowed, source, verified } = OTHER_OPERATIONS['RuntimeManagementConfig.UpdateRuntimeOn'];
const ALLOWED: ReadonlySet<unknown> = new Set(allowed);
const ACCEPTED = list(allowed, 'or');
const policy = (UpdateRuntimeOn: unknown) => versionWith({ RuntimePolicy: { UpdateRuntimeOn } });

export const versionRuntimePolicyUnknown = defineRule({
  id: 'version-runtime-policy-unknown',
  enforces: ['version-runtime-policy-enum'],
  title: `The runtime update mode of a version is ${ACCEPTED}`,
  why: 'Lambda rejects the runtime policy of the version',
  fix: `use ${ACCEPTED}`,
  source,
  verified,
  reads: [knownPart('versions')],
  check: ({ versions }) => {
    const wrong = versions.whenAny((all) => all.flatMap(({ name, runtimeUpdateOn: mode }) =>
      typeof mode === 'string' && !ALLOWED.has(mode) ? [`the runtime update mode of version '${name}' is ${quoted(mode)}`] : [])) ?? [];
    return wrong.length > 0 ? `${list(wrong)}; Lambda accepts ${ACCEPTED}` : undefined;
  },
  examples: {
    good: [...allowed, { Ref: 'Mode' }].map((mode) => ({ properties: {}, resources: { Version: policy(mode) } })),
    bad: ['auto', 'Function update', ''].map((mode) => ({ properties: {}, resources: { Version: policy(mode) } })),
  },
});
