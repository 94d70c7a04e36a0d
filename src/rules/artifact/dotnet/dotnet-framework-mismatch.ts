import { handlerFault } from '../handler-fault';

const Runtime = 'dotnet10';

export const dotnetFrameworkMismatch = handlerFault({
  id: 'dotnet-framework-mismatch',
  enforces: ['handler-runtime-format'],
  severity: 'warning',
  title: 'The framework that the program is built for is that of the runtime',
  why: 'the runtime has no other framework than its own, so the program does not start',
  fix: 'build for the version of the runtime, use another runtime, or set rollForward to Major',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/csharp-package.html',
  verified: '2026-11-29',
  kind: 'dotnet-framework-mismatch',
  what: ({ file, wanted, runtimeHas }) => `${file} asks for version ${wanted} of the framework; the runtime has .NET ${runtimeHas}`,
  examples: {
    good: [
      { properties: { Runtime, Handler: 'Orders' }, files: { 'Orders.dll': 'MZ', 'Orders.runtimeconfig.json': '{"runtimeOptions":{"framework":{"name":"Microsoft.NETCore.App","version":"10.0.0"}}}' } },
      { properties: { Runtime, Handler: 'Orders' }, files: { 'Orders.dll': 'MZ', 'Orders.runtimeconfig.json': '{"runtimeOptions":{"rollForward":"Major","framework":{"version":"6.0.0"}}}' } },
    ],
    bad: [
      { properties: { Runtime, Handler: 'Orders' }, files: { 'Orders.dll': 'MZ', 'Orders.runtimeconfig.json': '{"runtimeOptions":{"framework":{"version":"11.0.0"}}}' } },
    ],
  },
});
