import { PREVIEW_RUNTIMES } from '../../data/preview-runtimes';
import { defineRule } from '../rule';
import { runtimeRow } from '../runtime-identifiers';

export const runtimePreview = defineRule({
  id: 'runtime-preview',
  enforces: ['runtime-preview'],
  severity: 'warning',
  title: 'The runtime is not a public preview',
  why: 'preview runtimes can change in breaking ways and are outside the Lambda SLA and AWS Support; AWS advises against them in production',
  fix: 'use a generally available runtime, or acknowledge this where the preview is on purpose',
  source: PREVIEW_RUNTIMES.source,
  verified: PREVIEW_RUNTIMES.verified,
  reads: ['runtime', 'today'],
  check: ({ runtime = '', today = '' }) =>
    runtimeRow(runtime)?.preview && today <= PREVIEW_RUNTIMES.until ? `${runtime} is a preview runtime` : undefined,
  examples: {
    good: [{ Runtime: 'nodejs24.x' }, { properties: { Runtime: 'nodejs26.x' }, today: '2027-01-01' }],
    bad: [{ properties: { Runtime: 'nodejs26.x' }, today: '2026-12-31' }, { Runtime: 'python3.15' }],
  },
});
