import { ClassFile } from './class-file';
import { Ancestors, constructorFaults, ownMethods, REQUEST_HANDLER, REQUEST_STREAM_HANDLER } from './handler-method';
import { HandlerFault } from '../../../view/artifact/handler-resolution';

/** Whether a class has an interface of Lambda for certain. */
export function isHandler({ known }: Ancestors): boolean {
  return known.includes(REQUEST_HANDLER) || known.includes(REQUEST_STREAM_HANDLER);
}

/** What is wrong with a class that is named without a method. */
export function interfaceFaults(content: ClassFile, ancestors: Ancestors): HandlerFault[] {
  const { known, complete, mayHandle } = ancestors;
  const { name: className, interfaces, superclass, isGeneric } = content;
  const isStream = known.includes(REQUEST_STREAM_HANDLER);
  if (!isHandler(ancestors)) {
    return !mayHandle ? [{ kind: 'java-interface-missing', className, others: ownMethods(content) }] : [];
  }
  // What its only parent is without type arguments, nothing else can give it.
  const isRaw = complete && !isStream && !isGeneric && superclass === 'java.lang.Object' && interfaces.join() === REQUEST_HANDLER;
  return [...constructorFaults(content), ...isRaw ? [{ kind: 'java-type-arguments-missing' as const, className }] : []];
}
