import { pythonFault } from '../python-fault';

export const pythonModuleBuiltIn = pythonFault({
  id: 'python-module-built-in',
  enforces: ['handler-runtime-format'],
  title: 'The module of a handler has no name of a module that is built into Python',
  why: 'every invocation fails with Runtime.BuiltInModuleConflict',
  fix: 'give the file another name',
  source: 'https://github.com/aws/aws-lambda-python-runtime-interface-client/blob/main/awslambdaric/bootstrap.py',
  kind: 'python-module-built-in',
  what: ({ module }) => `Python has a built-in module ${module}, which Lambda refuses as the module of a handler`,
  examples: {
    good: [{ properties: { Runtime: 'python3.13', Handler: 'src/time.handler' }, files: { 'src/time.py': 'def handler(event, context): pass' } }],
    bad: [{ properties: { Runtime: 'python3.13', Handler: 'time.handler' }, files: { 'time.py': 'def handler(event, context): pass' } }],
  },
});
