import { posix } from 'node:path';
import { closest, distance } from 'fastest-levenshtein';
import { Lookup } from './exported-handler';
import { Client, Format } from './find-module';
import { HandlerName } from './handler-name';
import { packageScope } from './package-scope';
import { RuntimeFiles, shown } from './runtime-files';
import { Script } from './script';
import { ExportSet } from './syntax/export-set';
import { NodejsFault } from '../../../view/artifact/nodejs-faults';

export interface SubjectOfFaults {
  readonly file: string;
  readonly format: Format;
  readonly client: Client;
  readonly name: HandlerName;
  readonly files: RuntimeFiles;
  /** Whether the function may have the newer loader as well. */
  readonly mayBeOther: boolean;
}

/** Callbacks went away with the newer loader. */
const REFUSED_PARAMETERS = 3;
const MOST_TYPOS = 3;

/** What is wrong with a file, whatever it exports. */
export function scriptFaults(script: Script | undefined, { file: path, format, client, files }: SubjectOfFaults): NodejsFault[] {
  const file = shown(path);
  const scope = packageScope(files, posix.dirname(path));
  const packageJson = 'packageJson' in scope && scope.packageJson !== undefined && posix.extname(path) === '.js' ? shown(scope.packageJson) : undefined;
  switch (script?.kind) {
    case 'es-syntax': {
      // Whether Node.js 24 on Lambda detects modules by their syntax is not documented.
      const kind = client === 3 || posix.extname(path) === '.cjs' ? 'nodejs-es-syntax-in-commonjs' : 'nodejs-es-syntax-undeclared';
      return [{ kind, file, packageJson }];
    }
    case 'syntax-error': return [{ kind: script.isCertain ? 'nodejs-syntax-error' : 'nodejs-syntax-doubtful', file, message: script.message }];
    case 'read': return script.foreign === undefined ? [] : [{ kind: 'nodejs-commonjs-in-es-module', file, ...script.foreign, packageJson: format === 'module' ? packageJson : undefined }];
    default: return [];
  }
}

/** What is wrong with what a file exports. */
export function exportFault(lookup: Lookup, script: Script | undefined, subject: SubjectOfFaults): NodejsFault[] {
  if (script?.kind !== 'read' || script.foreign?.isCertain === true) {
    return [];
  }
  const file = shown(subject.file);
  switch (lookup.kind) {
    case 'missing': return [exportMissing('nodejs-export-missing', lookup.exports, subject)];
    case 'in-default': return [exportMissing(subject.mayBeOther ? 'nodejs-export-uncertain' : 'nodejs-export-missing', lookup.exports, subject)];
    case 'not-a-function': return [{ kind: 'nodejs-handler-not-a-function', file, value: lookup.shown }];
    case 'function': return subject.client === 4 && lookup.parameters >= REFUSED_PARAMETERS && !script.isStreaming
      ? [{ kind: 'nodejs-callback-handler', file, parameters: lookup.parameters }]
      : [];
    case 'unmentioned': {
      const [missing = ''] = subject.name.exportPath;
      return [{ kind: 'nodejs-export-unmentioned', file, missing, nearest: nearestExport(lookup.exports, subject) }];
    }
    case 'exported': case 'seen': case 'unknown': return script.exports.rebindsExports ? [{ kind: 'nodejs-exports-rebound', file }] : [];
  }
}

type Missing = 'nodejs-export-missing' | 'nodejs-export-uncertain';

function exportMissing<K extends Missing>(kind: K, exports: ExportSet, subject: SubjectOfFaults) {
  const { isFunction, rebindsExports } = exports;
  const [missing = ''] = subject.name.exportPath;
  const nearest = nearestExport(exports, subject);
  return { kind, file: shown(subject.file), missing, exported: namesOf(exports), nearest, isFunction, rebindsExports };
}

/** The handler that is meant, if one of the exports is near enough. */
function nearestExport(exports: ExportSet, { name }: SubjectOfFaults): string | undefined {
  const [missing = ''] = name.exportPath;
  const exported = namesOf(exports);
  const nearest = exported.length === 0 ? undefined : closest(missing, exported);
  const value = nearest === undefined ? undefined : exports.names.get(nearest)?.value.kind;
  const mayBeMeant = nearest === 'default' ? value === 'function' : value !== 'literal';
  const isNear = nearest !== undefined && mayBeMeant && (exported.length === 1 || distance(missing, nearest) <= MOST_TYPOS);
  return isNear ? `${name.folder}${name.module}.${nearest}` : undefined;
}

function namesOf({ names }: ExportSet): string[] {
  return [...names.keys()].filter((one) => one !== '__esModule');
}
