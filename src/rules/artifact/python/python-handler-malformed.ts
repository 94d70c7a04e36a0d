import { script } from '../../example-binaries';
import { didYouMean, pythonFault } from '../python-fault';

const REASONS = {
  'no-dot': 'it has no dot between a module and a function',
  'relative': 'a module of the package begins with a name, not with a dot or a slash',
  'empty-part': 'there is nothing between two of its dots and slashes, or at its end',
};

export const pythonHandlerMalformed = pythonFault({
  id: 'python-handler-malformed',
  enforces: ['handler-runtime-format'],
  title: 'Handlers for Python have the form module.function',
  why: 'every invocation fails with Runtime.MalformedHandlerName or Runtime.ImportModuleError',
  fix: 'write the path of the file from the root of the package without .py, a dot, and the name of the function',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/python-handler.html#naming',
  kind: 'python-handler-malformed',
  what: ({ reason, nearest }) => `${REASONS[reason]}${didYouMean(nearest)}`,
  examples: {
    good: [
      { properties: { Runtime: 'python3.13', Handler: 'src/orders.handler' }, files: { 'src/orders.py': 'def handler(event, context): pass' } },
      {
        properties: { Runtime: 'python3.13', Handler: 'handler', Environment: { Variables: { AWS_LAMBDA_EXEC_WRAPPER: '/var/task/wrapper.sh' } } },
        files: { 'orders.py': '', 'wrapper.sh': script('#!/bin/sh\n') },
      },
    ],
    bad: [
      { properties: { Runtime: 'python3.13', Handler: 'orders' }, files: { 'orders.py': 'def handler(event, context): pass' } },
      { properties: { Runtime: 'python3.13', Handler: './src/orders.handler' }, files: { 'src/orders.py': 'def handler(event, context): pass' } },
      { properties: { Runtime: 'python3.13', Handler: 'src//orders.handler' }, files: { 'src/orders.py': 'def handler(event, context): pass' } },
    ],
  },
});
