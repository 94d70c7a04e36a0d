import { closest, distance } from 'fastest-levenshtein';
import { readModule } from './module-names';
import { takesTwo } from './parameters';
import { PythonModule } from './python-module';
import { Nearest } from '../../../view/artifact/python-faults';
import { archiveIn, nearestFile } from '../nearest-file';
import { PackageFiles } from '../package-files';

const USUAL = ['lambda_handler', 'handler', 'main'];

/** What a module offers in place of a function that it does not have. */
export function nearestFunction({ functions }: PythonModule, wanted: string): string | undefined {
  const names = [...functions].filter(([name, { parameters }]) => !name.startsWith('_') && parameters !== undefined && takesTwo(parameters)).map(([name]) => name);
  const like = names.length === 0 ? '' : closest(wanted, names);
  const isLike = like !== '' && distance(wanted.toLowerCase(), like.toLowerCase()) <= Math.max(2, wanted.length / 4);
  return isLike ? like : USUAL.find((name) => names.includes(name)) ?? (names.length === 1 ? names[0] : undefined);
}

/** The file that was meant, with the handler for it when it has the function; or an archive, in which Lambda does not look. */
export function nearestModule(code: PackageFiles, path: string, attribute: string): Nearest | undefined {
  const file = nearestFile(code, path, '.py');
  if (file === undefined) {
    const archive = archiveIn(code);
    return archive === undefined ? undefined : { file: archive };
  }
  const module = moduleIn(code, file);
  const name = module === undefined ? undefined : module.bindings.has(attribute) ? attribute : nearestFunction(module, attribute);
  return { file, handler: name === undefined ? undefined : `${moduleOf(file)}.${name}` };
}

function moduleIn(code: PackageFiles, file: string): PythonModule | undefined {
  try {
    return readModule(code.text(file));
  } catch {
    return undefined; // a file that cannot be read is only no suggestion
  }
}

function moduleOf(file: string): string {
  return file.replace(/(\/__init__)?\.py$/, '');
}
