import { ResolutionStep } from './handler-resolution';
import { PackageFile } from './package-file';
import { ProgramView } from './program-view';

/** A file of the package or of a layer that is run, or loaded, as machine code. */
export interface NativeFile extends PackageFile {
  /** The package or layer that has it, as sentences call it. */
  readonly in: string;
  readonly program: ProgramView;
  /** Files for different machines of which one is enough have the same. */
  readonly group: string;
}

/** The program that runtimes without a language start. */
export interface BootstrapView {
  /** `missing` only when no layer can have it. */
  readonly verdict: 'found' | 'missing' | 'unknown';
  /** In the order of Lambda. */
  readonly steps: readonly ResolutionStep[];
  readonly file?: NativeFile;
  /** What there is instead of it. */
  readonly nearest?: string;
}
