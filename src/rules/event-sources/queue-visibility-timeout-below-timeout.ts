import { LIMITS } from '../../data/limits';
import { isKnown, Maybe } from '../../view/maybe';
import { queueWith } from '../example-resources';
import { isCurrent } from '../neighbours';
import { readingFrom, readingQueue, visibilityOf } from '../queue-sources';
import { defineRule, knownPart } from '../rule';
import { seconds } from '../words';

const { default: DEFAULT_TIMEOUT } = LIMITS.timeoutSeconds;
const ENOUGH = 6 * 60;

export const queueVisibilityTimeoutBelowTimeout = defineRule({
  id: 'queue-visibility-timeout-below-timeout',
  enforces: ['esm-sqs-visibility-timeout'],
  title: 'Queues hide messages for as long as the function that reads them may run',
  why: 'Lambda rejects an event source mapping whose queue has a visibility timeout below the timeout of the function',
  fix: 'set the visibility timeout of the queue to six times the timeout of the function, or lower the timeout',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html#events-sqs-queueconfig',
  verified: '2026-11-21',
  reads: ['timeoutSeconds', knownPart('eventSources')],
  check: ({ timeoutSeconds = DEFAULT_TIMEOUT, eventSources }) => eventSources
    .filter((mapping) => isCurrent(mapping) && isBelow(visibilityOf(mapping), timeoutSeconds))
    .whenAny((mappings) => `the timeout is ${seconds(timeoutSeconds)}; ${readingFrom(mappings)}`),
  examples: {
    good: [
      readingQueue({ Timeout: 60 }, queueWith({ VisibilityTimeout: ENOUGH })),
      readingQueue({ Timeout: 60 }, queueWith({ VisibilityTimeout: { Ref: 'Seconds' } })),
      readingQueue({}, queueWith()),
      readingQueue({ Timeout: 60 }, queueWith(), { EventSourceArn: { Ref: 'QueueArn' } }),
      readingQueue({ Timeout: 60 }, queueWith(), { FunctionName: { 'Fn::Sub': '${Function}:7' } }),
    ],
    bad: [
      readingQueue({ Timeout: 60 }, queueWith({ VisibilityTimeout: 59 })),
      readingQueue({ Timeout: 31 }, queueWith()),
      readingQueue({}, queueWith({ VisibilityTimeout: '2' })),
    ],
  },
});

function isBelow(visibility: Maybe<number> | undefined, timeout: number): boolean {
  return visibility !== undefined && isKnown(visibility) && visibility < timeout;
}
