import { posix } from 'node:path';
import { bundledRequireAt } from './bundled-require';
import { Lookup, seek } from './exported-handler';
import { exportFault, scriptFaults } from './faults-of-script';
import { candidates, Client, EITHER_LOADER, findModule, Format, Loaded, Search } from './find-module';
import { HandlerName, handlerName } from './handler-name';
import { isMissing, missingImports } from './missing-imports';
import { nearestFile, sourceOf } from './nearest-file';
import { Place, RuntimeFiles, shown } from './runtime-files';
import { Surroundings, surroundingsOf } from './surroundings';
import { HandlerResolution, ResolutionStep } from '../../../view/artifact/handler-resolution';
import { NodejsFault } from '../../../view/artifact/nodejs-faults';
import { HandlerRequest, unknownHandler } from '../handler-request';

/** The loaders of older runtimes have not been read. */
const OLDEST = 18;
/** From here on Lambda has another loader; before, only managed instances may have it. */
const NEWER_LOADER_FROM = 24;

interface Known extends HandlerRequest {
  readonly name: HandlerName;
  readonly search: Search;
  readonly client: Client;
  readonly steps: ResolutionStep[];
}

/** https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html */
export function resolveNodejsHandler(request: HandlerRequest): HandlerResolution {
  const runtimeMajor = Number(/^nodejs(\d+)\.x$/.exec(request.runtime)?.[1]);
  if (!(runtimeMajor >= OLDEST)) {
    return unknownHandler(`how ${request.runtime} finds its handler is not known here`);
  }
  const surroundings = surroundingsOf(request.handler, request.environment);
  return surroundings.kind === 'unknown' ? unknownHandler(surroundings.because) : within(surroundings, runtimeMajor, request);
}

function within({ handler, wrapped, hasOtherFolders }: Extract<Surroundings, { kind: 'known' }>, runtimeMajor: number, request: HandlerRequest): HandlerResolution {
  const name = handlerName(handler);
  const called = wrapped === undefined ? undefined : { variable: wrapped, handler };
  if (typeof name === 'string') {
    return { ...nameless(name, handler, request), called };
  }
  const client = runtimeMajor >= NEWER_LOADER_FROM ? 4 : 3;
  const search = { files: new RuntimeFiles(request.code, request.layers), runtimeMajor, hasOtherFolders };
  const known: Known = { ...request, name, search, client, steps: [] };
  const loaded = findModule(name, search, client, known.steps);
  const resolution = resolutionOf(loaded, known);
  return wrapped === undefined ? resolution : { ...ofWrapped(loaded, resolution), called };
}

/** Wrappers look for the same files, and load and call what they find in their own ways. */
function ofWrapped(loaded: Loaded, resolution: HandlerResolution): HandlerResolution {
  return loaded.kind === 'nothing' ? resolution : { verdict: 'unknown', steps: resolution.steps, faults: [] };
}

function nameless(reason: 'parent-folder' | 'no-dot', handler: string, { code }: HandlerRequest): HandlerResolution {
  const path = posix.normalize(handler).replace(/^(\.\.\/)+/, '');
  const file = [`${path}.js`, `${path}.mjs`, `${path}.cjs`].find((one) => code.isFile(one));
  const nearest = reason === 'no-dot' && file !== undefined ? `${path}.handler` : undefined;
  return { verdict: 'missing', steps: [{ looked: 'the handler', found: 'no file and export' }], faults: [{ kind: 'nodejs-handler-malformed', reason, nearest }] };
}

function resolutionOf(loaded: Loaded, known: Known): HandlerResolution {
  const { steps, client, code, name } = known;
  switch (loaded.kind) {
    case 'unknown': return { ...unknownHandler(loaded.because), steps: [...steps, ...unknownHandler(loaded.because).steps] };
    case 'nothing': return { verdict: 'missing', steps, faults: [nothingFound(known)] };
    case 'package-json': return { verdict: 'missing', steps, file: shown(loaded.path), faults: [{ kind: 'nodejs-package-json-malformed', packageJson: shown(loaded.packageJson), file: shown(loaded.path) }] };
    case 'folder': {
      const beside = candidates(name).find((path) => code.isFile(shown(path)));
      const fault = { folder: shown(loaded.path), main: loaded.file && shown(loaded.file), beside: beside && shown(beside) };
      return client === 3
        ? { verdict: 'missing', steps, faults: [{ kind: 'nodejs-folder-hides-file', ...fault }] }
        : { verdict: 'suspected-missing', steps, faults: [{ kind: 'nodejs-folder-as-module', ...fault }] };
    }
    case 'script': return ofScript(loaded, known);
  }
}

function nothingFound({ name, code }: Known): NodejsFault {
  const looked = candidates(name).map(shown);
  const source = sourceOf(name, code);
  return source === undefined
    ? { kind: 'nodejs-module-missing', looked, nearest: nearestFile(name, code) }
    : { kind: 'nodejs-typescript-not-built', looked, source };
}

function ofScript({ path, format, isPackage }: Extract<Loaded, { kind: 'script' }>, known: Known): HandlerResolution {
  const { search, client, name, steps, code } = known;
  const place = search.files.placeOf(path);
  if (place === undefined) {
    return unknownHandler(`${path} cannot be read`);
  }
  const importer = { ...search, format, isInline: code.kind === 'inline', hasFileSystem: known.hasFileSystem };
  const loading = { format, client, isPackage, isMissing: (specifier: string, file: string) => isMissing(specifier, { ...importer, file }) };
  const { script, lookup } = seek(place, loading, name.exportPath, { path, format, files: search.files });
  if (script?.kind === 'es-syntax' && code.kind === 'inline') { // no document tells the suffix that CloudFormation gives to a module
    const { names, isOpen, alsoOf } = script.asModule;
    const mayHaveIt = isOpen || alsoOf.length > 0 || names.has('default') || names.has(name.exportPath[0] ?? '');
    return { verdict: mayHaveIt ? 'unknown' : 'missing', steps, file: shown(path), faults: [] };
  }
  const missing = script?.kind === 'read' && script.foreign?.isCertain !== true
    ? missingImports(script.imports, { ...importer, file: path })
    : [];
  const subject = { file: path, format, client, name, files: search.files, mayBeOther: search.runtimeMajor === EITHER_LOADER };
  const faults = [...scriptFaults(script, subject), ...exportFault(lookup, script, subject), ...missing, ...bundleFaults(place, path, format)];
  steps.push({ looked: `${name.exportPath.join('.')} in ${shown(path)}`, found: FOUND[lookup.kind] });
  return { verdict: verdictOf(lookup, faults), steps, file: shown(path), faults };
}

/** Of what bundlers make of files, which may be too large to be parsed. */
function bundleFaults(place: Place, path: string, format: Format): NodejsFault[] {
  const required = format === 'module' ? bundledRequireAt(place) : undefined;
  return required === undefined ? [] : [{ kind: 'nodejs-bundle-without-require', file: shown(path), required }];
}

const FOUND: Readonly<Record<Lookup['kind'], string>> = {
  'function': 'a function',
  'missing': 'nothing',
  'in-default': 'nothing, but perhaps in the default export',
  'not-a-function': 'no function',
  'exported': 'an export, whose value is not known before it is loaded',
  'seen': 'what seems to be an export',
  'unmentioned': 'nothing, and the name is nowhere in what is loaded',
  'unknown': 'what is not known before it is loaded',
};

/** Faults that leave nothing to hope for; the others are suspicions. */
const FATAL: readonly NodejsFault['kind'][] = [
  'nodejs-export-missing', 'nodejs-handler-not-a-function', 'nodejs-es-syntax-in-commonjs', 'nodejs-commonjs-in-es-module',
  'nodejs-syntax-error', 'nodejs-callback-handler', 'nodejs-aws-sdk-v2-missing', 'nodejs-relative-import-missing', 'nodejs-json-import-without-type',
];

function verdictOf({ kind }: Lookup, faults: readonly NodejsFault[]): HandlerResolution['verdict'] {
  if (faults.length > 0) {
    return faults.some((one) => FATAL.includes(one.kind) && !('isCertain' in one && !one.isCertain)) ? 'missing' : 'suspected-missing';
  }
  return kind === 'function' ? 'found' : kind === 'exported' || kind === 'seen' ? 'suspected-found' : 'unknown';
}
