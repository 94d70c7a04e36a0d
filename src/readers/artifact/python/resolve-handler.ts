import { importFaults } from './dependencies';
import { FoundModule } from './find-module';
import { functionFaults } from './handler-function';
import { HandlerName, parseHandler } from './handler-name';
import { fileOf, LocatedModule, locateModule, Search } from './locate-module';
import { mentionOf } from './mentions';
import { PythonModule, readModule } from './module-names';
import { bindingOf, NamedSource, read, replacedBy } from './names-elsewhere';
import { outsideInfluence, wrappedHandler } from './outside-influence';
import { changesSearchPath, searchPath } from './search-path';
import { nearestFunction, nearestModule } from './suggestions';
import { HandlerResolution, ResolutionStep } from '../../../view/artifact/handler-resolution';
import { PythonFault, PythonHandlerMalformed, PythonModuleBuiltIn } from '../../../view/artifact/python-faults';
import { HandlerRequest, unknownHandler } from '../handler-request';

type Outcome = Omit<HandlerResolution, 'steps'>;
type NotLocated = Exclude<LocatedModule, { readonly kind: 'module' | 'package' | 'unknown' }>;
type FoundFile = Extract<FoundModule, { readonly file: string }>;

const UNDECIDED: Outcome = { verdict: 'unknown', faults: [] };

const [OLDEST, NEWEST] = [8, 15];

/** https://docs.aws.amazon.com/lambda/latest/dg/python-handler.html */
export function resolvePythonHandler(request: HandlerRequest): HandlerResolution {
  const minor = Number(/^python3\.(\d+)$/.exec(request.runtime)?.[1]);
  const { handler, through } = wrappedHandler(request);
  const influence = outsideInfluence(request);
  if (influence !== undefined || handler === undefined || !(minor >= OLDEST && minor <= NEWEST)) {
    return unknownHandler(influence ?? (handler === undefined ? `${through} names the handler` : `how ${request.runtime} finds its handler is not known here`));
  }
  const folders = searchPath(request, minor);
  const steps: ResolutionStep[] = [{ looked: 'the handler', found: through === undefined ? handler : `${handler}, which ${through} names` }];
  const search = { folders, isComplete: request.layers.complete && changesSearchPath(folders) === undefined, minor };
  const outcome = resolve({ ...request, handler }, search, steps);
  return { ...outcome, steps, through };
}

function resolve(request: HandlerRequest, search: Search, steps: ResolutionStep[]): Outcome {
  const name = parseHandler(request.handler);
  if ('kind' in name) {
    return { verdict: 'missing', faults: [refused(name, request)] };
  }
  const located = locateModule(name.parts, search, steps);
  switch (located.kind) {
    case 'unknown': return isUnmentioned(located, name, search) ? { verdict: 'suspected-missing', faults: [moduleMissing('python-module-unmentioned', name, request)] } : UNDECIDED;
    case 'module':
    case 'package': return inFile(located, name, request, search, steps);
    default: return { verdict: located.kind === 'shadowed' ? 'unknown' : 'missing', faults: [notLocated(located, name, request)] };
  }
}

function refused(fault: PythonHandlerMalformed | PythonModuleBuiltIn, { handler, code }: HandlerRequest): PythonFault {
  if (fault.kind === 'python-module-built-in') {
    return fault;
  }
  const path = handler.replace(/^[./]+/, '');
  const [module = '', attribute = 'handler'] = fault.reason === 'no-dot' ? [path] : [path.slice(0, path.lastIndexOf('.')), path.slice(path.lastIndexOf('.') + 1)];
  return { ...fault, nearest: nearestModule(code, module.replaceAll('.', '/').replace(/\/{2,}/g, '/'), attribute) };
}

function notLocated(located: NotLocated, { parts, attribute }: HandlerName, request: HandlerRequest): PythonFault {
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

function moduleMissing(kind: 'python-module-missing' | 'python-module-unmentioned', { parts, attribute }: HandlerName, { code, layers }: HandlerRequest): PythonFault {
  const path = parts.join('/');
  return { kind, looked: [`${path}.py`, `${path}/__init__.py`], nearest: nearestModule(code, path, attribute), layers: layers.known.length };
}

/** Whether a package that may say where its modules are has no word for this one. */
function isUnmentioned({ inside, parent }: Extract<LocatedModule, { kind: 'unknown' }>, { parts }: HandlerName, search: Search): boolean {
  const package_ = inside === undefined || parent?.kind !== 'package' ? undefined : read(parts.slice(0, parts.lastIndexOf(inside)), search);
  return package_ !== undefined && inside !== undefined && mentionOf(inside, package_, search) === 'nowhere';
}

/** The module is there: does it have the function, and can that be called? */
function inFile(found: FoundFile, name: HandlerName, request: HandlerRequest, search: Search, steps: ResolutionStep[]): Outcome {
  const { file, place, kind } = found;
  const source = file.endsWith('.py') ? place.folder.text(file) : undefined;
  if (source === undefined) {
    steps.push({ looked: `${name.attribute} in ${file}`, found: 'a file that is not read here' });
    return { ...UNDECIDED, file };
  }
  const module = readModule(source);
  const named = { parts: name.parts, isPackage: kind === 'package', module, text: source };
  const binding = bindingOf(name.attribute, named, search);
  const isReplaced = binding.kind === 'found' && HANDS_ITSELF_OVER.test(source) && replacedBy(named, search) !== undefined;
  const verdict = isReplaced ? 'suspected-found' : mayComeLater(name.attribute, found) && binding.kind !== 'found' ? 'unknown' : binding.kind === 'unknown' ? suspicionOf(name.attribute, named, search) : binding.kind;
  const because = binding.kind === 'unknown' ? binding.because : 'it may come later';
  steps.push({ looked: `${name.attribute} in ${file}`, found: verdict === 'unknown' ? `nothing, but ${because}` : FOUND[verdict] });
  const missing = verdict.endsWith('missing') ? [functionMissing(verdict === 'missing' ? 'python-function-missing' : 'python-function-unmentioned', module, name, file, request)] : [];
  const imports = importFaults({ file, parts: name.parts, isPackage: kind === 'package', module }, request, search);
  return { verdict, file, faults: [...missing, ...functionFaults(module, name.attribute, file), ...imports] };
}

/** A module whose name another one gets may be put aside by that. */
const HANDS_ITSELF_OVER = /\(\s*__name__\s*,/;

const FOUND = {
  'found': 'a name that it binds',
  'suspected-found': 'what seems to be a name of it',
  'suspected-missing': 'nothing, and the name is nowhere in what it imports',
  'missing': 'nothing',
};

/** What seems to be so where names may come from anywhere. */
function suspicionOf(name: string, named: NamedSource, search: Search): 'suspected-found' | 'suspected-missing' | 'unknown' {
  const isInText = named.text.includes(`'${name}'`) || named.text.includes(`"${name}"`);
  return isInText ? 'suspected-found' : !name.startsWith('__') && mentionOf(name, named, search) === 'nowhere' ? 'suspected-missing' : 'unknown';
}

/** Modules in a package become names of it when somebody imports them, and Python gives names to every module. */
function mayComeLater(name: string, { kind, place: { folder, path } }: FoundFile): boolean {
  return /^__.*__$/.test(name) || (kind === 'package' && folder.namesIn(path).some((one) => one.split('.')[0] === name && /^[^.]+(\.(py|pyc)|(\..*)?\.so)?$/.test(one)));
}

type Missing = 'python-function-missing' | 'python-function-unmentioned';

function functionMissing(kind: Missing, module: PythonModule, { attribute: name }: HandlerName, file: string, { handler }: HandlerRequest): PythonFault {
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
