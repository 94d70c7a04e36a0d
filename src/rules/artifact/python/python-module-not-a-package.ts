import { didYouMean, pythonFault } from '../python-fault';

const ORDERS = 'class Orders:\n    @staticmethod\n    def handle(event, context):\n        return {}\n\nhandle = Orders.handle\n';

export const pythonModuleNotAPackage = pythonFault({
  id: 'python-module-not-a-package',
  enforces: ['zip-handler-file-exists', 'handler-runtime-format'],
  title: 'All but the last part of a handler for Python lead through folders to a file',
  why: 'every invocation fails with Runtime.ImportModuleError: what is before the last dot is a module, and a file has none in it',
  fix: 'leave out .py, and name a function of the module in place of a method',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/python-handler.html#naming',
  kind: 'python-module-not-a-package',
  what: ({ file, inside, nearest }) => `${file} is a file, and Python looks for a module ${inside} in it${didYouMean(nearest)}`,
  examples: {
    good: [
      { properties: { Runtime: 'python3.13', Handler: 'orders.handle' }, files: { 'orders.py': ORDERS } },
      { properties: { Runtime: 'python3.13', Handler: 'orders.api.handle' }, files: { 'orders/api.py': ORDERS } },
      { properties: { Runtime: 'python3.13', Handler: 'orders.api.handle' }, files: { 'orders.py': '__path__ = []' } },
    ],
    bad: [
      { properties: { Runtime: 'python3.13', Handler: 'orders.Orders.handle' }, files: { 'orders.py': ORDERS } },
      { properties: { Runtime: 'python3.13', Handler: 'orders.py.handle' }, files: { 'orders.py': 'def handle(event, context): pass' } },
    ],
  },
});
