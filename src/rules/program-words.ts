import { ArtifactView } from '../view/artifact/artifact-view';
import { NativeFile } from '../view/artifact/native-view';
import { FileFormat, ProgramView } from '../view/artifact/program-view';
import { EnvironmentVariable, FunctionView } from '../view/function-view';
import { isKnown } from '../view/maybe';

/** What a file is that Linux cannot start. */
export const WRONG_FORMATS: Readonly<Partial<Record<FileFormat, string>>> = {
  'mach-o': 'a program for macOS',
  'pe': 'a program for Windows',
  'archive': 'an archive',
  'text': 'a text without #! in its first line',
  'empty': 'empty',
  'other': 'neither an ELF file nor a script',
};

export function isProvided(runtime: string): boolean {
  return /^provided(\.|$)/.test(runtime);
}

/** For rules about the bootstrap. */
export const hasBootstrap = ({ runtime, artifact }: FunctionView): boolean => artifact !== undefined && typeof runtime === 'string' && isProvided(runtime);
/** For rules about libraries with machine code. */
export const hasNativeFiles = withPackage(({ nativeFiles }) => nativeFiles.length > 0);
/** For rules about what is started beside the runtime. */
export const hasExtensions = withPackage(({ extensions }) => extensions.length > 0);

/** For rules about what layers hold. */
export const hasLayers = withPackage(({ layers }) => layers.known.length > 0);

/** For rules that find something only in packages of which this holds. */
export function withPackage(holds: (artifact: ArtifactView) => boolean): (view: FunctionView) => boolean {
  return ({ artifact }) => artifact !== undefined && isKnown(artifact) && holds(artifact);
}

/** The bootstrap that Lambda starts; `undefined` for the runtimes of languages, which have their own. */
export function bootstrapIn(runtime: string, artifact: ArtifactView | undefined): NativeFile | undefined {
  return isProvided(runtime) && artifact?.kind !== 'inline' ? artifact?.bootstrap.file : undefined;
}

/** What is wrong with the first line of a script, as the end of a sentence about it. */
export function firstLineFault({ path, in: where, program }: NativeFile): string | undefined {
  if (program.hasByteOrderMark) {
    return `${path} in ${where} begins with a byte order mark`;
  }
  const { interpreter = '', argument, endsWithCarriageReturn } = program.shebang ?? {};
  const isCertain = argument === undefined || /\/(sh|bash|env)$/.test(interpreter);
  return endsWithCarriageReturn && isCertain ? `the first line of ${path} in ${where} ends with a carriage return after ${argument ?? interpreter}` : undefined;
}

export function loadsNativeFiles(runtime: string): boolean {
  return /^(nodejs|python|ruby|java)\d/.test(runtime);
}

export function architectureOf([architecture = 'x86_64']: readonly string[] = []): string {
  return architecture;
}

/** The machine of an ELF file, where the function does not run on it. */
export function wrongMachine({ machine, bits }: ProgramView, architectures: readonly string[] | undefined): string | undefined {
  const architecture = architectureOf(architectures);
  const isRight = machine === undefined || (machine === architecture && bits === 64) || !['x86_64', 'arm64'].includes(architecture);
  return isRight ? undefined : machine === architecture ? `${machine} with 32 bits` : machine;
}

/** The system for which a library is built, where it is not that of the function. */
export function misfit(program: ProgramView, architectures: readonly string[] | undefined): string | undefined {
  const { format } = program;
  return format === 'mach-o' ? 'macOS' : format === 'pe' ? 'Windows' : wrongMachine(program, architectures);
}

export function isExecutable(mode: number): boolean {
  return mode % 2 === 1;
}

/** Permissions as `644`. */
export function octal(mode: number): string {
  return mode.toString(8).padStart(3, '0');
}

export function leadsToOtherLibraries(environment: readonly EnvironmentVariable[] = []): boolean {
  return environment.some(({ name }) => name === 'LD_LIBRARY_PATH' || name === 'LD_PRELOAD');
}

/** Whether a version such as `2.35` is above another. */
export function isNewer(version: string | undefined, than: string): boolean {
  const [parts, others] = [version ?? '0', than].map((one) => one.split('.').map(Number)) as [number[], number[]];
  const differing = parts.findIndex((part, index) => part !== (others[index] ?? 0));
  return differing >= 0 && parts[differing]! > (others[differing] ?? 0);
}
