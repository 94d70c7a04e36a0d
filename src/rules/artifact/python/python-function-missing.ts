import { list } from '../../words';
import { didYouMean, instead, pythonFault } from '../python-fault';

const HANDLER = 'def handler(event, context):\n    return {}\n';

export const pythonFunctionMissing = pythonFault({
  id: 'python-function-missing',
  title: 'The module of a handler for Python has the function that the handler names',
  why: 'every invocation fails with Runtime.HandlerNotFound',
  fix: 'name a function at the top level of the module, or define one of that name there',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/python-handler.html#naming',
  kind: 'python-function-missing',
  what: ({ file, isFolder, name, functions, nearest }) => isFolder
    ? `${file} is a folder without __init__.py, which has no ${name}${instead(nearest)}`
    : `${file} has no ${name} at its top level; ${functions.length === 0 ? 'it has no functions' : `it has ${list(functions)}`}${didYouMean(nearest)}`,
  examples: {
    good: [
      { properties: { Runtime: 'python3.13', Handler: 'orders.handler' }, files: { 'orders.py': 'from prices import price as handler', 'prices.py': '' } },
      { properties: { Runtime: 'python3.13', Handler: 'orders.handler' }, files: { 'orders.py': 'from prices import *', 'prices.py': HANDLER } },
      { properties: { Runtime: 'python3.13', Handler: 'orders.handler' }, files: { 'orders.py': 'globals()["handler"] = print' } },
      { properties: { Runtime: 'python3.13', Handler: 'orders.handler' }, files: { 'orders.py': 'if True:\n  handler = lambda event, context: None' } },
      { properties: { Runtime: 'python3.13', Handler: 'orders.handler' }, files: { 'orders/__init__.py': '', 'orders/handler.py': '' } },
      { properties: { Runtime: 'python3.13', Handler: 'orders.handler' }, files: { 'orders.so': '' } },
    ],
    bad: [
      { properties: { Runtime: 'python3.13', Handler: 'orders.lambda_handler' }, files: { 'orders.py': HANDLER } },
      { properties: { Runtime: 'python3.13', Handler: 'orders.handler' }, files: { 'orders.py': 'class Orders:\n    def handler(self, event, context):\n        return {}\n' } },
      { properties: { Runtime: 'python3.13', Handler: 'src/orders.handler' }, files: { 'src/orders/handler.py': HANDLER } },
    ],
  },
});
