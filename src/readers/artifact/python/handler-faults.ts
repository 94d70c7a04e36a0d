import { HandlerName } from './handler-name';
import { fileOf, LocatedModule } from './locate-module';
import { PythonModule } from './python-module';
import { nearestFunction, nearestModule } from './suggestions';
import { PythonFault, PythonHandlerMalformed, PythonModuleBuiltIn } from '../../../view/artifact/python-faults';
import { HandlerRequest } from '../handler-request';

type NotLocated = Exclude<LocatedModule, { readonly kind: 'module' | 'package' | 'unknown' }>;

export function refused(fault: PythonHandlerMalformed | PythonModuleBuiltIn, { handler, code }: HandlerRequest): PythonFault {
  if (fault.kind === 'python-module-built-in') {
    return fault;
  }
  const path = handler.replace(/^[./]+/, '');
  const [module = '', attribute = 'handler'] = fault.reason === 'no-dot' ? [path] : [path.slice(0, path.lastIndexOf('.')), path.slice(path.lastIndexOf('.') + 1)];
  return { ...fault, nearest: nearestModule(code, module.replaceAll('.', '/').replace(/\/{2,}/g, '/'), attribute) };
}

export function notLocated(located: NotLocated, { parts, attribute }: HandlerName, request: HandlerRequest): PythonFault {
  const { code } = request;
  switch (located.kind) {
    case 'missing': return moduleMissing('python-module-missing', { parts, attribute }, request);
    case 'not-a-package': {
      const { file, inside } = located;
      return { kind: 'python-module-not-a-package', file, inside, nearest: nearestModule(code, file.replace(/\.py$/, ''), attribute) };
    }
    case 'shadowed':
      return { kind: 'python-module-shadowed', module: parts[0] ?? '', file: located.file, by: located.by };
    case 'namespace': {
      const file = fileOf(located);
      return { kind: 'python-function-missing', file, isFolder: true, name: attribute, functions: [], nearest: nearestModule(code, `${file}/${attribute}`, 'handler') };
    }
  }
}

export function moduleMissing(kind: 'python-module-missing' | 'python-module-unmentioned', { parts, attribute }: HandlerName, { code, layers }: HandlerRequest): PythonFault {
  const path = parts.join('/');
  return { kind, looked: [`${path}.py`, `${path}/__init__.py`], nearest: nearestModule(code, path, attribute), layers: layers.known.length };
}

interface Wanted {
  readonly module: PythonModule;
  readonly file: string;
  readonly name: string;
  readonly handler: string;
}

export function functionMissing(kind: 'python-function-missing' | 'python-function-unmentioned', { module, file, name, handler }: Wanted): PythonFault {
  const nearest = nearestFunction(module, name);
  return {
    kind,
    file,
    isFolder: false,
    name,
    functions: [...module.functions.keys()],
    nearest: nearest === undefined ? undefined : { file, handler: `${handler.slice(0, handler.lastIndexOf('.'))}.${nearest}` },
  };
}
