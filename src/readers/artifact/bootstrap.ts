import { Packages } from './artifact';
import { hasOpenLinks, reasonForNothing } from './closed-packages';
import { PackageFiles } from './package-files';
import { Program } from './program';
import { ResolutionStep } from '../../view/artifact/handler-resolution';
import { BootstrapView } from '../../view/artifact/native-view';

const BOOTSTRAP = 'bootstrap';

/**
 * Lambda looks in the package, then in the layers; a later layer replaces the files of those before.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/runtimes-custom.html
 */
export function bootstrapOf({ code, layers }: Packages): BootstrapView {
  const candidates = [code, ...layers.known.toReversed()];
  const steps: ResolutionStep[] = candidates.map((files) => ({ looked: `${BOOTSTRAP} in ${files.name}`, found: whatIsAt(files) }));
  const holder = candidates.find((files) => files.isFile(BOOTSTRAP));
  const nothing = holder === undefined ? reasonForNothing(code) : undefined;
  if (nothing !== undefined || (holder !== code && hasOpenLinks(code))) {
    return { verdict: 'unknown', steps: [{ looked: `${BOOTSTRAP} in ${code.name}`, found: nothing ?? 'it may be behind links' }] };
  }
  if (holder !== code && !layers.complete) {
    return { verdict: 'unknown', steps: [...steps.slice(0, 1), { looked: `${BOOTSTRAP} in the layers`, found: 'not all of them are at hand' }] };
  }
  const file = holder?.files.get(BOOTSTRAP);
  return holder && file
    ? { verdict: 'found', steps, file: { ...file, in: holder.name, program: new Program(holder, BOOTSTRAP), group: BOOTSTRAP } }
    : { verdict: 'missing', steps, nearest: nearestIn(code) };
}

function whatIsAt(files: PackageFiles): string {
  return files.isFile(BOOTSTRAP) ? 'a file' : files.isFolder(BOOTSTRAP) ? 'a folder' : 'nothing';
}

/** A file of that name elsewhere or with other letters, or else the only program. */
function nearestIn(files: PackageFiles): string | undefined {
  const paths = [...files.files.keys()];
  const named = paths.find((path) => path.endsWith(`/${BOOTSTRAP}`)) ?? paths.find((path) => /^bootstrap(\.[a-z]+)?$/i.test(path));
  const programs = named === undefined ? [...files.namesIn('') ?? []].filter((name) => !name.includes('.') && isProgram(files, name)) : [];
  return named ?? (programs.length === 1 ? programs[0] : undefined);
}

function isProgram(files: PackageFiles, path: string): boolean {
  return files.isFile(path) && ['elf', 'script'].includes(new Program(files, path).format);
}
