import { list } from '../../words';
import { pythonFault } from '../python-fault';

const HANDLER = 'def handler(event, context):\n    return {}\n';

export const pythonRelativeImport = pythonFault({
  id: 'python-relative-import',
  title: 'Relative imports stay within the packages around a module',
  why: 'every invocation fails with Runtime.ImportModuleError: a file at the root of the package is in no package of Python',
  fix: 'import the module without the leading dots, or move the file into a folder and name that in the handler too',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/troubleshooting-invocation.html#troubleshooting-invocation-import-module',
  kind: 'python-relative-import',
  what: ({ file, modules }) => `${file} imports from ${list(modules)}, which is outside of its package`,
  examples: {
    good: [
      { properties: { Runtime: 'python3.13', Handler: 'orders.handler' }, files: { 'orders.py': `from prices import price\n${HANDLER}`, 'prices.py': '' } },
      { properties: { Runtime: 'python3.13', Handler: 'src/orders.handler' }, files: { 'src/orders.py': `from .prices import price\n${HANDLER}`, 'src/prices.py': '' } },
      { properties: { Runtime: 'python3.13', Handler: 'orders.handler' }, files: { 'orders/__init__.py': `from .prices import price\n${HANDLER}`, 'orders/prices.py': '' } },
      { properties: { Runtime: 'python3.13', Handler: 'orders.handler' }, files: { 'orders.py': `try:\n  from .prices import price\nexcept ImportError:\n  from prices import price\n${HANDLER}`, 'prices.py': '' } },
    ],
    bad: [
      { properties: { Runtime: 'python3.13', Handler: 'orders.handler' }, files: { 'orders.py': `from .prices import price\n${HANDLER}`, 'prices.py': '' } },
      { properties: { Runtime: 'python3.13', Handler: 'src/orders.handler' }, files: { 'src/orders.py': `from ..prices import price\n${HANDLER}`, 'prices.py': '' } },
    ],
  },
});
