/** What is wrong between a handler and a package for Node.js. */
export type NodejsFault = NodejsModuleMissing;

export interface NodejsModuleMissing {
  readonly kind: 'nodejs-module-missing';
  /** The files that the runtime tried. */
  readonly looked: readonly string[];
  /** What is there instead, and what the handler would have to be for it. */
  readonly nearest?: { readonly file: string; readonly handler?: string };
}
