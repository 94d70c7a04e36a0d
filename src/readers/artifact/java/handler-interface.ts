import { ClassFile } from './class-file';
import { Ancestors, constructorFaults, ownMethods, REQUEST_HANDLER, REQUEST_STREAM_HANDLER } from './handler-method';
import { HandlerFault } from '../../../view/artifact/handler-resolution';

/** What is wrong with a class that is named without a method. */
export function interfaceFaults(content: ClassFile, { known, complete, mayHandle }: Ancestors): HandlerFault[] {
  const { name: className, interfaces, superclass, isGeneric } = content;
  const [isStream, isRequest] = [known.includes(REQUEST_STREAM_HANDLER), known.includes(REQUEST_HANDLER)];
  if (!isStream && !isRequest) {
    return !mayHandle ? [{ kind: 'java-interface-missing', className, others: ownMethods(content) }] : [];
  }
  // What its only parent is without type arguments, nothing else can give it.
  const isRaw = complete && !isStream && !isGeneric && superclass === 'java.lang.Object' && interfaces.join() === REQUEST_HANDLER;
  return [...constructorFaults(content), ...isRaw ? [{ kind: 'java-type-arguments-missing' as const, className }] : []];
}
