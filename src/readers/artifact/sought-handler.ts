import { VARIABLES_FOR_DOTNET } from './dotnet/resolve-handler';
import { HandlerRequest } from './handler-request';
import { VARIABLES_FOR_JAVA } from './java/resolve-handler';
import { VARIABLES_FOR_NODEJS } from './nodejs/surroundings';
import { VARIABLES_FOR_PYTHON } from './python/outside-influence';
import { VARIABLES_FOR_RUBY } from './ruby/resolve-handler';
import { EnvironmentVariable, FunctionView } from '../../view/function-view';
import { Collection } from '../../view/maybe';

/** The handler of a function, and what else decides how its runtime gets there, besides the files. */
export interface SoughtHandler extends Pick<HandlerRequest, 'environment' | 'hasFileSystem'>, Pick<FunctionView, 'handler' | 'runtime'> {}

/** What leads runtimes elsewhere. They are shown no other variable, so that functions with other environments share what is read. */
const VARIABLES: ReadonlySet<string> = new Set([
  ...VARIABLES_FOR_NODEJS, ...VARIABLES_FOR_PYTHON, ...VARIABLES_FOR_RUBY, ...VARIABLES_FOR_JAVA, ...VARIABLES_FOR_DOTNET,
]);

const NO_VARIABLES: Collection<EnvironmentVariable> = { known: [], atLeast: 0, complete: true };

export function soughtHandler({ handler, runtime, environment: { known, complete } = NO_VARIABLES, fileSystems }: FunctionView): SoughtHandler {
  const shown = known.filter(({ name }) => VARIABLES.has(name));
  return { handler, runtime, environment: { known: shown, atLeast: shown.length, complete }, hasFileSystem: fileSystems !== undefined };
}

export function isSameSearch(one: SoughtHandler, other: SoughtHandler): boolean {
  return one.handler === other.handler && one.runtime === other.runtime && one.hasFileSystem === other.hasFileSystem
    && hasSameMembers(one.environment, other.environment, ({ name, value }, variable) => name === variable.name && value === variable.value);
}

export function hasSameMembers<T>(one: Collection<T>, other: Collection<T>, isSame: (member: T, of: T) => boolean): boolean {
  return one.complete === other.complete && one.atLeast === other.atLeast
    && one.known.length === other.known.length && one.known.every((member, index) => isSame(member, other.known[index]!));
}
