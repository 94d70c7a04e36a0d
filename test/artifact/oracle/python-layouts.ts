/** A random package with its layers, and a handler that may or may not be in it. */
export interface PythonLayout {
  readonly handler: string;
  readonly files: Readonly<Record<string, string>>;
  readonly layers: readonly Readonly<Record<string, string>>[];
  /** Whether nothing outside of what can be read decides about the handler. */
  readonly isClosed: boolean;
}

const MODULES = ['app', 'orders', 'index', 'my-app', 'lambda_function', 'test', 'email', 'json', 'logging', 'time', 'xml', 'App', '_private'];
const FOLDERS = ['src', 'app', 'orders', 'test', 'email', 'src/app', 'lib/orders', 'src/orders'];
const NAMES = ['handler', 'lambda_handler', 'main', 'Orders', 'helper'];
const SUFFIXES = ['.py', '.py', '.py', '.py', '.py', '.py', '.py', '.py', '.txt', '.pyc', '.so'];
const PARAMETERS = ['event, context', 'event, context', 'event, context', 'event', '', '*args', 'event, context, more', 'event, context=None', 'event, context, *, more', 'event, /, context, *, more=()', '**rest', 'event: "dict[str, int]", context: object = None'];

/** What a module may say; those that open it come last. */
const STATEMENTS: readonly ((name: string, parameters: string) => string)[] = [
  (name, parameters) => `def ${name}(${parameters}):\n    return {}`,
  (name, parameters) => `def ${name}(${parameters}):\n    return {}`,
  (name, parameters) => `def ${name}(${parameters}):\n    return {}`,
  (name, parameters) => `async def ${name}(${parameters}):\n    return {}`,
  (name, parameters) => `@(lambda wrapped: lambda event, context: {})\nasync def ${name}(${parameters}):\n    return {}`,
  (name) => `class ${name}:\n    def handler(self, event, context):\n        return {}`,
  (name) => `${name} = lambda event, context: {}`,
  (name) => `if len("abc") == 3:\n    def ${name}(event, context): return {}\nelse:\n    ${name} = None`,
  (name) => `try:\n    from .${name} import ${name}\nexcept ImportError:\n    def ${name}(event, context):\n        return {}`,
  (name) => `for ${name} in [print]: pass`,
  (name) => `text = f"{len('${name}')!r:>{10}} {{ ${name} }}"\nother = """\ndef ${name}(event, context): pass\n"""`,
  (name) => `def outer():\n    global ${name}\n    def ${name}(event, context): return {}\nouter()`,
  (name) => `(${name}, [rest, *others]) = print, [1, 2]`,
  (name) => `values = [(${name} := value) for value in (1, 2)]`,
  (name) => `with open("/dev/null") as ${name}: pass`,
  (name) => `${name}: int`,
  (name) => `# def ${name}(event, context): pass\nx = {"${name}": lambda ${name}: ${name}}`,
  () => 'import json, os.path',
  () => 'import symbol',
  () => 'import binhex',
  () => 'import nothere',
  () => 'try:\n    import nothere\nexcept ImportError:\n    nothere = None',
  (name) => `from .${name} import x`,
  (name) => `from ..${name} import x`,
  () => 'from . import *',
  (name) => `def ${name}(event, context): return {}\ndel ${name}`,
  (name) => `if __name__ == "__main__":\n    def ${name}(event, context): return {}`,
  (name) => `def ${name}(event): pass\ndef __getattr__(name):\n    raise AttributeError(name)\ndef ${name}(event, context): return {}`,
  (name) => `for name in ["${name}"]:\n    globals()[name] = lambda event, context: {}`,
  (name) => `globals()["${name}"] = lambda event, context: {}`,
  () => 'def __getattr__(name):\n    return lambda event, context: {}',
  (name) => `exec("def ${name}(event, context): return {}")`,
];
const OPENING = 8;

/** Numbers from 0 to 1 that a seed decides (Park and Miller). */
export function randomFrom(seed: number): () => number {
  let state = 1 + seed % 2147483646;
  return () => {
    state = state * 48271 % 2147483647;
    return state / 2147483647;
  };
}

export function layoutFrom(random: () => number): PythonLayout {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const chance = (of: number) => random() < of;
  let isClosed = true;
  const statement = () => {
    const opens = chance(0.02);
    isClosed &&= !opens;
    const from = opens ? STATEMENTS.slice(-OPENING) : STATEMENTS.slice(0, -OPENING);
    return pick(from)(pick(NAMES), pick(PARAMETERS));
  };
  const source = () => `${Array.from({ length: 1 + Math.floor(random() * 3) }, statement).join('\n')}\n`;
  const file = (): readonly [string, string] => {
    const folder = chance(0.5) ? `${pick(FOLDERS)}/` : '';
    const name = folder !== '' && chance(0.4) ? '__init__.py' : `${pick(MODULES)}${pick(SUFFIXES)}`;
    return [`${folder}${name}`, source()];
  };
  const files = () => Object.fromEntries(Array.from({ length: 1 + Math.floor(random() * 4) }, file));
  const own = files();
  const layers = chance(0.2) ? [underPython(files(), chance(0.5))] : [];
  const handler = handlerFor(own, pick, chance);
  const isLoadedFile = ['.so', '.pyc'].some((suffix) => Object.keys({ ...own, ...layers[0] }).some((path) => path.endsWith(suffix)));
  return { handler, files: withoutClashes(own), layers: layers.map(withoutClashes), isClosed: isClosed && !isLoadedFile && !/^(test|email|json|logging|xml|_)/.test(handler) };
}

function underPython(files: Readonly<Record<string, string>>, isDeep: boolean): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`python/${isDeep ? 'lib/python3.11/site-packages/' : ''}${path}`, text]));
}

/** A path is not a file and a folder at once. */
function withoutClashes(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !Object.keys(files).some((other) => other.startsWith(`${path}/`))));
}

function handlerFor(files: Readonly<Record<string, string>>, pick: <T>(from: readonly T[]) => T, chance: (of: number) => boolean): string {
  const file = pick(Object.keys(files));
  const bound = [...files[file]!.matchAll(/(?:def|class|import|as|for|global) (\w+)/g)].map(([, name]) => name!);
  const path = chance(0.75) ? file.replace(/(\/__init__)?\.\w+$/, '') : `${chance(0.4) ? `${pick(FOLDERS)}/` : ''}${pick(MODULES)}`;
  const module = chance(0.5) ? path : path.replaceAll('/', '.');
  const usual = `${module}.${bound.length > 0 && chance(0.6) ? pick(bound) : pick(NAMES)}`;
  const unusual = [module, `./${usual}`, `/${usual}`, `${module}.py.handler`, `${module}.Orders.handler`, usual.replace('/', '//'), `${module}..handler`, `${module}.`, `.${pick(NAMES)}`];
  return chance(0.12) ? pick(unusual) : usual;
}
