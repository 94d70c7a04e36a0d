import { Outcome } from './nodejs-loaders';
import { filesInMemory } from '../../../src/readers/artifact/memory';
import { resolveNodejsHandler } from '../../../src/readers/artifact/nodejs/resolve-handler';
import { HandlerResolution } from '../../../src/view/artifact/handler-resolution';
import { Layout } from '../layouts/nodejs-layout';

/** What is said of a layout for a runtime. */
export function judge({ handler, files, layers }: Layout, major: number, areLayersComplete = true): HandlerResolution {
  const known = layers.map((layer, index) => filesInMemory(`the layer ${index + 1}`, 'folder', layer));
  return resolveNodejsHandler({
    handler,
    runtime: `nodejs${major}.x`,
    code: filesInMemory('the package', 'folder', files),
    layers: { known, atLeast: known.length + (areLayersComplete ? 0 : 1), complete: areLayersComplete },
    environment: { known: [], atLeast: 0, complete: true },
    hasFileSystem: false,
  });
}

/** Why a verdict is wrong, if it is. */
export function contradictionOf({ verdict, faults }: HandlerResolution, outcome: Outcome): string | undefined {
  const isRefuted = (verdict === 'found' && outcome !== 'function') || (verdict === 'missing' && outcome === 'function');
  return isRefuted ? `we say ${verdict}${faults.map(({ kind }) => `, ${kind}`).join('')}; the loader says ${outcome}` : undefined;
}
