/** A file of a package. Folders are not listed: they are where files are. */
export interface PackageFile {
  /** From the root of the package, with slashes. */
  readonly path: string;
  readonly bytes: number;
  /** The Unix permissions, such as 0o644; absent where nobody can tell, as on Windows. */
  readonly mode?: number;
}
