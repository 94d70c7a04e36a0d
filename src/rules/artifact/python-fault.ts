import { FaultOf, handlerFault, HandlerFaultDefinition } from './handler-fault';
import { Nearest, PythonFault } from '../../view/artifact/python-faults';
import { Rule } from '../rule';

type PythonKind = PythonFault['kind'];

interface PythonFaultDefinition<K extends PythonKind> extends Omit<HandlerFaultDefinition<K>, 'what' | 'enforces' | 'verified'> {
  readonly enforces?: readonly string[];
  readonly what: (fault: FaultOf<K>, packageName: string) => string;
}

/** A rule about one kind of fault for Python. Where a wrapper is called first, the sentence says how it gets to the handler. */
export function pythonFault<const K extends PythonKind>({ what, ...text }: PythonFaultDefinition<K>): Rule {
  return handlerFault<K>({
    enforces: ['zip-handler-file-exists'],
    verified: '2026-11-29',
    ...text,
    what: (fault, { name, handler: { through } }) => `${through === undefined ? '' : `it calls the handler in ${through}; `}${what(fault, name)}`,
  });
}

/** What is there instead, at the end of a sentence. */
export function instead(nearest: Nearest | undefined): string {
  const meant = nearest?.handler === undefined ? '' : ` (did you mean ${nearest.handler}?)`;
  const packed = nearest === undefined || nearest.file.endsWith('.py') ? '' : ', which Lambda does not unpack';
  return nearest === undefined ? '' : `; it has ${nearest.file}${packed}${meant}`;
}

/** The same where the file was named before. */
export function didYouMean(nearest: Nearest | undefined): string {
  return nearest?.handler === undefined ? '' : ` (did you mean ${nearest.handler}?)`;
}
