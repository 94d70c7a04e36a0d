import { assemblyFile } from '../../example-assembly';
import { handlerFault } from '../handler-fault';

const Runtime = 'dotnet10';
const Handler = 'Orders::Shop.Function::Handle';
const CONFIG = { 'Orders.deps.json': '{}', 'Orders.runtimeconfig.json': '{}' };

export const dotnetMethodUnfit = handlerFault({
  id: 'dotnet-method-unfit',
  enforces: ['handler-runtime-format'],
  title: 'The method that the handler names is one that the runtime can call',
  why: 'every invocation fails: the runtime refuses overloads, generic methods, and abstract ones',
  fix: 'name one method that is neither generic nor abstract, by its whole signature where it has overloads',
  source: 'https://github.com/aws/aws-lambda-dotnet/blob/master/Libraries/src/Amazon.Lambda.RuntimeSupport/Bootstrap/UserCodeValidator.cs',
  verified: '2026-11-29',
  kind: 'dotnet-method-unfit',
  what: ({ type, method, because }) => `the method ${method} of ${type} cannot be called: ${because}`,
  examples: {
    good: [
      { properties: { Runtime, Handler }, files: { ...CONFIG, 'Orders.dll': assemblyFile('Shop', 'Function', ['Handle']) } },
    ],
    bad: [
      { properties: { Runtime, Handler }, files: { ...CONFIG, 'Orders.dll': assemblyFile('Shop', 'Function', ['Handle', 'Handle']) } },
    ],
  },
});
