import { RUNTIMES } from '../../data/runtimes';
import { EDGE, notAtEdge } from '../edge-shapes';

export const edgeFunctionRuntimeUnsupported = notAtEdge({
  id: 'edge-function-runtime-unsupported',
  enforces: ['edge-runtime'],
  title: 'Functions that CloudFront runs are written in Node.js or Python',
  feature: 'runtimes other than Node.js and Python',
  fix: 'move to a runtime of Node.js or Python',
  source: `${EDGE.source}#lambda-at-edge-restrictions-runtime`,
  reads: ['runtime'],
  finds: ({ runtime = '' }) =>
    Object.hasOwn(RUNTIMES, runtime) && !/^(nodejs|python)/.test(runtime) ? `the runtime is ${runtime}` : undefined,
  good: [{ Runtime: 'nodejs24.x' }, { Runtime: 'python3.14' }],
  bad: ['java21', 'provided.al2023', 'dotnet10', 'ruby4.0'].map((Runtime) => ({ Runtime })),
});
