import { assemblyFile } from '../../example-assembly';
import { handlerFault } from '../handler-fault';

const Runtime = 'dotnet10';
const Handler = 'Orders::Shop.Function::Handle';
const CONFIG = { 'Orders.deps.json': '{}', 'Orders.runtimeconfig.json': '{}' };

export const dotnetTypeMissing = handlerFault({
  id: 'dotnet-type-missing',
  enforces: ['handler-runtime-format'],
  title: 'The type that the handler names is in its assembly',
  why: 'every invocation fails: the runtime finds no such type',
  fix: 'name a type of the assembly with its namespace; nested types come after a +',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/csharp-handler.html',
  verified: '2026-11-29',
  kind: 'dotnet-type-missing',
  what: ({ assembly, type, nearest }) => `the assembly ${assembly} has no type ${type}${nearest === undefined ? '' : `; it has ${nearest}`}`,
  examples: {
    good: [
      { properties: { Runtime, Handler }, files: { ...CONFIG, 'Orders.dll': assemblyFile('Shop', 'Function', ['Handle']) } },
    ],
    bad: [
      { properties: { Runtime, Handler: 'Orders::Function::Handle' }, files: { ...CONFIG, 'Orders.dll': assemblyFile('Shop', 'Function', ['Handle']) } },
      { properties: { Runtime, Handler: 'Orders::Shop.Functions::Handle' }, files: { ...CONFIG, 'Orders.dll': assemblyFile('Shop', 'Function', ['Handle']) } },
    ],
  },
});
