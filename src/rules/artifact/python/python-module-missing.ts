import { list } from '../../words';
import { instead, pythonFault } from '../python-fault';

const HANDLER = 'def handler(event, context):\n    return {}\n';

export const pythonModuleMissing = pythonFault({
  id: 'python-module-missing',
  enforces: ['zip-handler-file-exists', 'state-function-error-runtime-init-error'],
  title: 'The module that a handler for Python names is in the package',
  why: 'every invocation fails with Runtime.ImportModuleError',
  fix: 'name a file of the package, from its root and without .py, or package the file',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/troubleshooting-invocation.html#troubleshooting-invocation-import-module',
  kind: 'python-module-missing',
  what: ({ looked, nearest, layers }, name) =>
    `${name} has no ${list(looked, 'or')}${instead(nearest)}${layers === 0 ? '' : `; ${layers === 1 ? 'its layer does not have it either' : 'its layers do not have it either'}`}`,
  examples: {
    good: [
      { properties: { Runtime: 'python3.13', Handler: 'orders.handler' }, files: { 'orders.py': HANDLER } },
      { properties: { Runtime: 'python3.13', Handler: 'orders.handler' }, files: { 'orders/__init__.py': HANDLER } },
      { properties: { Runtime: 'python3.13', Handler: 'orders.handler' }, files: { 'order.py': HANDLER }, layerFiles: [{ 'python/orders.py': HANDLER }] },
      { properties: { Runtime: 'python3.13', Handler: 'orders.handler', Layers: ['arn:aws:lambda:eu-west-1:123456789012:layer:shared:3'] }, files: { 'order.py': HANDLER } },
      { properties: { Runtime: 'python3.13', Handler: 'orders.handler', Environment: { Variables: { PYTHONPATH: '/var/task/src' } } }, files: { 'src/orders.py': HANDLER } },
      { properties: { Runtime: 'python3.13', Handler: 'orders.handler', Environment: { Ref: 'Environment' } }, files: { 'order.py': HANDLER } },
      { properties: { Runtime: 'python3.13', Handler: 'datadog_lambda.handler.handler', Environment: { Variables: { DD_LAMBDA_HANDLER: 'orders.handler' } } }, files: { 'orders.py': HANDLER } },
    ],
    bad: [
      { properties: { Runtime: 'python3.13', Handler: 'orders.handler' }, files: { 'order.py': HANDLER } },
      { properties: { Runtime: 'python3.13', Handler: 'orders.handler' }, files: { 'src/orders.py': HANDLER } },
      { properties: { Runtime: 'python3.13', Handler: 'Orders.handler' }, files: { 'orders.py': HANDLER } },
      { properties: { Runtime: 'python3.13', Handler: 'orders.handler' }, files: { 'orders.zip': '' } },
      { properties: { Runtime: 'python3.13', Handler: 'orders.handler' }, files: { 'order.py': HANDLER }, layerFiles: [{ 'python/shop/orders.py': HANDLER }] },
      { properties: { Runtime: 'python3.13', Handler: 'datadog_lambda.handler.handler', Environment: { Variables: { DD_LAMBDA_HANDLER: 'orders.handler' } } }, files: { 'order.py': HANDLER } },
    ],
  },
});
