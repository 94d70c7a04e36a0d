import { layered } from '../example-layers';
import { defineRule, knownPart } from '../rule';
import { list } from '../words';

export const layerNotForRuntime = defineRule({
  id: 'layer-not-for-runtime',
  enforces: ['layer-compatible-runtime'],
  severity: 'warning',
  title: 'Layers of the app are made for the runtime of the function',
  why: 'Lambda attaches the layer, and code that does not fit the runtime fails when it is loaded',
  fix: 'add the runtime to CompatibleRuntimes if the layer works with it, or use another layer',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_PublishLayerVersion.html#lambda-PublishLayerVersion-request-CompatibleRuntimes',
  verified: '2026-11-21',
  reads: ['runtime', knownPart('layerVersions')],
  check: ({ runtime, layerVersions }) => runtime === undefined ? undefined : layerVersions
    .filter(({ runtimes }) => runtimes !== undefined && runtimes.complete && runtimes.known.length > 0 && !runtimes.known.includes(runtime))
    .whenAny((layers) => `${list(layers.map(({ name, runtimes }) => `layer '${name}' is for ${list(runtimes?.known ?? [])}`))}, the function runs on ${runtime}`),
  examples: {
    good: [
      layered({}),
      layered({ CompatibleRuntimes: ['nodejs22.x', 'nodejs24.x'] }),
      layered({ CompatibleRuntimes: ['nodejs22.x', { Ref: 'Runtime' }] }),
    ],
    bad: [layered({ CompatibleRuntimes: ['python3.13', 'python3.14'] }), layered({ CompatibleRuntimes: ['nodejs22.x'] })],
  },
});
