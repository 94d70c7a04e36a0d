import { RUNTIMES, RUNTIMES_SOURCE } from '../../../data/runtimes';
import { LAYER_VERSION } from '../../../view/siblings/layer-version';
import { rulesOn } from '../../sibling-rules';
import { are, list } from '../../words';

const forRuntimes = (today: string, ...CompatibleRuntimes: readonly unknown[]) => ({ today, properties: { CompatibleRuntimes } });

export const layerOnlyForBlockedRuntimes = rulesOn(LAYER_VERSION).defineRule({
  id: 'layer-only-for-blocked-runtimes',
  enforces: ['layer-runtime-deprecated'],
  severity: 'warning',
  title: 'A layer is for a runtime that new functions can have',
  why: 'Lambda publishes the layer all the same, and no function can be created any more with a runtime that it names',
  fix: 'name current runtimes in CompatibleRuntimes, or remove the layer',
  ...RUNTIMES_SOURCE,
  reads: ['compatibleRuntimes', 'today'],
  check: ({ compatibleRuntimes = [], today = '' }) => compatibleRuntimes.length > 0 && compatibleRuntimes.every((runtime) => isBlocked(runtime, today))
    ? `the layer is for ${list(compatibleRuntimes)}, which ${are(compatibleRuntimes)} blocked`
    : undefined,
  examples: {
    good: [
      forRuntimes('2026-11-21', 'nodejs12.x', 'nodejs24.x'),
      forRuntimes('2023-03-30', 'nodejs12.x'),
      forRuntimes('2026-11-21', 'nodejs12.x', { Ref: 'Runtime' }),
      forRuntimes('2026-11-21'),
      forRuntimes('2026-11-21', 'nodejs99.x'),
    ],
    bad: [forRuntimes('2023-03-31', 'nodejs12.x'), forRuntimes('2026-11-21', 'nodejs12.x', 'go1.x')],
  },
});

function isBlocked(runtime: string, today: string): boolean {
  const day = Object.hasOwn(RUNTIMES, runtime) ? RUNTIMES[runtime]?.createBlockedOn : undefined;
  return day !== undefined && day <= today;
}
