import { seen } from '../../view/maybe';
import { defineRule, knownPart, Scenario } from '../rule';
import { list } from '../words';

const cycles = (...used: readonly string[]): Scenario => ({ properties: {}, view: { stackCycles: seen(used.map((one) => ({ caller: 'Data/Bucket', used: one }))) } });

export const stackCycle = defineRule({
  id: 'stack-cycle',
  enforces: [],
  title: 'What calls a function is in its stack, or the function uses nothing of the other stack',
  why: 'each of the two stacks refers to the other, so that none can be deployed first, and the CDK refuses the app',
  fix: 'put both into one stack; or give the other resource a fixed name and import it by that in the stack of the function, as Bucket.fromBucketName does, and let the function use and be called by the imported one',
  source: 'https://docs.aws.amazon.com/cdk/v2/guide/resources.html',
  verified: '2026-11-29',
  reads: [knownPart('stackCycles')],
  check: ({ stackCycles }) => stackCycles.whenAny((found) =>
    list(found.map(({ caller, used }) => `'${caller}' calls the function from another stack, and the function refers to '${used}' there`))),
  examples: {
    good: [cycles()],
    bad: [cycles('Data/Bucket/Resource')],
  },
});
