import { ClassFile } from './class-file';
import { ClassPath } from './class-path';
import { interfaceFaults, isHandler } from './handler-interface';
import { Ancestors, ancestorsOf, isMethodSeen, methodFaults } from './handler-method';
import { nearestClass } from './nearest-class';
import { HandlerFault, HandlerResolution, ResolutionStep } from '../../../view/artifact/handler-resolution';
import { HandlerRequest, unknownHandler } from '../handler-request';
import { wayAround } from '../ways-around';

const SEPARATOR = '::';
export const VARIABLES_FOR_JAVA = ['AWS_LAMBDA_EXEC_WRAPPER', 'JAVA_TOOL_OPTIONS', '_JAVA_OPTIONS', 'JDK_JAVA_OPTIONS', 'CLASSPATH'];
/** Classes that the runtime takes from itself, or that are arrays. */
const OF_THE_RUNTIME = /^(\[|(java|javax|jdk|sun|com\.sun(?!\.(jna|jersey|mail|faces)\.)|com\.amazonaws\.services\.lambda|lambdainternal|org\.crac|software\.amazon\.awssdk\.utilslite)\.)/;
/** The class files of Java 8 have version 52. */
const VERSION_BEFORE_JAVA_1 = 44;

/** https://docs.aws.amazon.com/lambda/latest/dg/java-handler.html */
export function resolveJavaHandler({ handler, runtime, code, layers, environment }: HandlerRequest): HandlerResolution {
  const reason = wayAround(environment, VARIABLES_FOR_JAVA);
  if (reason !== undefined) {
    return unknownHandler(reason);
  }
  const separator = handler.lastIndexOf(SEPARATOR);
  const className = separator < 0 ? handler : handler.slice(0, separator);
  const method = separator < 0 ? undefined : handler.slice(separator + SEPARATOR.length);
  if (className === '' || method === '') {
    const steps = [{ looked: `the class and the method in ${handler}`, found: 'one of them is empty' }];
    return { verdict: 'missing', steps, faults: [{ kind: 'java-handler-malformed', part: className === '' ? 'class' : 'method' }] };
  }
  return OF_THE_RUNTIME.test(className)
    ? unknownHandler(`${className} may be of the runtime`)
    : resolved({ className, method }, runtime, new ClassPath(code, layers));
}

function resolved(handler: { readonly className: string; readonly method?: string }, runtime: string, classPath: ClassPath): HandlerResolution {
  const { className, method } = handler;
  const found = className.includes('/') ? undefined : classPath.find(className); // Java refuses slashes in the names of classes
  const steps = [{ looked: `the class ${className} at the root and in ${classPath.jarNames.length} jars`, found: found === undefined ? 'nothing' : found === 'unknown' ? 'perhaps in something that is not at hand' : found.file }];
  if (found === undefined) {
    return { verdict: 'missing', steps, faults: [{ kind: 'java-class-missing', className, jars: classPath.jarNames.length, nearest: nearestClass(handler, classPath) }] };
  }
  if (found === 'unknown' || found.content === undefined) {
    return { ...unknownHandler('the class cannot be read'), steps };
  }
  if (found.content.name !== className) {
    return misplaced(className, found.file, found.content.name, steps);
  }
  const { content, file } = found;
  const ancestors = ancestorsOf(content, classPath);
  const ofEntry = method === undefined ? interfaceFaults(content, ancestors) : methodFaults(content, method, ancestors);
  const faults = [...versionFaults(file, content, runtime), ...ofEntry];
  const looked = entryOf(content, method, ancestors);
  const has = (one: HandlerFault['kind']) => faults.some(({ kind }) => kind === one);
  const verdict = has('java-method-missing') ? 'missing' : has('java-interface-missing') ? 'suspected-missing' : looked.isSeen ? 'found' : 'unknown';
  return { verdict, steps: [...steps, looked.step], file, faults };
}

/** Whether what the runtime calls can be seen in the class and in what is above it. */
function entryOf(content: ClassFile, method: string | undefined, ancestors: Ancestors): { readonly isSeen: boolean; readonly step: ResolutionStep } {
  const isSeen = method === undefined ? isHandler(ancestors) : isMethodSeen(content, method, ancestors);
  const looked = method === undefined ? 'an interface of Lambda' : `a public method ${method}`;
  return { isSeen, step: { looked, found: isSeen ? 'there' : ancestors.complete ? 'nothing' : 'perhaps in a class above it that is not at hand' } };
}

/** Java refuses a file that has another class than its path says. Names that are no ASCII are written in a way of their own. */
function misplaced(className: string, file: string, holds: string, steps: readonly ResolutionStep[]): HandlerResolution {
  return [...className, ...holds].every((character) => character < '\x7f')
    ? { verdict: 'missing', steps, file, faults: [{ kind: 'java-class-misplaced', className, file, holds }] }
    : { ...unknownHandler('the name of the class cannot be read'), steps };
}

function versionFaults(file: string, { majorVersion }: ClassFile, runtime: string): HandlerFault[] {
  const [, version] = /^java(\d+)/.exec(runtime) ?? [];
  const [builtFor, runtimeHas] = [majorVersion - VERSION_BEFORE_JAVA_1, Number(version)];
  return builtFor > runtimeHas ? [{ kind: 'java-class-too-new', file, builtFor, runtimeHas }] : [];
}
