import { script } from '../../example-binaries';
import { EXEC_WRAPPER, wrapperIn } from '../../exec-wrapper';
import { isExecutable, octal, withPackage } from '../../program-words';
import { defineRule, knownPart } from '../../rule';

const TASK_ROOT = '/var/task/';
const HANDLER = { 'index.js': 'exports.handler = async () => {};' };
const wrapped = (path: string, mode: number | undefined) => ({
  properties: { Environment: { Variables: { [EXEC_WRAPPER]: path } } },
  files: { ...HANDLER, 'run.sh': { ...script('#!/bin/bash\nexec "$@"\n'), mode } },
});

export const execWrapperNotExecutable = defineRule({
  id: 'exec-wrapper-not-executable',
  enforces: [],
  title: 'The script that wraps the runtime may be executed by everyone',
  why: 'the runtime is not started, and every invocation fails at init',
  fix: 'give the script the permissions 755',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/runtimes-modify.html#runtime-wrapper',
  verified: '2026-12-01',
  askedWhere: withPackage(({ kind }) => kind !== 'inline'),
  reads: [knownPart('environment'), 'runtime', 'artifact'],
  check: ({ runtime = '', environment, artifact }) => {
    const wrapper = wrapperIn(environment, runtime);
    const file = wrapper?.startsWith(TASK_ROOT) ? artifact?.files.get(wrapper.slice(TASK_ROOT.length)) : undefined;
    return file?.mode !== undefined && !isExecutable(file.mode)
      ? { what: `${EXEC_WRAPPER} names ${file.path}, which has the permissions ${octal(file.mode)}`, members: [EXEC_WRAPPER] }
      : undefined;
  },
  examples: {
    good: [
      wrapped('/var/task/run.sh', 0o755),
      wrapped('/var/task/run.sh', undefined),
      { ...wrapped('/var/task/run.sh', 0o644), properties: { Environment: { Variables: { WRAPPER: '/var/task/run.sh' } } } },
    ],
    bad: [wrapped('/var/task/run.sh', 0o644)],
  },
});
