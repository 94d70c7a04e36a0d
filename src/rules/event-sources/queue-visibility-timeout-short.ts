import { LIMITS } from '../../data/limits';
import { isKnown, Maybe } from '../../view/maybe';
import { queueWith } from '../example-resources';
import { isCurrent } from '../neighbours';
import { readingFrom, readingQueue, visibilityOf } from '../queue-sources';
import { defineRule, knownPart } from '../rule';
import { seconds } from '../words';

const { default: DEFAULT_TIMEOUT } = LIMITS.timeoutSeconds;
const { min: TIMES, source, verified } = LIMITS.visibilityTimeouts;

export const queueVisibilityTimeoutShort = defineRule({
  id: 'queue-visibility-timeout-short',
  enforces: ['esm-sqs-visibility-timeout'],
  severity: 'warning',
  title: 'Queues hide messages for six times the timeout of the function that reads them',
  why: 'messages are processed again while Lambda still retries a batch that was throttled',
  fix: 'set the visibility timeout of the queue to six times the timeout of the function',
  source,
  verified,
  reads: ['timeoutSeconds', knownPart('eventSources')],
  check: ({ timeoutSeconds = DEFAULT_TIMEOUT, eventSources }) => eventSources
    .filter((mapping) => isCurrent(mapping) && isShort(visibilityOf(mapping), timeoutSeconds))
    .whenAny((mappings) => ({
      what: `the timeout is ${seconds(timeoutSeconds)}; ${readingFrom(mappings)}`,
      fix: `set the visibility timeout of the queue to at least ${seconds(TIMES * timeoutSeconds)}, six times the timeout`,
    })),
  examples: {
    good: [
      readingQueue({ Timeout: 10 }, queueWith({ VisibilityTimeout: 60 })),
      readingQueue({ Timeout: 5 }, queueWith()),
      readingQueue({ Timeout: { Ref: 'Timeout' } }, queueWith()),
      readingQueue({ Timeout: 10 }, { Type: 'AWS::Kinesis::Stream', Properties: { ShardCount: 1 } }),
    ],
    bad: [
      readingQueue({ Timeout: 10 }, queueWith({ VisibilityTimeout: 59 })),
      readingQueue({ Timeout: 10 }, queueWith({ VisibilityTimeout: 10 })),
      readingQueue({ Timeout: 6 }, queueWith()),
    ],
  },
});

/** Below the timeout itself, Lambda rejects the mapping. */
function isShort(visibility: Maybe<number> | undefined, timeout: number): boolean {
  return visibility !== undefined && isKnown(visibility) && visibility >= timeout && visibility < TIMES * timeout;
}
