import { BUILT_INTO_PYTHON } from '../../../data/python-modules';
import { PythonHandlerMalformed, PythonModuleBuiltIn } from '../../../view/artifact/python-faults';

/** A handler, taken apart at its last dot. */
export interface HandlerName {
  /** Slashes are dots. */
  readonly parts: readonly string[];
  readonly attribute: string;
}

/** What Lambda refuses before it looks for the module. */
export function parseHandler(handler: string): HandlerName | PythonHandlerMalformed | PythonModuleBuiltIn {
  const dot = handler.lastIndexOf('.');
  const [module, attribute] = [handler.slice(0, dot), handler.slice(dot + 1)];
  const parts = module.split(/[./]/);
  const [builtIn = ''] = module.split('.');
  if (dot < 0 || /^\W*$/.test(handler)) {
    return { kind: 'python-handler-malformed', reason: 'no-dot' };
  }
  if (BUILT_INTO_PYTHON.has(builtIn)) {
    return { kind: 'python-module-built-in', module: builtIn };
  }
  if (/^[./]/.test(module)) {
    return { kind: 'python-handler-malformed', reason: 'relative' };
  }
  return parts.includes('') || attribute === '' ? { kind: 'python-handler-malformed', reason: 'empty-part' } : { parts, attribute };
}
