import { EVENT_SOURCE_MAPPING } from '../../../view/siblings/event-source-mapping';
import { knownPart, maybe } from '../../rule';
import { rulesOn } from '../../sibling-rules';

const SCALING = { ScalingConfig: { MaximumConcurrency: 10 } };
const PROVISIONED = { ProvisionedPollerConfig: { MinimumPollers: 2, MaximumPollers: 10 } };

export const maximumConcurrencyWithProvisionedMode = rulesOn(EVENT_SOURCE_MAPPING).defineRule({
  id: 'maximum-concurrency-with-provisioned-mode',
  enforces: ['esm-provisioned-xor-max-concurrency'],
  title: 'Maximum concurrency and provisioned mode exclude each other',
  why: 'Lambda scales event pollers either by maximum concurrency or in provisioned mode',
  fix: 'remove ScalingConfig or ProvisionedPollerConfig',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html',
  verified: '2026-11-21',
  reads: [maybe('maximumConcurrency'), maybe('minimumPollers'), maybe('maximumPollers'), knownPart('given')],
  check: ({ given }) => given.some((path) => path.startsWith('ScalingConfig.')) && given.some((path) => path.startsWith('ProvisionedPollerConfig.'))
    ? 'both maximum concurrency and provisioned mode are set'
    : undefined,
  examples: {
    good: [SCALING, PROVISIONED, { ...PROVISIONED, ScalingConfig: {} }],
    bad: [{ ...SCALING, ...PROVISIONED }],
  },
});
