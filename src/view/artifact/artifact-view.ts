import { ArchiveView } from './archive-view';
import { HandlerResolution } from './handler-resolution';
import { PackageFile } from './package-file';
import { Collection } from '../maybe';

/** The files of a package, or of a layer. */
export interface PackageView {
  /** How sentences call it, such as `the folder orders`. */
  readonly name: string;
  readonly kind: 'folder' | 'archive' | 'inline';
  /** By their paths. */
  readonly files: ReadonlyMap<string, PackageFile>;
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
}
