import { assemblyFile } from '../../example-assembly';
import { handlerFault } from '../handler-fault';

const Runtime = 'dotnet10';
const Handler = 'Orders::Shop.Function::Handle';
const CONFIG = { 'Orders.deps.json': '{}', 'Orders.runtimeconfig.json': '{}' };

export const dotnetHandlerMalformed = handlerFault({
  id: 'dotnet-handler-malformed',
  enforces: ['handler-runtime-format'],
  title: 'The handler names an assembly, a type and a method',
  why: 'the runtime refuses the handler, and every invocation fails',
  fix: 'write the handler as Assembly::Namespace.Type::Method',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/csharp-handler.html',
  verified: '2026-11-29',
  kind: 'dotnet-handler-malformed',
  what: ({ missing }) => `${missing} is missing`,
  examples: {
    good: [
      { properties: { Runtime, Handler }, files: { ...CONFIG, 'Orders.dll': assemblyFile('Shop', 'Function', ['Handle']) } },
    ],
    bad: [
      { properties: { Runtime, Handler: 'Orders::Shop.Function' }, files: { ...CONFIG, 'Orders.dll': assemblyFile('Shop', 'Function', ['Handle']) } },
      { properties: { Runtime, Handler: 'Orders:Shop.Function:Handle' }, files: { ...CONFIG, 'Orders.dll': assemblyFile('Shop', 'Function', ['Handle']) } },
      { properties: { Runtime, Handler: 'Orders::::Handle' }, files: { ...CONFIG, 'Orders.dll': assemblyFile('Shop', 'Function', ['Handle']) } },
    ],
  },
});
