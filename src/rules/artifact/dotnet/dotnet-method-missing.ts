import { assemblyFile } from '../../example-assembly';
import { list } from '../../words';
import { handlerFault } from '../handler-fault';

const Runtime = 'dotnet10';
const Handler = 'Orders::Shop.Function::Handle';
const CONFIG = { 'Orders.deps.json': '{}', 'Orders.runtimeconfig.json': '{}' };

export const dotnetMethodMissing = handlerFault({
  id: 'dotnet-method-missing',
  enforces: ['handler-runtime-format'],
  title: 'The method that the handler names is in its type',
  why: 'every invocation fails: the runtime finds no such method',
  fix: 'name a method of the type or of one that it extends',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/csharp-handler.html',
  verified: '2026-11-29',
  kind: 'dotnet-method-missing',
  what: ({ type, method, others, nearest }) => {
    const meant = nearest === undefined ? '' : ` (did you mean ${nearest}?)`;
    return `the type ${type} has no method ${method}${others.length === 0 ? '' : `; it has ${list(others)}`}${meant}`;
  },
  examples: {
    good: [
      { properties: { Runtime, Handler }, files: { ...CONFIG, 'Orders.dll': assemblyFile('Shop', 'Function', ['Handle']) } },
      { properties: { Runtime, Handler: 'Orders::Shop.Function::ToString' }, files: { ...CONFIG, 'Orders.dll': assemblyFile('Shop', 'Function', ['Handle']) } },
    ],
    bad: [
      { properties: { Runtime, Handler: 'Orders::Shop.Function::handle' }, files: { ...CONFIG, 'Orders.dll': assemblyFile('Shop', 'Function', ['Handle']) } },
      { properties: { Runtime, Handler: 'Orders::Shop.Function::Run' }, files: { ...CONFIG, 'Orders.dll': assemblyFile('Shop', 'Function', ['Handle']) } },
    ],
  },
});
