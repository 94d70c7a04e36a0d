import { pythonFault } from '../python-fault';

const HANDLER = 'def handler(event, context):\n    return {}\n';
const REASONS = {
  'standard-library': (module: string) => `Python takes its own package ${module} before a folder without __init__.py`,
  'loaded-module': (module: string) => `Python has loaded its own module ${module} before, and takes that`,
};

export const pythonModuleShadowed = pythonFault({
  id: 'python-module-shadowed',
  severity: 'warning',
  title: 'The module of a handler for Python has no name of the standard library',
  why: 'Python looks for the handler in the module of its own',
  fix: 'give the file or folder another name',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/python-package.html#python-package-searchpath',
  kind: 'python-module-shadowed',
  what: ({ module, file, by }, name) => `${name} has ${file}, but ${REASONS[by](module)}`,
  examples: {
    good: [
      { properties: { Runtime: 'python3.13', Handler: 'test/orders.handler' }, files: { 'test/__init__.py': '', 'test/orders.py': HANDLER } },
      { properties: { Runtime: 'python3.13', Handler: 'orders/logging.handler' }, files: { 'orders/logging.py': HANDLER } },
    ],
    bad: [
      { properties: { Runtime: 'python3.13', Handler: 'email/orders.handler' }, files: { 'email/orders.py': HANDLER } },
      { properties: { Runtime: 'python3.13', Handler: 'logging.handler' }, files: { 'logging.py': HANDLER } },
    ],
  },
});
