import { instead, pythonFault } from '../python-fault';

const HANDLER = 'def handler(event, context):\n    return {}\n';

export const pythonModuleUnmentioned = pythonFault({
  id: 'python-module-unmentioned',
  severity: 'warning',
  title: 'The module of a handler for Python is a file of its package, or the package has a word for it',
  why: 'unless the package puts the name together while it is loaded, every invocation fails with Runtime.ImportModuleError',
  fix: 'name a module that is a file, or put the file into the package',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/python-handler.html#naming',
  kind: 'python-module-unmentioned',
  what: ({ looked: [file = ''], nearest }, name) => `${name} has no ${file}, and what is loaded before has no such word${instead(nearest)}`,
  examples: {
    good: [
      { properties: { Runtime: 'python3.13', Handler: 'shop.prices.handler' }, files: { 'shop/__init__.py': 'import sys\nsys.modules["shop.prices"] = sys', 'shop/orders.py': HANDLER } },
      { properties: { Runtime: 'python3.13', Handler: 'shop.prices.handler' }, files: { 'shop/__init__.py': 'from pkgutil import iter_modules\n__path__ = list(iter_modules())', 'shop/orders.py': HANDLER } },
    ],
    bad: [
      { properties: { Runtime: 'python3.13', Handler: 'shop.order.handler' }, files: { 'shop/__init__.py': 'print(__path__)', 'shop/orders.py': HANDLER } },
    ],
  },
});
