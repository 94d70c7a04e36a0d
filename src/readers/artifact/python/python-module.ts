import { PythonImport } from './imports';
import { PythonParameters } from '../../../view/artifact/python-faults';

/** A `def` at the top level of a module. */
export interface PythonFunction {
  readonly isAsync: boolean;
  readonly isDecorated: boolean;
  /** `undefined` when they cannot be told apart. */
  readonly parameters: PythonParameters | undefined;
}

/** What can be told of a module without running it. */
export interface PythonModule {
  /** The names that statements at its top level bind, and how many of them. */
  readonly bindings: ReadonlyMap<string, number>;
  /** Names that it may have lost, or has only when it is started itself. */
  readonly uncertain: ReadonlySet<string>;
  /** The last `def` of each name. */
  readonly functions: ReadonlyMap<string, PythonFunction>;
  /** In their order. */
  readonly imports: readonly PythonImport[];
  /** What may bind further names; `undefined` when there are none but those. */
  readonly open?: string;
  /** The imports of everything from another module, where nothing else may bind further names. */
  readonly stars: readonly PythonImport[];
  /** Whether something may bind names again that it has bound. */
  readonly isRebound: boolean;
  /** Functions after which nothing runs but other definitions. */
  readonly settled: ReadonlySet<string>;
}
