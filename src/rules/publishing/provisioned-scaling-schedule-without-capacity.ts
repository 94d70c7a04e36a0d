import { ScalingCapacity } from '../../view/function-view';
import { UNKNOWN } from '../../view/maybe';
import { scaling } from '../example-scaling';
import { named } from '../neighbours';
import { defineRule, knownPart } from '../rule';

export const provisionedScalingScheduleWithoutCapacity = defineRule({
  id: 'provisioned-scaling-schedule-without-capacity',
  enforces: [],
  title: 'A schedule changes the least or the most provisioned concurrency',
  why: 'Application Auto Scaling requires one of them, and so does the CDK',
  fix: 'set minCapacity or maxCapacity of the schedule',
  source: 'https://docs.aws.amazon.com/autoscaling/application/APIReference/API_PutScheduledAction.html',
  verified: '2026-11-29',
  props: ['alias.provisionedConcurrencyScaling.schedules'],
  reads: [knownPart('aliases')],
  check: ({ aliases }) => aliases.filter(({ scaling: of }) => of?.schedules.some(isEmpty) === true).whenAny((all) =>
    `a schedule of ${named('alias', 'aliases', all)} has neither a minCapacity nor a maxCapacity`),
  examples: {
    good: [scaling({}), scaling({ schedules: [{ minimum: 0 }, { maximum: 20 }, { minimum: UNKNOWN }] })],
    bad: [scaling({ schedules: [{ minimum: 5 }, {}] })],
  },
});

function isEmpty({ minimum, maximum }: ScalingCapacity): boolean {
  return minimum === undefined && maximum === undefined;
}
