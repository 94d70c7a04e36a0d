import { hasMethod } from './methods';
import { LIBRARIES_OF_RUBY } from '../../../data/ruby-libraries';
import { HandlerResolution } from '../../../view/artifact/handler-resolution';
import { RubyFault, RubyHandlerMalformed } from '../../../view/artifact/ruby-faults';
import { HandlerRequest, unknownHandler } from '../handler-request';
import { archiveIn, nearestFile } from '../nearest-file';

export const VARIABLES_FOR_RUBY = new Set(['RUBYLIB', 'RUBYOPT', 'GEM_PATH', 'GEM_HOME', 'BUNDLE_GEMFILE', 'AWS_LAMBDA_EXEC_WRAPPER']);

/** https://docs.aws.amazon.com/lambda/latest/dg/ruby-handler.html */
export function resolveRubyHandler(request: HandlerRequest): HandlerResolution {
  const { handler, environment, code } = request;
  const variable = environment.known.find(({ name }) => VARIABLES_FOR_RUBY.has(name));
  if (variable !== undefined || !environment.complete) {
    return unknownHandler(variable ? `${variable.name} may lead elsewhere` : 'some environment variables are not known');
  }
  const parts = handler.replace(/\.+$/, '').split('.'); // Ruby drops empty parts at the end
  const malformed = malformedIn(parts);
  if (malformed !== undefined) {
    return { verdict: 'missing', steps: [{ looked: 'the handler', found: `${parts.length} parts` }], faults: [malformed] };
  }
  const [path = '', ...inside] = parts;
  const looked = [`${path}.rb`, `${path}.so`];
  const file = looked.find((one) => code.isFile(one));
  const steps = looked.map((one) => ({ looked: `/var/task/${one}`, found: code.isFile(one) ? 'a file' : 'nothing' }));
  if (file !== undefined) {
    return inFile(file, inside, request, steps);
  }
  return mayBeElsewhere(path, request) ? { verdict: 'unknown', steps, faults: [] } : { verdict: 'missing', steps, faults: [missing(path, inside, looked, request)] };
}

function malformedIn(parts: readonly string[]): RubyHandlerMalformed | undefined {
  const [file, ...inside] = parts;
  const isClass = inside.length !== 2 || !/(^|::)[a-z0-9]/.test(inside[0] ?? '');
  const reason = parts.length < 2 || parts.length > 3 ? 'parts' : file === '' ? 'no-file' : isClass ? undefined : 'class';
  return reason && { kind: 'ruby-handler-malformed', reason, parts: parts.length };
}

/** Layers and gems have folders on the load path too, and a path can lead out of the package. */
function mayBeElsewhere(path: string, { code, layers }: HandlerRequest): boolean {
  const [top = ''] = path.split('/');
  const isPackaged = [code, ...layers.known].some(({ files }) => [...files.keys()].some((file) => /(^|\/)(lib|gems|vendor)\//.test(file) && /\.(rb|so)$/.test(file) && file.slice(0, -3).endsWith(`/${path}`)));
  return isPackaged || !layers.complete || /^[/~]/.test(path) || /^aws/.test(path) || LIBRARIES_OF_RUBY.names.has(top);
}

function missing(path: string, inside: readonly string[], looked: readonly string[], { code }: HandlerRequest): RubyFault {
  const file = nearestFile(code, path, '.rb') ?? archiveIn(code);
  const handler = file?.endsWith('.rb') && !file.slice(0, -3).includes('.') ? [file.slice(0, -3), ...inside].join('.') : undefined;
  return { kind: 'ruby-file-missing', looked, nearest: file === undefined ? undefined : { file, handler } };
}

function inFile(file: string, inside: readonly string[], { code }: HandlerRequest, before: HandlerResolution['steps']): HandlerResolution {
  const [method = '', owner] = [...inside].reverse();
  const has = file.endsWith('.rb') ? hasMethod(textOf(code, file), method, owner, (path) => code.isFile(`${path}.rb`)) : 'unknown';
  const words = has === 'yes' ? 'a method' : has === 'unknown' ? 'nothing that decides' : 'nothing';
  const steps = [...before, { looked: `${inside.join('.')} in ${file}`, found: words }];
  const faults: readonly RubyFault[] = has === 'no' || has === 'of-objects' ? [{ kind: 'ruby-method-missing', file, method, owner, isOfObjects: has === 'of-objects' }] : [];
  return { verdict: has === 'yes' ? 'found' : 'unknown', steps, file, faults }; // never certain: Ruby can add methods anywhere
}

function textOf(code: HandlerRequest['code'], file: string): string | undefined {
  try {
    return code.text(file);
  } catch {
    return undefined;
  }
}
