import { ArtifactView, PackageView } from '../../../view/artifact/artifact-view';
import { script } from '../../example-binaries';
import { EXEC_WRAPPER, wrapperIn } from '../../exec-wrapper';
import { withPackage } from '../../program-words';
import { defineRule, knownPart, Properties } from '../../rule';
import { list } from '../../words';

const HANDLER = { 'index.js': 'exports.handler = async () => {};' };
const RUN = script('#!/bin/bash\nexec "$@"\n');
const wrapped = (path: string, more: Properties = {}) => ({ properties: { Environment: { Variables: { [EXEC_WRAPPER]: path } }, ...more } });
const LAYERS = { Layers: [{ Ref: 'Tools' }] };

/** Where the files of the package and those of layers are, and a path that leads nowhere else. */
const PLACE = /^\/(var\/task|opt)\/((?!\.{1,2}\/)[^/]+(?:\/(?!\.{1,2}\/)[^/]+)*)$/;

export const execWrapperMissing = defineRule({
  id: 'exec-wrapper-missing',
  enforces: [],
  title: 'The script that wraps the runtime is in the package or in a layer',
  why: 'the runtime is not started, and every invocation fails at init',
  fix: 'put the script where the variable says, or name it as it is there',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/runtimes-modify.html#runtime-wrapper',
  verified: '2026-12-01',
  askedWhere: withPackage(({ kind }) => kind !== 'inline'),
  reads: [knownPart('environment'), 'runtime', 'artifact'],
  check: ({ runtime = '', environment, artifact }) => {
    const wrapper = wrapperIn(environment, runtime);
    const [, place, path = ''] = PLACE.exec(wrapper ?? '') ?? [];
    const searched = artifact && place ? searchedFor(place, artifact) : [];
    const have = searched.length === 1 ? `${searched[0]?.name} has` : `${list(searched.map(({ name }) => name))} have`;
    return searched.length > 0 && !searched.some((one) => mayHave(one, path))
      ? { what: `${EXEC_WRAPPER} names ${wrapper}, and ${have} no ${path}${nearest(searched, path)}`, members: [EXEC_WRAPPER] }
      : undefined;
  },
  examples: {
    good: [
      { ...wrapped('/var/task/run.sh'), files: { ...HANDLER, 'run.sh': RUN } },
      { ...wrapped('/opt/run.sh', LAYERS), files: HANDLER, layerFiles: [{ 'nodejs/package.json': '{}' }, { 'run.sh': RUN }] },
      { ...wrapped('/opt/run.sh', { Layers: ['arn:aws:lambda:eu-west-1:123456789012:layer:tools:1'] }), files: HANDLER },
      { ...wrapped('/var/task/../../opt/run.sh'), files: HANDLER },
      { ...wrapped('/usr/local/bin/run.sh'), files: HANDLER },
      { ...wrapped('/var/task/run.sh', { Runtime: 'provided.al2023' }), files: { bootstrap: RUN } },
    ],
    bad: [
      { ...wrapped('/var/task/run.sh'), files: { ...HANDLER, 'bin/run.sh': RUN } },
      { ...wrapped('/var/task/Run.sh'), files: { ...HANDLER, 'run.sh': RUN } },
      { ...wrapped('/opt/run.sh', LAYERS), files: { ...HANDLER, 'run.sh': RUN }, layerFiles: [{ 'nodejs/package.json': '{}' }] },
    ],
  },
});

/** What has all files of the place. A function without layers is for another rule. */
function searchedFor(place: string, artifact: ArtifactView): readonly PackageView[] {
  const { layers } = artifact;
  return place !== 'opt' ? [artifact] : layers.complete ? layers.known : [];
}

/** A part of the path may be a link to a folder. */
function mayHave({ files }: PackageView, path: string): boolean {
  const parts = path.split('/');
  return parts.some((_, place) => files.has(parts.slice(0, place + 1).join('/')));
}

/** A file of the same name elsewhere. */
function nearest(searched: readonly PackageView[], path: string): string {
  const name = (of: string) => of.split('/').at(-1)!.toLowerCase();
  const found = searched.flatMap(({ files }) => [...files.keys()]).find((one) => name(one) === name(path));
  return found === undefined ? '' : `, but ${found}`;
}
