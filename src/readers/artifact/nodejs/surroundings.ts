import { EnvironmentVariable } from '../../../view/function-view';
import { Collection, isKnown, Maybe } from '../../../view/maybe';

/** What variables make of the handler. */
export type Surroundings =
  | { readonly kind: 'unknown'; readonly because: string }
  | { readonly kind: 'known'; readonly handler: string; readonly wrapped?: string; readonly hasOtherFolders: boolean };

/** Handlers of layers that call the handler in a variable. */
const WRAPPERS: readonly (readonly [handler: RegExp, variable: string])[] = [
  [/^\/opt\/nodejs\/node_modules\/datadog-lambda-js\/handler\.handler$|^node_modules\/datadog-lambda-js\/dist\/handler\.handler$/, 'DD_LAMBDA_HANDLER'],
  [/^newrelic-lambda-wrapper\.handler$|^\/opt\/nodejs\/node_modules\/newrelic-(esm-)?lambda-wrapper(\/index)?\.handler$/, 'NEW_RELIC_LAMBDA_HANDLER'],
];

export const VARIABLES_FOR_NODEJS: readonly string[] = ['AWS_LAMBDA_EXEC_WRAPPER', 'NODE_OPTIONS', 'NODE_PATH', ...WRAPPERS.map(([, variable]) => variable)];

/** Options of Node.js that change nothing about the loading of modules. */
const HARMLESS_OPTION = /^--(enable-source-maps|max-old-space-size(=\d+)?|max-semi-space-size(=\d+)?|max-http-header-size(=\d+)?|no-deprecation|no-warnings|trace-warnings|trace-deprecation|stack-trace-limit(=\d+)?|unhandled-rejections=[\w-]+|dns-result-order=\w+|no-experimental-[\w-]+|\d+)$|^\d+$/;

export function surroundingsOf(handler: string, environment: Collection<EnvironmentVariable>): Surroundings {
  if (!environment.complete) {
    return { kind: 'unknown', because: 'variables may lead elsewhere' };
  }
  const values = new Map<string, Maybe<string>>(environment.known.map(({ name, value }) => [name, value]));
  if (values.has('AWS_LAMBDA_EXEC_WRAPPER')) {
    return { kind: 'unknown', because: 'AWS_LAMBDA_EXEC_WRAPPER starts something else' };
  }
  if (!isHarmless(values.get('NODE_OPTIONS'))) {
    return { kind: 'unknown', because: 'NODE_OPTIONS may change how modules are loaded' };
  }
  const hasOtherFolders = values.has('NODE_PATH');
  const [, variable] = WRAPPERS.find(([wrapper]) => wrapper.test(handler)) ?? [];
  if (variable === undefined) {
    return { kind: 'known', handler, hasOtherFolders };
  }
  const wrapped = values.get(variable);
  return typeof wrapped === 'string'
    ? { kind: 'known', handler: wrapped, wrapped: variable, hasOtherFolders }
    : { kind: 'unknown', because: `the handler is that of a layer, and ${variable} is not known` };
}

function isHarmless(options: Maybe<string> | undefined): boolean {
  return options === undefined || (isKnown(options) && options.trim().split(/\s+/).every((option) => option === '' || HARMLESS_OPTION.test(option)));
}
