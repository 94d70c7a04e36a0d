import { closest, distance } from 'fastest-levenshtein';
import { Assembly, DotnetMethod, DotnetType, readAssembly } from './assembly';
import { DotnetMethodUnfit } from '../../../view/artifact/dotnet-faults';
import { HandlerFault, HandlerResolution } from '../../../view/artifact/handler-resolution';
import { PackageFiles } from '../package-files';

interface DotnetHandler {
  readonly code: PackageFiles;
  /** Of the assembly. */
  readonly file: string;
  readonly assembly: string;
  readonly type: string;
  readonly method: string;
}

type MethodResolution = Pick<HandlerResolution, 'verdict' | 'faults'>;

/** Names with these are written in another way. */
const ESCAPED = /[\\,[\]&*]/;
const OBJECT = 'System.Object';
const OF_OBJECT = ['Equals', 'Finalize', 'GetHashCode', 'GetType', 'MemberwiseClone', 'ReferenceEquals', 'ToString'];
const DEEPEST = 64;

const UNSEEN: MethodResolution = { verdict: 'unknown', faults: [] };

/** The type and the method of a handler, by the metadata of its assembly. */
export function resolveMethodIn(handler: DotnetHandler): MethodResolution {
  const { code, file, assembly, type, method } = handler;
  const content = readAssembly(code.bytes(file));
  if (content === undefined || ESCAPED.test(type) || content.forwarded.has(type)) {
    return UNSEEN;
  }
  const found = content.types.get(type);
  if (found === undefined) {
    return missing({ kind: 'dotnet-type-missing', assembly, type, nearest: nearestType(type, [...content.types.keys()]) });
  }
  const name = /([^\s.]+)\(.*\)$/.exec(method)?.[1] ?? method; // as a whole signature
  const hierarchy = hierarchyOf(found, content, code);
  const holder = hierarchy.types.find(({ methods }) => methods.some((one) => one.name === name));
  if (holder !== undefined) {
    const because = unfit(found, holder.methods.filter((one) => one.name === name), name !== method);
    return { verdict: 'found', faults: because === undefined ? [] : [{ kind: 'dotnet-method-unfit', assembly, type, method, because }] };
  }
  const others = named(found.methods);
  return hierarchy.complete && !OF_OBJECT.includes(name)
    ? missing({ kind: 'dotnet-method-missing', assembly, type, method, others, nearest: similar(name, others) })
    : UNSEEN;
}

function missing(fault: HandlerFault): MethodResolution {
  return { verdict: 'missing', faults: [fault] };
}

/** A type and those that it extends, as far as they are in the package. */
function hierarchyOf(type: DotnetType, content: Assembly, code: PackageFiles): { readonly types: readonly DotnetType[]; readonly complete: boolean } {
  const types: DotnetType[] = [];
  let one: DotnetType | undefined = type;
  let within: Assembly | undefined = content;
  while (one !== undefined && types.length < DEEPEST) {
    types.push(one);
    const base: DotnetType['base'] = one.base;
    if (base === undefined || base.name === OBJECT) {
      return { types, complete: base !== undefined };
    }
    const file: string | undefined = base.assembly === undefined ? undefined : `${base.assembly}.dll`;
    within = file === undefined ? within : code.isFile(file) ? readAssembly(code.bytes(file)) : undefined;
    one = within?.types.get(base.name);
  }
  return { types, complete: false };
}

function unfit(type: DotnetType, methods: readonly DotnetMethod[], isSignature: boolean): DotnetMethodUnfit['because'] | undefined {
  const [method] = methods;
  if (methods.length > 1) {
    return isSignature ? undefined : 'it has overloads';
  }
  if (type.isGeneric || method?.isGeneric) {
    return type.isGeneric ? 'its type is generic' : 'it is generic';
  }
  return method?.isAbstract ? 'it is abstract' : type.isAbstract && !method?.isStatic ? 'its type is abstract' : undefined;
}

function named(methods: readonly DotnetMethod[]): string[] {
  return [...new Set(methods.map(({ name }) => name).filter((name) => /^[^.<]/.test(name)))];
}

/** The same name in another namespace, or else a similar one. */
function nearestType(type: string, types: readonly string[]): string | undefined {
  const simpleName = type.replace(/^.*[.+]/, '').toLowerCase();
  const candidates = types.filter((name) => !/[<>]/.test(name));
  return candidates.find((name) => name.toLowerCase() === type.toLowerCase())
    ?? candidates.find((name) => name.replace(/^.*[.+]/, '').toLowerCase() === simpleName)
    ?? similar(type, candidates);
}

function similar(name: string, candidates: readonly string[]): string | undefined {
  const nearest = candidates.length === 0 ? undefined : closest(name, [...candidates]);
  return nearest !== undefined && distance(name.toLowerCase(), nearest.toLowerCase()) <= Math.max(1, name.length / 3) ? nearest : undefined;
}
