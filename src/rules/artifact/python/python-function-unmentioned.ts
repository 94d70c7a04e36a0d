import { didYouMean, pythonFault } from '../python-fault';

const HANDLER = 'def handler(event, context):\n    return {}\n';

export const pythonFunctionUnmentioned = pythonFault({
  id: 'python-function-unmentioned',
  severity: 'warning',
  title: 'The name of a handler for Python occurs in its module, or in those that it imports',
  why: 'unless the code puts the name together while it runs, every invocation fails with Runtime.HandlerNotFound',
  fix: 'name a function at the top level of the module, or define one of that name there',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/python-handler.html#naming',
  kind: 'python-function-unmentioned',
  what: ({ file, name, nearest }) => `${name} is a word neither in ${file} nor in the modules of the package that it imports${didYouMean(nearest)}`,
  examples: {
    good: [
      { properties: { Runtime: 'python3.13', Handler: 'orders.handler' }, files: { 'orders.py': 'for name in ["handler"]:\n    globals()[name] = print' } },
      { properties: { Runtime: 'python3.13', Handler: 'orders.handler' }, files: { 'orders.py': 'from names import NAMES\nglobals().update(NAMES)', 'names.py': 'NAMES = dict(handler=print)' } },
      { properties: { Runtime: 'python3.13', Handler: 'orders.handler' }, files: { 'orders.py': 'from socket import *' } },
      { properties: { Runtime: 'python3.13', Handler: 'orders.handler' }, files: { 'orders.py': 'import prices\ndef __getattr__(name):\n    return getattr(prices, name)', 'prices.py': '' } },
    ],
    bad: [
      { properties: { Runtime: 'python3.13', Handler: 'orders.lambda_handler' }, files: { 'orders.py': `globals()["_debug"] = True\n${HANDLER}` } },
      { properties: { Runtime: 'python3.13', Handler: 'orders.lambda_handler' }, files: { 'orders.py': 'from prices import *', 'prices.py': `exec("x = 1")\n${HANDLER}` } },
    ],
  },
});
