import { UNKNOWN } from '../../view/maybe';
import { scaling } from '../example-scaling';
import { defineRule, knownPart } from '../rule';
import { list } from '../words';

const MIN = 0.1;
const MAX = 0.9;

export const provisionedScalingUtilizationOutOfRange = defineRule({
  id: 'provisioned-scaling-utilization-out-of-range',
  enforces: [],
  title: `The utilization that provisioned concurrency follows is ${MIN} to ${MAX}`,
  why: 'the CDK refuses any other',
  fix: `set utilizationTarget between ${MIN} and ${MAX}; 0.7 is 70 percent`,
  source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_lambda-readme.html#autoscaling',
  verified: '2026-11-29',
  props: ['alias.provisionedConcurrencyScaling.utilizationTarget'],
  reads: [knownPart('aliases')],
  check: ({ aliases }) => aliases.whenAny((all) => {
    const wrong = all.flatMap(({ name, scaling: of }) => typeof of?.utilizationTarget === 'number' && (of.utilizationTarget < MIN || of.utilizationTarget > MAX)
      ? [`the provisioned concurrency of alias '${name}' is to be used to ${of.utilizationTarget}`] : []);
    return wrong.length > 0 ? `${list(wrong)}; the CDK accepts ${MIN} to ${MAX}` : undefined;
  }),
  examples: {
    good: [scaling({}), scaling({ utilizationTarget: MIN }), scaling({ utilizationTarget: MAX }), scaling({ utilizationTarget: UNKNOWN })],
    bad: [scaling({ utilizationTarget: 0.09 }), scaling({ utilizationTarget: 70 })],
  },
});
