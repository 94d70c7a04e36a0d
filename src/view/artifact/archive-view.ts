/** What the file of an archive is. */
export type ArchiveFormat = 'zip' | 'empty' | 'git-lfs-pointer' | 'gzip' | 'tar' | 'cut-zip' | 'other';

/** What an archive tells besides its files. */
export interface ArchiveView {
  /** Only a zip has files: what is in the others is not read. */
  readonly format: ArchiveFormat;
  /** The size of the archive itself. */
  readonly packedBytes: number;
  /** Files and folders. */
  readonly entryCount: number;
  /** Paths of files that need a password. */
  readonly encrypted: readonly string[];
  /** Paths of symbolic links. */
  readonly links: readonly string[];
  /** Those of them that lead to folders, or to nothing in the archive: what is behind them is not among the files. */
  readonly openLinks: readonly string[];
}
