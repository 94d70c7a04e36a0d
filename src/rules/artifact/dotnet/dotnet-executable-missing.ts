import { list } from '../../words';
import { handlerFault } from '../handler-fault';

const Runtime = 'dotnet10';

export const dotnetExecutableMissing = handlerFault({
  id: 'dotnet-executable-missing',
  enforces: ['zip-handler-file-exists'],
  title: 'The program that the handler names is in the package',
  why: 'every invocation fails: the runtime finds no such program',
  fix: 'name a program of the package, from its root, or write the handler as Assembly::Namespace.Type::Method',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/csharp-handler.html',
  verified: '2026-11-29',
  kind: 'dotnet-executable-missing',
  what: ({ looked, nearest }, { name }) => `${name} has no ${list(looked, 'or')}${nearest === undefined ? '' : `; it has ${nearest}`}`,
  examples: {
    good: [
      { properties: { Runtime, Handler: 'Orders' }, files: { 'Orders.dll': 'MZ' } },
      { properties: { Runtime, Handler: 'bootstrap' }, files: { bootstrap: 'x' } },
    ],
    bad: [
      { properties: { Runtime, Handler: 'Orders' }, files: { 'publish/Orders.dll': 'MZ' } },
      { properties: { Runtime, Handler: 'Orders.dll' }, files: { 'Program.cs': '' } },
    ],
  },
});
