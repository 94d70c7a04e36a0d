import { ArchiveView } from './archive-view';
import { HandlerResolution } from './handler-resolution';
import { BootstrapView, NativeFile } from './native-view';
import { PackageFile } from './package-file';
import { Collection } from '../maybe';

/** The files of a package, or of a layer. */
export interface PackageView {
  /** How sentences call it, such as `the folder orders`. */
  readonly name: string;
  readonly kind: 'folder' | 'archive' | 'inline';
  /** By their paths. */
  readonly files: ReadonlyMap<string, PackageFile>;
  /** The same for who looks at all of them: they need not be put in order. */
  readonly allFiles: readonly PackageFile[];
  /** Of all files, unpacked. */
  readonly totalBytes: number;
  /** Whether Lambda would get an archive without entries. */
  readonly isEmpty: boolean;
  /** Absent where the CDK makes the archive. */
  readonly archive?: ArchiveView;
}

/** The deployment package of a function, with its layers. It is read when somebody asks, and only what was asked for. */
export interface ArtifactView extends PackageView {
  /** Those of the layers whose files are at hand. */
  readonly layers: Collection<PackageView>;
  readonly handler: HandlerResolution;
  /** What runtimes without a language start. */
  readonly bootstrap: BootstrapView;
  /** The libraries with machine code in the package and the layers at hand; none where they cannot be read. */
  readonly nativeFiles: readonly NativeFile[];
  /** What Lambda starts beside the runtime, from the layers at hand. */
  readonly extensions: readonly NativeFile[];
}
