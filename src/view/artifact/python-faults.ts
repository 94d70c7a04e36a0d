/** What is wrong between a handler and a package for Python. */
export type PythonFault =
  | PythonHandlerMalformed | PythonModuleBuiltIn | PythonModuleMissing<'python-module-missing'> | PythonModuleMissing<'python-module-unmentioned'> | PythonModuleNotAPackage | PythonModuleShadowed
  | PythonFunctionMissing<'python-function-missing'> | PythonFunctionMissing<'python-function-unmentioned'> | PythonHandlerAsync | PythonHandlerArguments
  | PythonRelativeImport | PythonStandardModuleRemoved | PythonDependencyMissing;

/** What is there instead, and what the handler would have to be for it. */
export interface Nearest {
  readonly file: string;
  readonly handler?: string;
}

export interface PythonHandlerMalformed {
  readonly kind: 'python-handler-malformed';
  /** No dot at all, a path that does not begin in the package, or nothing between two separators. */
  readonly reason: 'no-dot' | 'relative' | 'empty-part';
  readonly nearest?: Nearest;
}

export interface PythonModuleBuiltIn {
  readonly kind: 'python-module-built-in';
  readonly module: string;
}

/** It is unmentioned where the package may say where its modules are, and has no word for this one. */
export interface PythonModuleMissing<K> {
  readonly kind: K;
  /** The files that the runtime tried. */
  readonly looked: readonly string[];
  readonly nearest?: Nearest;
  /** How many layers were looked at too. */
  readonly layers: number;
}

/** `orders.Orders.handle` asks for a module `Orders` in the file `orders.py`. */
export interface PythonModuleNotAPackage {
  readonly kind: 'python-module-not-a-package';
  readonly file: string;
  /** What the handler looks for in it. */
  readonly inside: string;
  readonly nearest?: Nearest;
}

export interface PythonModuleShadowed {
  readonly kind: 'python-module-shadowed';
  readonly module: string;
  /** What the package has, and Python does not get to. */
  readonly file: string;
  /** The standard library has a regular package of that name, or Python has loaded the module before. */
  readonly by: 'standard-library' | 'loaded-module';
}

/** It is unmentioned where names may come from anywhere, and this one is nowhere in what is imported. */
export interface PythonFunctionMissing<K> {
  readonly kind: K;
  /** The module; a folder without `__init__.py` has no names at all. */
  readonly file: string;
  readonly isFolder: boolean;
  readonly name: string;
  /** The functions that it has. */
  readonly functions: readonly string[];
  readonly nearest?: Nearest;
}

export interface PythonHandlerAsync {
  readonly kind: 'python-handler-async';
  readonly file: string;
  readonly name: string;
}

export interface PythonHandlerArguments {
  readonly kind: 'python-handler-arguments';
  readonly file: string;
  readonly name: string;
  readonly parameters: PythonParameters;
}

/** What a function takes. */
export interface PythonParameters {
  /** How many must be given by their position. */
  readonly required: number;
  /** How many can be. */
  readonly positional: number;
  /** Those after `*` that have no default. */
  readonly requiredKeywords: readonly string[];
}

export interface PythonRelativeImport {
  readonly kind: 'python-relative-import';
  readonly file: string;
  /** As they are written, such as `.prices`. */
  readonly modules: readonly string[];
}

export interface PythonStandardModuleRemoved {
  readonly kind: 'python-standard-module-removed';
  readonly file: string;
  /** Each with the first version without it, such as `3.12`. */
  readonly modules: readonly { readonly name: string; readonly since: string }[];
}

export interface PythonDependencyMissing {
  readonly kind: 'python-dependency-missing';
  readonly file: string;
  readonly modules: readonly string[];
  /** The list of dependencies that is in the package, and that nobody installed. */
  readonly requirements?: string;
}
