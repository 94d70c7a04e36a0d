import { layered } from '../example-layers';
import { defineRule, knownPart } from '../rule';
import { list } from '../words';

const DEFAULT = ['x86_64'];

export const layerNotForArchitecture = defineRule({
  id: 'layer-not-for-architecture',
  enforces: ['layer-compatible-architecture'],
  severity: 'warning',
  title: 'Layers of the app are made for the architecture of the function',
  why: 'Lambda attaches the layer, and native code for another architecture fails when it is loaded',
  fix: 'add the architecture to CompatibleArchitectures if the layer works on it, or use another layer',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/foundation-arch.html',
  verified: '2026-11-21',
  reads: ['architectures', 'compute', knownPart('layerVersions')],
  check: ({ architectures = DEFAULT, compute, layerVersions }) => compute !== 'default' ? undefined : layerVersions
    .filter(({ architectures: made }) => made !== undefined && made.complete && made.known.length > 0)
    .filter(({ architectures: made }) => !architectures.some((one) => made?.known.includes(one)))
    .whenAny((layers) => `${list(layers.map(({ name, architectures: made }) => `layer '${name}' is for ${list(made?.known ?? [])}`))}, `
      + `the function runs on ${list(architectures)}`),
  examples: {
    good: [
      layered({}),
      layered({ CompatibleArchitectures: ['x86_64', 'arm64'] }, { Architectures: ['arm64'] }),
      layered({ CompatibleArchitectures: [{ Ref: 'Architecture' }] }, { Architectures: ['arm64'] }),
      layered({ CompatibleArchitectures: ['x86_64'] }),
    ],
    bad: [
      layered({ CompatibleArchitectures: ['x86_64'] }, { Architectures: ['arm64'] }),
      layered({ CompatibleArchitectures: ['arm64'] }),
    ],
  },
});
