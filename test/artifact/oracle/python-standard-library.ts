import { REMOVED_FROM_PYTHON, STANDARD_IN_PYTHON } from '../../../src/data/python-modules';

/** Whether we take a module for one of the standard library of this version of Python 3. */
export function isStandardHere(name: string, minor: number): boolean {
  return name.startsWith('_') || (STANDARD_IN_PYTHON.has(name) && minor < (REMOVED_FROM_PYTHON[name] ?? Infinity));
}
