import { CUSTOM_RUNTIME_ARN, ON_CUSTOM_RUNTIME } from '../example-properties';
import { defineRule, knownPart, maybe } from '../rule';
import { list } from '../words';

const MEMBERS = new Map([['RuntimeConfig.RuntimeArn', 'RuntimeArn'], ['RuntimeConfig.RuntimeAlias', 'RuntimeAlias']]);

export const runtimeConfigIncomplete = defineRule({
  id: 'runtime-config-incomplete',
  enforces: [],
  title: 'A runtime configuration names a runtime and its alias',
  why: 'Lambda rejects a runtime configuration without both of them',
  fix: 'set both RuntimeConfig.RuntimeArn and RuntimeConfig.RuntimeAlias',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_FunctionRuntimeConfig.html',
  verified: '2026-11-21',
  reads: [knownPart('missingMembers'), maybe('hasRuntimeConfig')],
  check: ({ missingMembers }) => missingMembers.filter((path) => MEMBERS.has(path)).whenAny((paths) => {
    const names = paths.map((path) => `no ${MEMBERS.get(path)}`);
    return `RuntimeConfig has ${list(names)}`;
  }),
  examples: {
    good: [ON_CUSTOM_RUNTIME],
    bad: [{ RuntimeArn: CUSTOM_RUNTIME_ARN }, { RuntimeAlias: 'prod' }, {}].map((RuntimeConfig) => ({ ...ON_CUSTOM_RUNTIME, RuntimeConfig })),
  },
});
