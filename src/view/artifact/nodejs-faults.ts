/** What is wrong between a handler and a package for Node.js. */
export type NodejsFault =
  | NodejsHandlerMalformed
  | NodejsModuleMissing
  | NodejsTypescriptNotBuilt
  | NodejsFolderLoaded<'nodejs-folder-hides-file'>
  | NodejsFolderLoaded<'nodejs-folder-as-module'>
  | NodejsExportMissing<'nodejs-export-missing'>
  | NodejsExportMissing<'nodejs-export-uncertain'>
  | NodejsExportUnmentioned
  | NodejsHandlerNotAFunction
  | NodejsEsSyntax<'nodejs-es-syntax-in-commonjs'>
  | NodejsEsSyntax<'nodejs-es-syntax-undeclared'>
  | NodejsCommonjsInEsModule
  | NodejsBundleWithoutRequire
  | NodejsExportsRebound
  | NodejsSyntax<'nodejs-syntax-error'>
  | NodejsSyntax<'nodejs-syntax-doubtful'>
  | NodejsPackageJsonMalformed
  | NodejsCallbackHandler
  | NodejsImportMissing<'nodejs-aws-sdk-v2-missing'>
  | NodejsImportMissing<'nodejs-relative-import-missing'>
  | NodejsImportMissing<'nodejs-package-missing'>
  | NodejsImportMissing<'nodejs-json-import-without-type'>;

export interface NodejsHandlerMalformed {
  readonly kind: 'nodejs-handler-malformed';
  /** What the runtime refuses. */
  readonly reason: 'parent-folder' | 'no-dot';
  /** A handler that a file of the package would fit. */
  readonly nearest?: string;
}

export interface NodejsModuleMissing {
  readonly kind: 'nodejs-module-missing';
  /** The files that the runtime tried. */
  readonly looked: readonly string[];
  /** What is there instead, and what the handler would have to be for it. */
  readonly nearest?: { readonly file: string; readonly handler?: string };
}

export interface NodejsTypescriptNotBuilt {
  readonly kind: 'nodejs-typescript-not-built';
  readonly looked: readonly string[];
  readonly source: string;
}

export interface NodejsFolderLoaded<K> {
  readonly kind: K;
  /** `''` is the root of the package. */
  readonly folder: string;
  /** What the runtime would load in it, and cannot. */
  readonly main?: string;
  /** The file that the handler means, beside the folder. */
  readonly beside?: string;
}

export interface NodejsExportMissing<K> {
  readonly kind: K;
  readonly file: string;
  readonly missing: string;
  /** All that the file exports. */
  readonly exported: readonly string[];
  /** The handler that would be found. */
  readonly nearest?: string;
  /** Whether the file exports a function as such, in place of an object with functions. */
  readonly isFunction: boolean;
  /** Whether the file gives `exports` another value. */
  readonly rebindsExports: boolean;
}

/** The file may export names that nobody sees; this one occurs nowhere in what is loaded. */
export interface NodejsExportUnmentioned {
  readonly kind: 'nodejs-export-unmentioned';
  readonly file: string;
  readonly missing: string;
  /** The handler that seems to be meant. */
  readonly nearest?: string;
}

export interface NodejsHandlerNotAFunction {
  readonly kind: 'nodejs-handler-not-a-function';
  readonly file: string;
  /** As it is written. */
  readonly value: string;
}

export interface NodejsEsSyntax<K> {
  readonly kind: K;
  readonly file: string;
  /** The package.json that would have to say that it is a module; absent where there is none. */
  readonly packageJson?: string;
}

export interface NodejsCommonjsInEsModule {
  readonly kind: 'nodejs-commonjs-in-es-module';
  readonly file: string;
  /** What no ES module has. */
  readonly name: string;
  /** Or what the file imports may define it for all files. */
  readonly isCertain: boolean;
  /** The package.json that says that it is a module; absent where the suffix says so. */
  readonly packageJson?: string;
}

export interface NodejsBundleWithoutRequire {
  readonly kind: 'nodejs-bundle-without-require';
  readonly file: string;
  /** What it asks for by `require`. */
  readonly required: string;
}

export interface NodejsExportsRebound {
  readonly kind: 'nodejs-exports-rebound';
  readonly file: string;
}

export interface NodejsSyntax<K> {
  readonly kind: K;
  readonly file: string;
  /** What the parser says, with line and column. */
  readonly message: string;
}

export interface NodejsPackageJsonMalformed {
  readonly kind: 'nodejs-package-json-malformed';
  readonly packageJson: string;
  /** The file that is not loaded because of it. */
  readonly file: string;
}

export interface NodejsCallbackHandler {
  readonly kind: 'nodejs-callback-handler';
  readonly file: string;
  readonly parameters: number;
}

export interface NodejsImportMissing<K> {
  readonly kind: K;
  readonly file: string;
  /** The modules that it names, as written. */
  readonly specifiers: readonly string[];
  readonly by: 'require' | 'import';
  /** The file that the first one means. */
  readonly nearest?: string;
}
