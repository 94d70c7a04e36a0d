import { assemblyFile } from '../../example-assembly';
import { list } from '../../words';
import { handlerFault } from '../handler-fault';

const Runtime = 'dotnet10';
const Handler = 'Orders::Shop.Function::Handle';
const CONFIG = { 'Orders.deps.json': '{}', 'Orders.runtimeconfig.json': '{}' };

export const dotnetAssemblyMissing = handlerFault({
  id: 'dotnet-assembly-missing',
  enforces: ['zip-handler-file-exists', 'state-function-error-runtime-init-error'],
  title: 'The assembly that the handler names is in the package',
  why: 'every invocation fails: the runtime finds no such assembly',
  fix: 'name an assembly of the package, or package it at the root',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/csharp-handler.html',
  verified: '2026-11-29',
  kind: 'dotnet-assembly-missing',
  what: ({ file, others }, { name }) => `${name} has no ${file} at its root${others.length === 0 ? '' : `; it has ${list(others)}`}`,
  examples: {
    good: [
      { properties: { Runtime, Handler }, files: { ...CONFIG, 'Orders.dll': assemblyFile('Shop', 'Function', ['Handle']) } },
    ],
    bad: [
      { properties: { Runtime, Handler }, files: { ...CONFIG, 'Order.dll': 'MZ' } },
    ],
  },
});
