import { pythonFault } from '../python-fault';

export const pythonHandlerAsync = pythonFault({
  id: 'python-handler-async',
  enforces: [],
  title: 'Handlers for Python are no coroutines',
  why: 'every invocation fails with Runtime.MarshalError: Lambda does not wait for the coroutine that the call gives, and cannot write it as JSON',
  fix: 'make it a plain function that calls asyncio.run(...)',
  source: 'https://github.com/aws/aws-lambda-python-runtime-interface-client/blob/main/awslambdaric/bootstrap.py',
  kind: 'python-handler-async',
  what: ({ file, name }) => `${name} in ${file} is an async function`,
  examples: {
    good: [
      { properties: { Runtime: 'python3.13', Handler: 'orders.handler' }, files: { 'orders.py': 'async def main(event): pass\n\ndef handler(event, context): return asyncio.run(main(event))' } },
      { properties: { Runtime: 'python3.13', Handler: 'orders.handler' }, files: { 'orders.py': 'from asyncio import run\n@(lambda f: lambda e, c: run(f(e, c)))\nasync def handler(event, context): pass' } },
      { properties: { Runtime: 'python3.13', Handler: 'orders.handler' }, files: { 'orders.py': 'import functools\nasync def handler(event, context): pass\nhandler = functools.partial(print, handler)' } },
    ],
    bad: [{ properties: { Runtime: 'python3.13', Handler: 'orders.handler' }, files: { 'orders.py': 'async def handler(event, context):\n    return {}' } }],
  },
});
