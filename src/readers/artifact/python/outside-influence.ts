import { isKnown } from '../../../view/maybe';
import { HandlerRequest } from '../handler-request';

/** https://docs.python.org/3/using/cmdline.html#environment-variables */
const MOVES_MODULES = new Set(['PYTHONPATH', 'PYTHONHOME', 'PYTHONPLATLIBDIR', 'PYTHONUSERBASE', 'AWS_LAMBDA_EXEC_WRAPPER']);

/** Handlers of layers that call the function's own one, and the variable in which they look for it. */
const WRAPPERS: Readonly<Record<string, string>> = {
  'datadog_lambda.handler.handler': 'DD_LAMBDA_HANDLER',
  'newrelic_lambda_wrapper.handler': 'NEW_RELIC_LAMBDA_HANDLER',
  'sentry_sdk.integrations.init_serverless_sdk.sentry_lambda_handler': 'SENTRY_INITIAL_HANDLER',
  'lumigo_tracer._handler._handler': 'LUMIGO_ORIGINAL_HANDLER',
};

export const VARIABLES_FOR_PYTHON: readonly string[] = [...MOVES_MODULES, ...Object.values(WRAPPERS)];

/** What may lead Python elsewhere than the files at hand. */
export function outsideInfluence({ environment }: HandlerRequest): string | undefined {
  const variable = environment.known.find(({ name }) => MOVES_MODULES.has(name));
  return variable ? `${variable.name} may lead elsewhere` : environment.complete ? undefined : 'some environment variables are not known';
}

/** The handler that is called in the end, and the variable that names it; no handler where it is not known. */
export function wrappedHandler({ handler, environment }: HandlerRequest): { readonly handler?: string; readonly through?: string } {
  const through = WRAPPERS[handler.replaceAll('/', '.')];
  if (through === undefined) {
    return { handler };
  }
  const value = environment.known.find(({ name }) => name === through)?.value;
  return { handler: value !== undefined && isKnown(value) ? value : undefined, through };
}
