import { PythonParameters } from '../../../view/artifact/python-faults';
import { list } from '../../words';
import { pythonFault } from '../python-fault';

export const pythonHandlerArguments = pythonFault({
  id: 'python-handler-arguments',
  enforces: [],
  title: 'Handlers for Python take an event and a context',
  why: 'every invocation fails with TypeError: Lambda calls the function with two arguments',
  fix: 'give it the two parameters event and context; others need defaults',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/python-handler.html#python-handler-signature',
  kind: 'python-handler-arguments',
  what: ({ file, name, parameters }) => `${name} in ${file} ${refusal(parameters)}`,
  examples: {
    good: ['event, context', 'event, context, orders=None', '*args, **kwargs', 'event, /, context, *, orders=()', 'event: dict[str, int], _: "Context" = None']
      .map((parameters) => ({ properties: { Runtime: 'python3.13', Handler: 'orders.handler' }, files: { 'orders.py': `def handler(${parameters}): pass` } })),
    bad: ['', 'event', 'event, context, orders', 'self, event, context', 'event, context, *, orders', 'event, **rest', 'event, *, context']
      .map((parameters) => ({ properties: { Runtime: 'python3.13', Handler: 'orders.handler' }, files: { 'orders.py': `def handler(${parameters}): pass` } })),
  },
});

function refusal({ required, positional, requiredKeywords }: PythonParameters): string {
  if (requiredKeywords.length > 0) {
    return `takes ${list(requiredKeywords)} only by name`;
  }
  return required > 2 ? `needs ${required} arguments` : positional === 1 ? 'takes one argument' : 'takes no arguments';
}
