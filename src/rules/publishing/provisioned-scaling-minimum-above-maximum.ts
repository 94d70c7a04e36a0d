import { ScalingCapacity } from '../../view/function-view';
import { UNKNOWN } from '../../view/maybe';
import { scaling } from '../example-scaling';
import { defineRule, knownPart } from '../rule';
import { grouped, list } from '../words';

export const provisionedScalingMinimumAboveMaximum = defineRule({
  id: 'provisioned-scaling-minimum-above-maximum',
  enforces: [],
  title: 'The least provisioned concurrency is not above the most',
  why: 'Application Auto Scaling rejects a minimum above the maximum',
  fix: 'raise maxCapacity, or lower minCapacity',
  source: 'https://docs.aws.amazon.com/autoscaling/application/APIReference/API_RegisterScalableTarget.html',
  verified: '2026-11-29',
  props: ['alias.provisionedConcurrencyScaling'],
  reads: [knownPart('aliases')],
  check: ({ aliases }) => aliases.whenAny((all) => {
    const wrong = all.flatMap(({ name, scaling: of }) =>
      of ? [of, ...of.schedules].flatMap(reversed).map((range) => `alias '${name}' scales ${range}`) : []);
    return wrong.length > 0 ? `the provisioned concurrency of ${list(wrong)}` : undefined;
  }),
  examples: {
    good: [
      scaling({ minimum: 10 }),
      scaling({ minimum: 11, maximum: UNKNOWN }),
      scaling({ schedules: [{ minimum: 20 }, { minimum: 3, maximum: 3 }] }),
    ],
    bad: [scaling({ minimum: 11 }), scaling({ schedules: [{ minimum: 4, maximum: 3 }] })],
  },
});

function reversed({ minimum, maximum }: ScalingCapacity): string[] {
  return typeof minimum === 'number' && typeof maximum === 'number' && minimum > maximum ? [`from ${grouped(minimum)} to ${grouped(maximum)}`] : [];
}
