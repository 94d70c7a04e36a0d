import { KnownPart } from './known-part';
import { isProvided } from './program-words';
import { EnvironmentVariable } from '../view/function-view';

/** Names the script that starts the runtime; runtimes without a language do not read it. */
export const EXEC_WRAPPER = 'AWS_LAMBDA_EXEC_WRAPPER';

export function wrapperIn(environment: KnownPart<EnvironmentVariable>, runtime: string): string | undefined {
  return isProvided(runtime) ? undefined : environment.filter(({ name, value }) => name === EXEC_WRAPPER && typeof value === 'string')
    .whenAny(([{ value }]) => typeof value === 'string' ? value : undefined);
}
