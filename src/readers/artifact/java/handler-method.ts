import { closest, distance } from 'fastest-levenshtein';
import { ClassFile, Method } from './class-file';
import { ClassPath } from './class-path';
import { HandlerFault } from '../../../view/artifact/handler-resolution';

/** What a class inherits from, as far as it can be seen. */
export interface Ancestors {
  readonly classes: readonly ClassFile[];
  /** Those that are not in the package but known. */
  readonly known: readonly string[];
  readonly complete: boolean;
  /** Whether one that cannot be seen may have the interfaces of Lambda: those of Java itself have not. */
  readonly mayHandle: boolean;
}

const OBJECT = 'java.lang.Object';
export const REQUEST_HANDLER = 'com.amazonaws.services.lambda.runtime.RequestHandler';
export const REQUEST_STREAM_HANDLER = 'com.amazonaws.services.lambda.runtime.RequestStreamHandler';

/**
 * The public methods of what is not in the package, as far as classes inherit them. Of Java itself only what many classes
 * have above them: what Java 8 to 25 have in them is the same, but for one method of enumerations.
 *
 * https://docs.oracle.com/en/java/javase/25/docs/api/java.base/module-summary.html
 */
export const METHODS: Readonly<Record<string, readonly string[]>> = {
  [OBJECT]: ['equals', 'hashCode', 'toString', 'getClass', 'notify', 'notifyAll', 'wait'],
  [REQUEST_HANDLER]: ['handleRequest'],
  [REQUEST_STREAM_HANDLER]: ['handleRequest'],
  'java.lang.Enum': ['compareTo', 'describeConstable', 'getDeclaringClass', 'name', 'ordinal', 'valueOf'],
  'java.lang.Record': [],
  'java.lang.Cloneable': [],
  'java.io.Serializable': [],
  'java.lang.Comparable': ['compareTo'],
  'java.lang.Iterable': ['forEach', 'iterator', 'spliterator'],
  'java.lang.AutoCloseable': ['close'],
  'java.io.Closeable': ['close'],
  'java.lang.Runnable': ['run'],
  'java.util.concurrent.Callable': ['call'],
  'java.util.function.Function': ['andThen', 'apply', 'compose'],
  'java.util.function.BiFunction': ['andThen', 'apply'],
  'java.util.function.Supplier': ['get'],
  'java.util.function.Consumer': ['accept', 'andThen'],
};

/** All classes and interfaces above a class. The runtime's own ones win over those of the package. */
export function ancestorsOf(content: ClassFile, classPath: ClassPath): Ancestors {
  const classes = new Map<string, ClassFile>();
  const known = new Set<string>([OBJECT]);
  const unseen: string[] = [];
  const pending = parentsOf(content);
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (name in METHODS) {
      known.add(name);
    } else if (!classes.has(name) && !unseen.includes(name)) {
      const found = classPath.find(name);
      if (found === undefined || found === 'unknown' || found.content === undefined) {
        unseen.push(name);
      } else {
        classes.set(name, found.content);
        pending.push(...parentsOf(found.content));
      }
    }
  }
  return { classes: [...classes.values()], known: [...known], complete: unseen.length === 0, mayHandle: unseen.some((name) => !name.startsWith('java.')) };
}

function parentsOf({ superclass, interfaces }: ClassFile): string[] {
  return [...superclass === undefined ? [] : [superclass], ...interfaces];
}

/** Whether the method of a handler can be seen; one of an ancestor that cannot be seen is not. */
export function isMethodSeen(content: ClassFile, method: string, ancestors: Ancestors): boolean {
  return isOfKnown(method, ancestors) || methodsNamed(method, content, ancestors).some(({ isPublic }) => isPublic);
}

/** Whether one of the ancestors that are not in the package has a method. */
function isOfKnown(method: string, { known }: Ancestors): boolean {
  return known.some((name) => METHODS[name]?.includes(method));
}

function methodsNamed(method: string, content: ClassFile, { classes }: Ancestors): Method[] {
  return [content, ...classes].flatMap(inheritedBy(content)).filter(({ name }) => name === method);
}

/** What is wrong with the method of a handler; nothing where an ancestor that cannot be seen may have it. */
export function methodFaults(content: ClassFile, method: string, ancestors: Ancestors): HandlerFault[] {
  if (!ancestors.complete || isOfKnown(method, ancestors)) {
    return [];
  }
  const all = methodsNamed(method, content, ancestors);
  const open = all.filter(({ isPublic }) => isPublic);
  if (open.length === 0) {
    const others = ownMethods(content);
    return [{ kind: 'java-method-missing', className: content.name, method, isHidden: all.length > 0, others, nearest: nearest(content.name, method, others) }];
  }
  const fitting = open.filter((one) => mayFit(one));
  if (fitting.length === 0) {
    return [{ kind: 'java-method-parameters-unfit', className: content.name, method, parameters: open.map(({ descriptor }) => parametersOf(descriptor).map(simpleName).join(', ')) }];
  }
  return fitting.every(({ isStatic }) => !isStatic) ? constructorFaults(content) : [];
}

/** The static methods of interfaces are not inherited, nor are constructors methods. */
function inheritedBy(content: ClassFile): (one: ClassFile) => Method[] {
  return (one) => one.methods.filter(({ name, isStatic }) => !name.startsWith('<') && !(isStatic && one.isInterface && one !== content));
}

export function ownMethods({ methods }: ClassFile): string[] {
  return [...new Set(methods.filter(({ name, isPublic }) => isPublic && !/^<|\$/.test(name)).map(({ name }) => name))];
}

function nearest(className: string, method: string, others: readonly string[]): string | undefined {
  const name = others.length === 0 ? undefined : closest(method, [...others]);
  return name !== undefined && distance(method.toLowerCase(), name.toLowerCase()) <= Math.max(1, method.length / 3) ? `${className}::${name}` : undefined;
}

/** The runtime makes an object of the class before it calls a method that is not static. */
export function constructorFaults(content: ClassFile): HandlerFault[] {
  const isAbstract = content.isAbstract || content.isInterface;
  const hasConstructor = content.methods.some(({ name, descriptor, isPublic }) => name === '<init>' && descriptor === '()V' && isPublic);
  return isAbstract || !hasConstructor ? [{ kind: 'java-constructor-missing', className: content.name, isAbstract }] : [];
}

const INPUT = 'Ljava/io/InputStream;';
const OUTPUT = 'Ljava/io/OutputStream;';
const CONTEXT = 'Lcom/amazonaws/services/lambda/runtime/Context;';

/** Whether the runtime can call it. Where types have arguments, a parameter may be another one than its erasure says. */
function mayFit({ descriptor, isGeneric }: Method): boolean {
  const parameters = parametersOf(descriptor);
  const [first = '', second = '', third] = parameters;
  if (parameters.length < 2) {
    return true;
  }
  if (parameters.length > 3 || isGeneric) {
    return parameters.length <= 3;
  }
  if (third !== undefined) {
    return first === INPUT && second === OUTPUT && third === CONTEXT;
  }
  return first !== CONTEXT && (second === CONTEXT || (first === INPUT && second === OUTPUT));
}

function parametersOf(descriptor: string): string[] {
  return descriptor.slice(1, descriptor.indexOf(')')).match(/\[*(?:L[^;]*;|[A-Z])/g) ?? [];
}

const PRIMITIVES: Readonly<Record<string, string>> = { B: 'byte', C: 'char', D: 'double', F: 'float', I: 'int', J: 'long', S: 'short', Z: 'boolean' };

function simpleName(parameter: string): string {
  const [, arrays = '', name = ''] = /^(\[*)(.*)$/.exec(parameter) ?? [];
  return `${PRIMITIVES[name] ?? name.replace(/^L|;$/g, '').replace(/^.*[/$]/, '')}${'[]'.repeat(arrays.length)}`;
}
