import { takesTwo } from './parameters';
import { PythonModule } from './python-module';
import { PythonFault } from '../../../view/artifact/python-faults';

/** What goes wrong when the function is called with an event and a context. A decorator can put anything in its place, and so can a later statement. */
export function functionFaults({ functions, bindings, isRebound, settled }: PythonModule, name: string, file: string): readonly PythonFault[] {
  const fn = functions.get(name);
  if (fn === undefined || fn.isDecorated || (!settled.has(name) && (isRebound || bindings.get(name) !== 1))) {
    return [];
  }
  const { parameters } = fn;
  return [
    ...fn.isAsync ? [{ kind: 'python-handler-async' as const, file, name }] : [],
    ...parameters && !takesTwo(parameters) ? [{ kind: 'python-handler-arguments' as const, file, name, parameters }] : [],
  ];
}
