import { assemblyFile } from '../../example-assembly';
import { list } from '../../words';
import { handlerFault } from '../handler-fault';

const Runtime = 'dotnet10';
const Handler = 'Orders::Shop.Function::Handle';

export const dotnetFileMissing = handlerFault({
  id: 'dotnet-file-missing',
  enforces: ['zip-handler-file-exists'],
  title: 'The .deps.json and .runtimeconfig.json of the assembly are in the package',
  why: 'every invocation fails: the runtime does not start without the two files',
  fix: 'publish the project (dotnet publish, with GenerateRuntimeConfigurationFiles) and package the output folder itself',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/csharp-package.html',
  verified: '2026-11-29',
  kind: 'dotnet-file-missing',
  what: ({ file, others, nearest }, { name }) => {
    const there = others.length > 0 ? `; it has ${list(others)}, and only one alone would do` : nearest === undefined ? '' : `; it has ${nearest}`;
    return `${name} has no ${file} at its root${there}`;
  },
  examples: {
    good: [
      { properties: { Runtime, Handler }, files: { 'App.deps.json': '{}', 'App.runtimeconfig.json': '{}', 'Orders.dll': assemblyFile('Shop', 'Function', ['Handle']) } },
    ],
    bad: [
      { properties: { Runtime, Handler }, files: { 'Orders.deps.json': '{}', 'publish/Orders.runtimeconfig.json': '{}' } },
      { properties: { Runtime, Handler }, files: { 'A.deps.json': '{}', 'B.deps.json': '{}', 'Orders.runtimeconfig.json': '{}' } },
    ],
  },
});
