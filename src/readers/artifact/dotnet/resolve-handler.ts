import { resolveMethodIn } from './handler-method';
import { frameworkFaults } from './runtime-config';
import { HandlerFault, HandlerResolution, ResolutionStep } from '../../../view/artifact/handler-resolution';
import { HandlerRequest, unknownHandler } from '../handler-request';
import { PackageFiles } from '../package-files';
import { wayAround } from '../ways-around';

const SEPARATOR = '::';
export const VARIABLES_FOR_DOTNET = ['AWS_LAMBDA_EXEC_WRAPPER', 'DOTNET_SHARED_STORE', 'LAMBDA_DOTNET_MAIN_ASSEMBLY', 'DOTNET_ROLL_FORWARD', 'DOTNET_STARTUP_HOOKS'];
const OF_THE_RUNTIME = /^(System|Microsoft|mscorlib|netstandard|WindowsBase|Amazon\.Lambda)\b/i;

/** https://docs.aws.amazon.com/lambda/latest/dg/csharp-handler.html */
export function resolveDotnetHandler(request: HandlerRequest): HandlerResolution {
  const { handler, environment } = request;
  const reason = wayAround(environment, VARIABLES_FOR_DOTNET);
  if (reason !== undefined) {
    return unknownHandler(reason);
  }
  return handler.includes(':') ? resolveMethod(request) : resolveExecutable(request);
}

/** A handler without a colon is a program: a .dll that the runtime executes, or a file of its own. */
function resolveExecutable({ handler, runtime, code }: HandlerRequest): HandlerResolution {
  const path = handler.replace(/^(\.?\/)+/, '');
  if (path.includes('..') || path === '') {
    return unknownHandler('the handler leads out of the package');
  }
  const looked = [...new Set([path.endsWith('.dll') ? path : `${path}.dll`, path])];
  const file = looked.find((one) => code.isFile(one));
  const steps = looked.map((one) => ({ looked: one, found: code.isFile(one) ? 'a file' : 'nothing' }));
  if (file === undefined) {
    return { verdict: 'missing', steps, faults: [{ kind: 'dotnet-executable-missing', looked, nearest: elsewhere(code, looked) }] };
  }
  return { verdict: 'found', steps, file, faults: frameworkFaults(code, file.replace(/\.dll$/, ''), runtime) };
}

function resolveMethod({ handler, runtime, code, layers }: HandlerRequest): HandlerResolution {
  const name = handler.slice(0, handler.indexOf(':'));
  const [assembly = '', type, ...rest] = handler.split(SEPARATOR).map((part) => part.trim());
  const method = rest.length === 0 ? undefined : rest.join(SEPARATOR);
  const missing = assembly === '' ? 'the assembly' : type === '' ? 'the type' : method === '' ? 'the method' : type === undefined || method === undefined ? 'a second ::' : undefined;
  if (missing !== undefined) {
    return { verdict: 'missing', steps: [{ looked: 'assembly::type::method', found: handler }], faults: [{ kind: 'dotnet-handler-malformed', missing }] };
  }
  const files = ['.deps.json', '.runtimeconfig.json'].map((suffix) => mainFile(code, name, suffix));
  const faults = files.flatMap(({ fault }) => fault ?? []);
  const steps = files.map(({ step }) => step);
  if (faults.length > 0) {
    return { verdict: 'missing', steps, faults };
  }
  const framework = frameworkFaults(code, name, runtime);
  const { found, ...inAssembly } = assemblyFile(code, assembly, layers.complete);
  if (found === undefined || inAssembly.faults.length > 0) {
    return { verdict: inAssembly.faults.length > 0 ? 'missing' : 'unknown', steps: [...steps, inAssembly.step], faults: [...inAssembly.faults, ...framework] };
  }
  const inCode = resolveMethodIn({ code, file: found, assembly, type: type!, method: method! });
  const step = { looked: `the method ${method} of ${type}`, found: inCode.verdict === 'found' ? 'there' : inCode.verdict === 'unknown' ? 'it cannot be seen' : 'nothing' };
  return { verdict: inCode.verdict, steps: [...steps, inAssembly.step, step], file: found, faults: [...inCode.faults, ...framework] };
}

/** The one of the assembly, or the only one. */
function mainFile(code: PackageFiles, assembly: string, suffix: string): { readonly step: ResolutionStep; readonly fault?: HandlerFault } {
  const file = `${assembly}${suffix}`;
  const others = [...code.namesIn('') ?? []].filter((name) => name.endsWith(suffix) && !name.startsWith('.'));
  const isThere = code.isFile(file) || others.length === 1;
  return {
    step: { looked: file, found: code.isFile(file) ? 'a file' : others.length === 0 ? 'nothing' : others.join(', ') },
    fault: isThere ? undefined : { kind: 'dotnet-file-missing', file, others, nearest: elsewhere(code, [file]) },
  };
}

interface FoundAssembly {
  readonly found?: string;
  readonly step: ResolutionStep;
  readonly faults: readonly HandlerFault[];
}

/** The names of assemblies are the same in small and large letters. */
function assemblyFile(code: PackageFiles, assembly: string, hasAllLayers: boolean): FoundAssembly {
  const file = `${assembly}.dll`;
  const names = [...code.namesIn('') ?? []];
  const found = names.find((name) => name === file) ?? names.find((name) => name.toLowerCase() === file.toLowerCase());
  const step = { looked: file, found: found ?? 'nothing' };
  const isOpen = !hasAllLayers || assembly.includes(',') || OF_THE_RUNTIME.test(assembly) || code.isFile(`${assembly}.exe`) || elsewhere(code, [file]) !== undefined;
  const others = names.filter((name) => name.endsWith('.dll'));
  return { found, step, faults: found !== undefined || isOpen ? [] : [{ kind: 'dotnet-assembly-missing', file, others }] };
}

/** A file of such a name in another folder, or with other letters. */
function elsewhere(code: PackageFiles, names: readonly string[]): string | undefined {
  const wanted = names.map((name) => `/${name.replace(/^.*\//, '')}`.toLowerCase());
  return [...code.files.keys()].find((path) => wanted.some((name) => `/${path}`.toLowerCase().endsWith(name)));
}
