import { HandlerResolution } from '../../../view/artifact/handler-resolution';
import { HandlerRequest, unknownHandler } from '../handler-request';

const SUFFIXES = ['', '.js', '.mjs', '.cjs'];

/** https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html */
export function resolveNodejsHandler({ handler, code, layers, environment }: HandlerRequest): HandlerResolution {
  if (!layers.complete || layers.atLeast > 0 || !environment.complete) {
    return unknownHandler('layers or variables may lead elsewhere');
  }
  const [module = ''] = handler.split('.');
  const looked = SUFFIXES.map((suffix) => `${module}${suffix}`);
  const file = looked.find((path) => code.isFile(path));
  const steps = looked.map((path) => ({ looked: path, found: code.isFile(path) ? 'a file' : 'nothing' }));
  return file === undefined
    ? { verdict: 'missing', steps, faults: [{ kind: 'nodejs-module-missing', looked }] }
    : { verdict: 'found', steps, file, faults: [] };
}
