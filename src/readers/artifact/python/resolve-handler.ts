import { importFaults } from './dependencies';
import { FoundModule } from './find-module';
import { functionMissing, moduleMissing, notLocated, refused } from './handler-faults';
import { functionFaults } from './handler-function';
import { HandlerName, parseHandler } from './handler-name';
import { LocatedModule, locateModule, Search } from './locate-module';
import { mentionOf } from './mentions';
import { readModule } from './module-names';
import { namesAnywhere } from './names-anywhere';
import { Binding, bindingOf, NamedSource, read, replacedBy } from './names-elsewhere';
import { outsideInfluence, wrappedHandler } from './outside-influence';
import { changesSearchPath, searchPath } from './search-path';
import { HandlerResolution, ResolutionStep } from '../../../view/artifact/handler-resolution';
import { HandlerRequest, unknownHandler } from '../handler-request';

type Outcome = Omit<HandlerResolution, 'steps'>;
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
    return answersAnything(request.handler, search) ? UNDECIDED : { verdict: 'missing', faults: [refused(name, request)] };
  }
  const located = locateModule(name.parts, search, steps);
  switch (located.kind) {
    case 'unknown': return isUnmentioned(located, name, search) && !isElsewhere(located.inside ?? '', request) ? { verdict: 'suspected-missing', faults: [moduleMissing('python-module-unmentioned', name, request)] } : UNDECIDED;
    case 'module':
    case 'package': return inFile(located, name, request, search, steps);
    default: return { verdict: located.kind === 'shadowed' ? 'unknown' : 'missing', faults: [notLocated(located, name, request)] };
  }
}

/** Whether a module may have even the name that a handler with a dot at its end asks for. */
function answersAnything(handler: string, search: Search): boolean {
  const parts = handler.endsWith('.') ? handler.slice(0, -1).split(/[./]/) : [];
  const module = parts.length > 0 && !parts.includes('') ? read(parts, search)?.module : undefined;
  return module?.bindings.has('__getattr__') === true;
}

/** Whether a file of that name is anywhere: packages can say that their modules are in other folders. */
function isElsewhere(module: string, { code, layers }: HandlerRequest): boolean {
  return [code, ...layers.known].map(namesAnywhere).some(({ names }) => names.has(module));
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
  const verdict = verdictOf(binding, name.attribute, named, { found, search });
  const because = binding.kind === 'unknown' ? binding.because : 'it may come later';
  steps.push({ looked: `${name.attribute} in ${file}`, found: verdict === 'unknown' ? `nothing, but ${because}` : FOUND[verdict] });
  const fault = verdict === 'missing' ? 'python-function-missing' : 'python-function-unmentioned';
  const missing = verdict.endsWith('missing') ? [functionMissing(fault, { module, file, name: name.attribute, handler: request.handler })] : [];
  const imports = importFaults({ file, parts: name.parts, isPackage: kind === 'package', module }, request, search);
  return { verdict, file, faults: [...missing, ...functionFaults(module, name.attribute, file), ...imports] };
}

/** A module whose name another one gets may be put aside by that. */
const HANDS_ITSELF_OVER = /(?:\(|^)\s*__name__\s*,/m;

const FOUND = {
  'found': 'a name that it binds',
  'suspected-found': 'what seems to be a name of it',
  'suspected-missing': 'nothing, and the name is nowhere in what it imports',
  'missing': 'nothing',
};

function verdictOf(binding: Binding, name: string, named: NamedSource, { found, search }: { readonly found: FoundFile; readonly search: Search }) {
  if (binding.kind === 'found') {
    return HANDS_ITSELF_OVER.test(named.text) && replacedBy(named, search) !== undefined ? 'suspected-found' : 'found';
  }
  return mayComeLater(name, found) ? 'unknown' : binding.kind === 'unknown' ? suspicionOf(name, named, search) : 'missing';
}

/** What seems to be so where names may come from anywhere. */
function suspicionOf(name: string, named: NamedSource, search: Search): 'suspected-found' | 'suspected-missing' | 'unknown' {
  const isInText = named.text.includes(`'${name}'`) || named.text.includes(`"${name}"`);
  return isInText ? 'suspected-found' : !name.startsWith('__') && mentionOf(name, named, search) === 'nowhere' ? 'suspected-missing' : 'unknown';
}

/** Modules in a package become names of it when somebody imports them, and Python gives names to every module. */
function mayComeLater(name: string, { kind, place: { folder, path } }: FoundFile): boolean {
  return /^__.*__$/.test(name) || (kind === 'package' && folder.namesIn(path).some((one) => one.split('.')[0] === name && /^[^.]+(\.(py|pyc)|(\..*)?\.so)?$/.test(one)));
}
