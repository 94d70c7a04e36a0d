import { EVENT_SOURCE_MAPPING } from '../../../view/siblings/event-source-mapping';
import { rulesOn } from '../../sibling-rules';
import { grouped } from '../../words';

const polled = (MinimumPollers: number, MaximumPollers: number) => ({ ProvisionedPollerConfig: { MinimumPollers, MaximumPollers } });

export const pollersMinimumAboveMaximum = rulesOn(EVENT_SOURCE_MAPPING).defineRule({
  id: 'pollers-minimum-above-maximum',
  enforces: ['esm-pollers-min-le-max'],
  severity: 'warning',
  title: 'The minimum of event pollers is not above the maximum',
  why: 'no number of event pollers is at least the minimum and at most the maximum',
  fix: 'lower MinimumPollers, or raise MaximumPollers',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_ProvisionedPollerConfig.html',
  verified: '2026-11-21',
  reads: ['minimumPollers', 'maximumPollers'],
  check: ({ minimumPollers, maximumPollers }) =>
    minimumPollers !== undefined && maximumPollers !== undefined && minimumPollers > maximumPollers
      ? `the minimum is ${grouped(minimumPollers)} and the maximum is ${grouped(maximumPollers)} event pollers`
      : undefined,
  examples: {
    good: [polled(5, 5), { ProvisionedPollerConfig: { MinimumPollers: 200 } }],
    bad: [polled(6, 5)],
  },
});
