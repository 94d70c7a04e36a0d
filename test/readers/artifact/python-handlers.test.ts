import { HandlerRequest } from '../../../src/readers/artifact/handler-request';
import { FileInMemory, filesInMemory } from '../../../src/readers/artifact/memory';
import { PackageFiles } from '../../../src/readers/artifact/package-files';
import { resolvePythonHandler } from '../../../src/readers/artifact/python/resolve-handler';
import { Collection, Maybe, UNKNOWN } from '../../../src/view/maybe';

type Files = Readonly<Record<string, FileInMemory>>;
const HANDLER = 'def handler(event, context):\n    return {}\n';
const NOTHING: Collection<never> = { known: [], atLeast: 0, complete: true };

const request = (files: Files, more: Partial<HandlerRequest> = {}): HandlerRequest => ({
  handler: 'orders.handler', runtime: 'python3.13', code: filesInMemory('the package', 'folder', files), layers: NOTHING, environment: NOTHING, hasFileSystem: false, ...more,
});
const verdictOn = (files: Files, more: Partial<HandlerRequest> = {}) => {
  const { verdict, faults } = resolvePythonHandler(request(files, more));
  return [verdict, ...faults.map(({ kind }) => kind)].join(' ');
};
const layers = (...all: Files[]): Collection<PackageFiles> => ({ known: all.map((files) => filesInMemory('the layer', 'folder', files)), atLeast: all.length, complete: true });
const variables = (all: Readonly<Record<string, Maybe<string>>>): Partial<HandlerRequest> =>
  ({ environment: { known: Object.entries(all).map(([name, value]) => ({ name, value })), atLeast: 1, complete: true } });
const MISSING = 'missing python-module-missing';

describe('a module that is not in the package', () => {
  test('is missing', () => expect(verdictOn({ 'order.py': HANDLER })).toBe(MISSING));

  test.each([
    ['a layer that is not at hand', { layers: { known: [], atLeast: 1, complete: false } }],
    ['a search path of its own', variables({ PYTHONPATH: '/var/task/src' })],
    ['another home of Python', variables({ PYTHONHOME: '/opt/python' })],
    ['a wrapper script', variables({ AWS_LAMBDA_EXEC_WRAPPER: '/opt/run' })],
    ['variables that are not known', { environment: { known: [], atLeast: 1, complete: false } }],
    ['a runtime that is not known', { runtime: 'python3.99' }],
    ['a runtime before those we know', { runtime: 'python3.7' }],
    ['a handler that is in an unknown variable', { handler: 'datadog_lambda.handler.handler', ...variables({ DD_LAMBDA_HANDLER: UNKNOWN }) }],
    ['a handler that is nowhere', { handler: 'datadog_lambda.handler.handler' }],
    ['a layer that changes the search path', { layers: layers({ 'python/lib/python3.13/site-packages/vendor.pth': 'vendor' }) }],
    ['a module of the standard library', { handler: 'shelve.handler' }],
    ['a module of the runtime', { handler: 'boto3.handler' }],
    ['a private module of the interpreter', { handler: '_pydatetime.handler' }],
  ])('is unknown with %s', (_, more) => expect(verdictOn({ 'order.py': HANDLER }, more)).toBe('unknown'));

  test.each([
    ['a file system, which is on no path', { hasFileSystem: true }],
    ['other variables', variables({ PYTHONWARNINGS: 'ignore', TABLE: UNKNOWN })],
    ['a layer that has it in the wrong place', { layers: layers({ 'orders.py': HANDLER }) }],
    ['a layer for another version', { layers: layers({ 'python/lib/python3.12/site-packages/orders.py': HANDLER }) }],
  ])('is missing with %s', (_, more) => expect(verdictOn({ 'order.py': HANDLER }, more)).toBe(MISSING));

  test.each(['python/orders.py', 'python/lib/python3.13/site-packages/orders/__init__.py'])('is found in a layer as %s', (path) =>
    expect(verdictOn({}, { layers: layers({}, { [path]: HANDLER }) })).toBe('found'));
});

test('of layers with the same file the last one counts', () =>
  expect(verdictOn({}, { layers: layers({ 'python/orders.py': HANDLER }, { 'python/orders.py': '' }) })).toBe('missing python-function-missing'));

test('a module of the package is found whatever layers there are', () =>
  expect(verdictOn({ 'orders.py': '' }, { layers: { known: [], atLeast: 1, complete: false } })).toBe('missing python-function-missing'));

test.each([
  ['with dots', 'src.api.orders.handler', { 'src/api/orders.py': HANDLER }, 'found'],
  ['with slashes', 'src/api/orders.handler', { 'src/api/orders.py': HANDLER }, 'found'],
  ['with names that are no names of Python', 'my-api/class.handler', { 'my-api/class.py': HANDLER }, 'found'],
  ['in other letters', 'Orders.handler', { 'orders.py': HANDLER }, MISSING],
  ['a package before a module', 'orders.handler', { 'orders/__init__.py': HANDLER, 'orders.py': '' }, 'found'],
  ['a module before a folder', 'orders.handler', { 'orders/prices.py': '', 'orders.py': HANDLER }, 'found'],
  ['a module hides a folder', 'orders/prices.handler', { 'orders/prices.py': HANDLER, 'orders.py': '' }, 'missing python-module-not-a-package'],
  ['a folder alone', 'orders.handler', { 'orders/prices.py': HANDLER }, 'missing python-function-missing'],
  ['compiled', 'orders.handler', { 'orders.pyc': '' }, 'unknown'],
  ['an extension module', 'orders.handler', { 'orders.cpython-313-aarch64-linux-gnu.so': '' }, 'unknown'],
  ['an extension module for another version', 'orders.handler', { 'orders.cpython-312-x86_64-linux-gnu.so': '' }, MISSING],
  ['a package that may change where its modules are', 'orders.prices.handler', { 'orders/__init__.py': '__path__ = ["prices"]' }, 'unknown'],
  ['a package that does not', 'orders.prices.handler', { 'orders/__init__.py': '' }, MISSING],
  ['a module of a package, as a function', 'orders.prices', { 'orders/__init__.py': '', 'orders/prices.py': HANDLER }, 'unknown'],
  ['what every module has', 'orders.__doc__', { 'orders.py': '' }, 'unknown'],
  ['no dot', 'orders', { 'orders.py': HANDLER }, 'missing python-handler-malformed'],
  ['an absolute path', '/opt/orders.handler', { 'orders.py': HANDLER }, 'missing python-handler-malformed'],
  ['no function', 'orders.', { 'orders.py': HANDLER }, 'missing python-handler-malformed'],
  ['no module', '.handler', { 'orders.py': HANDLER }, 'missing python-handler-malformed'],
  ['nothing at all', '', { 'orders.py': HANDLER }, 'missing python-handler-malformed'],
  ['a built-in module', 'sys.handler', { 'sys.py': HANDLER }, 'missing python-module-built-in'],
  ['a folder like the standard library', 'email/orders.handler', { 'email/orders.py': HANDLER }, 'unknown python-module-shadowed'],
])('%s', (_, handler, files, expected) => expect(verdictOn(files, { handler })).toBe(expected));

describe('what the module imports', () => {
  test.each([
    ['something that is nowhere', `import requests\n${HANDLER}`, {}, {}, 'found python-dependency-missing'],
    ['it with a file system', `import requests\n${HANDLER}`, {}, { hasFileSystem: true }, 'found'],
    ['it with a layer that is not at hand', `import requests\n${HANDLER}`, {}, { layers: { known: [], atLeast: 1, complete: false } }, 'found'],
    ['it from a folder that code may put on the path', `import requests\n${HANDLER}`, { 'vendor/requests/__init__.py': '' }, {}, 'found'],
    ['it from an archive', `import requests\n${HANDLER}`, { 'vendor.zip': '' }, {}, 'found'],
    ['the SDK of durable functions', `import aws_durable_execution_sdk_python\n${HANDLER}`, {}, {}, 'found'],
    ['that SDK in a version without it', `import aws_durable_execution_sdk_python\n${HANDLER}`, {}, { runtime: 'python3.12' }, 'found python-dependency-missing'],
    ['a module that is gone', `import imp\n${HANDLER}`, {}, {}, 'found python-standard-module-removed'],
    ['it after code that may replace it', `import shims\nimport imp\n${HANDLER}`, { 'shims.py': '' }, {}, 'found python-dependency-missing'],
    ['distutils with setuptools', `import distutils\n${HANDLER}`, { 'setuptools/__init__.py': '' }, {}, 'found'],
    ['it in a function', `${HANDLER}    import requests\n`, {}, {}, 'found'],
    ['it under a condition', `if True:\n  import requests\n${HANDLER}`, {}, {}, 'found'],
    ['from beyond the package', `from .prices import price\n${HANDLER}`, { 'prices.py': '' }, {}, 'found python-relative-import'],
    ['from beyond a package that it names', `__package__ = "shop"\nfrom .prices import price\n${HANDLER}`, { 'shop/prices.py': '' }, {}, 'found'],
  ])('%s', (_, source, files, more, expected) => expect(verdictOn({ 'orders.py': source, ...files }, more)).toBe(expected));

  test('a file of inline code has cfnresponse', () =>
    expect(verdictOn({}, { handler: 'index.handler', code: filesInMemory('the inline code', 'inline', { 'index.py': `import cfnresponse\n${HANDLER}` }) })).toBe('found'));
});

test('a file that cannot be read is unknown', () => {
  const code = new PackageFiles('the package', 'folder', { list: () => ({ files: [{ path: 'orders.py', bytes: 1 }] }), read: () => { throw new Error('EACCES'); } });
  expect(verdictOn({}, { code })).toBe('unknown');
});

test('tells what it looked at, in the order of Python', () => {
  const { steps, file } = resolvePythonHandler(request({ 'src/orders.py': HANDLER }, { handler: 'src/orders.handler', layers: layers({ 'python/prices.py': '' }) }));
  expect(file).toBe('src/orders.py');
  expect(steps).toEqual([
    { looked: 'the handler', found: 'src/orders.handler' },
    { looked: 'src in /var/task, /opt/python/lib/python3.13/site-packages, /opt/python', found: 'the folder src without __init__.py' },
    { looked: 'orders in src', found: 'the file src/orders.py' },
    { looked: 'handler in src/orders.py', found: 'a name that it binds' },
  ]);
});

describe('names of other modules', () => {
  const named = (files: Files, handler = 'orders.handler') => verdictOn(files, { handler });
  const MISSING_NAME = 'missing python-function-missing';
  const PRICES = 'def price(): pass\n';

  test.each<[string, Files, string]>([
    ['that are all imported have the function', { 'orders.py': 'from prices import *\n', 'prices.py': HANDLER }, 'found'],
    ['that are all imported do not have it', { 'orders.py': 'from prices import *\n', 'prices.py': PRICES }, MISSING_NAME],
    ['that list others have it all the same', { 'orders.py': 'from prices import *\n', 'prices.py': `__all__ = ["price"]\n${HANDLER}` }, 'unknown'],
    ['that list it have it', { 'orders.py': 'from prices import *\n', 'prices.py': `__all__ = ["handler"]\n${HANDLER}` }, 'found'],
    ['that are imported perhaps', { 'orders.py': 'try:\n    from prices import *\nexcept ImportError:\n    pass\n', 'prices.py': HANDLER }, 'unknown'],
    ['that nobody shows', { 'orders.py': 'from boto3 import *\n' }, 'unknown'],
    ['through two modules', { 'orders.py': 'from prices import *\n', 'prices.py': 'from taxes import *\n', 'taxes.py': PRICES }, MISSING_NAME],
    ['in a circle', { 'orders.py': 'from prices import *\n', 'prices.py': 'from orders import *\n' }, 'unknown'],
  ])('%s', (_, files, expected) => expect(named(files)).toBe(expected));

  test('of a package that a module of its own replaces are unknown', () =>
    expect(named({ 'shop/__init__.py': 'from . import _build\n', 'shop/_build.py': 'import sys\nsys.meta_path.append(Loader())\n' }, 'shop.handler')).toBe('unknown'));

  test.each<[string, string, string]>([
    ['sets attributes of an object', 'class Order:\n    def set(self, name):\n        setattr(self, name, self.__dict__)\n', MISSING_NAME],
    ['asks what it has', 'if "handle" not in globals():\n    handle = 1\n', MISSING_NAME],
    ['sets attributes of what it is given', 'def set(module):\n    setattr(module, "handler", None)\n', 'suspected-found'],
    ['sets attributes of what belongs to an object', 'class Order:\n    def set(self):\n        setattr(self.module, "handler", None)\n', 'suspected-found'],
    ['asks whether another one is loaded', 'from shop import orders\n', MISSING_NAME],
  ])('of a module that %s', (_, source, expected) =>
    expect(named({ 'shop/__init__.py': source, 'shop/orders.py': 'import sys\nfast = "numpy" in sys.modules\n' }, 'shop.handler')).toBe(expected));

  test.each<[string, Record<string, string>, string]>([
    ['may come from anywhere, and this one is nowhere', { 'orders.py': 'exec("x = 1")\n' }, 'suspected-missing python-function-unmentioned'],
    ['may come from anywhere, and this one is a word of another module', { 'orders.py': 'from prices import make\nexec(make())\n', 'prices.py': '# handler\n' }, 'unknown'],
    ['may come from anywhere, and this one is a text', { 'orders.py': 'for name in ["handler"]:\n    globals()[name] = print\n' }, 'suspected-found'],
    ['come from what nobody reads', { 'orders.py': 'from socket import *\n' }, 'unknown'],
    ['are made for whoever asks', { 'orders.py': 'def __getattr__(name):\n    return print\n' }, 'unknown'],
    ['are made for some that ask', { 'orders.py': 'def __getattr__(name):\n    if name != "x":\n        raise AttributeError(name)\n' }, 'suspected-missing python-function-unmentioned'],
    ['are listed from a folder', { 'orders.py': 'from os import listdir\nglobals().update({one: 1 for one in listdir(".")})\n' }, 'unknown'],
    ['are deleted', { 'orders.py': 'def handler(event, context): pass\ndel handler\n' }, 'unknown'],
    ['are deleted and bound again', { 'orders.py': 'handler = 1\ndel handler\ndef handler(event, context): pass\n' }, 'found'],
    ['are bound when the module is started itself', { 'orders.py': 'if __name__ == "__main__":\n    def handler(event, context): pass\n' }, 'unknown'],
    ['are those of what another module puts in its place', { 'shop/__init__.py': 'from .make import make\ndef handler(event, context): pass\nmake(__name__, 1)\n', 'shop/make.py': 'import sys\ndef make(name, one):\n    sys.modules[name] = one\n' }, 'suspected-found'],
    ['are bound anew by the last statement', { 'orders.py': 'exec("x = 1")\nhandler = 1\nasync def handler(event, context): pass\n' }, 'found python-handler-async'],
    ['may be bound anew by a later statement', { 'orders.py': 'async def handler(event, context): pass\nexec("x = 1")\n' }, 'found'],
  ])('that %s', (_, files, expected) => expect(named(files, 'shop/__init__.py' in files ? 'shop.handler' : 'orders.handler')).toBe(expected));

  test.each<[string, string, string]>([
    ['has no word for', 'print(__path__)\n', 'suspected-missing python-module-unmentioned'],
    ['has a word for', 'print(__path__, "prices")\n', 'unknown'],
    ['may list', 'from pkgutil import iter_modules\n__path__ = list(iter_modules())\n', 'unknown'],
  ])('of a module that its package %s', (_, source, expected) => expect(named({ 'shop/__init__.py': source }, 'shop.prices.handler')).toBe(expected));

  test('of a module that is a file elsewhere in the package are unknown', () =>
    expect(named({ 'shop/__init__.py': '__path__ = ["lib"]\n', 'lib/prices.py': '' }, 'shop.prices.handler')).toBe('unknown'));

  test('that a function gives later do not hide what is wrong with the one that is there', () =>
    expect(named({ 'orders.py': 'def __getattr__(name): pass\nasync def handler(event, context): pass\n' })).toBe('found python-handler-async'));

  test('of a package are not those of its other files', () => expect(named({ 'shop/__init__.py': '', 'shop/py.typed': '' }, 'shop.py')).toBe(MISSING_NAME));

  test.each<[string, string, string]>([
    ['that uses what it has', 'names = locals()\n', MISSING],
    ['that says where its modules are', '__path__ = ["lib"]\n', 'suspected-missing python-module-unmentioned'],
    ['that changes what is loaded', 'import sys\nsys.modules["shop.orders"] = object()\n', 'unknown'],
    ['in which another one does', 'from . import compat\n', 'unknown'],
  ])('a module that is missing in a package %s', (_, init, expected) =>
    expect(named({ 'shop/__init__.py': init, 'shop/compat.py': 'import sys\nsys.modules["shop.orders"] = object()\n' }, 'shop.orders.handler')).toBe(expected));

  test('a suffix in the handler is no module, whatever the file does', () =>
    expect(named({ 'orders.py': `import sys\nsys.modules["orders.x"] = None\n${HANDLER}` }, 'orders.py.handler')).toBe('missing python-module-not-a-package'));
});
