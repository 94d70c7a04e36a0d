/** What is wrong between a handler and a package for Python. */
export type PythonFault = PythonModuleMissing;

export interface PythonModuleMissing {
  readonly kind: 'python-module-missing';
  /** The files that the runtime tried. */
  readonly looked: readonly string[];
  /** What is there instead, and what the handler would have to be for it. */
  readonly nearest?: { readonly file: string; readonly handler?: string };
}
