import { isKnown, Maybe } from '../../view/maybe';
import { whereSet } from '../asked-where';
import { mappingWith } from '../example-resources';
import { defineRule, knownPart } from '../rule';
import { grouped, list } from '../words';

const mappings = (reserved: unknown, ...maximums: readonly unknown[]) => ({
  properties: { ReservedConcurrentExecutions: reserved },
  resources: Object.fromEntries(maximums.map((MaximumConcurrency, index) =>
    [`Queue${index}`, mappingWith({ EventSourceArn: `arn:aws:sqs:eu-west-1:123456789012:orders-${index}`, ScalingConfig: { MaximumConcurrency } })])),
});

export const maximumConcurrencyAboveReserved = defineRule({
  id: 'maximum-concurrency-above-reserved',
  enforces: ['esm-max-concurrency-vs-reserved'],
  severity: 'warning',
  title: 'The queues of a function have together no more concurrency than it has reserved',
  why: 'Lambda may throttle messages when the maximum concurrency of all queues exceeds the reserved concurrency of the function',
  fix: 'raise the reserved concurrency to the sum, or lower the maximum concurrency',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html#events-sqs-max-concurrency',
  verified: '2026-11-21',
  askedWhere: whereSet('reservedConcurrentExecutions'),
  reads: ['reservedConcurrentExecutions', knownPart('eventSources')],
  check: ({ reservedConcurrentExecutions: reserved = 0, eventSources }) => {
    const limited = eventSources.filter(({ maximumConcurrency }) => amount(maximumConcurrency) > 0);
    return reserved > 0 && limited.sum(({ maximumConcurrency }) => amount(maximumConcurrency)) > reserved // with none reserved the function is switched off
      ? limited.whenAny((all) => `the reserved concurrency is ${grouped(reserved)} and the maximum concurrency of ${inWords(all)}`)
      : undefined;
  },
  examples: {
    good: [mappings(50, 50), mappings(50, 25, 25), mappings(undefined, 1000), mappings(0, 50), mappings(5, { Ref: 'Maximum' }), mappings({ Ref: 'Reserved' }, 50)],
    bad: [mappings(49, 50), mappings(50, 25, 26), mappings(5, 10, { Ref: 'Maximum' })],
  },
});

function amount(maximum: Maybe<number> | undefined): number {
  return maximum !== undefined && isKnown(maximum) ? maximum : 0;
}

function inWords(all: readonly { readonly name: string; readonly maximumConcurrency?: Maybe<number> }[]): string {
  return list(all.map(({ name, maximumConcurrency }) => `event source mapping '${name}' is ${grouped(amount(maximumConcurrency))}`));
}
