import { App, Duration, Stack } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { IQueue, Queue } from 'aws-cdk-lib/aws-sqs';
import { CheckedFunction } from '../../../src';
import { found, L2, reported } from '../../synthesis/findings';
import { ENV, MINIMAL_PROPS, shop } from '../stack';

const BELOW = ['error queue-visibility-timeout-below-timeout'];
const SHORT = ['warning queue-visibility-timeout-short'];

/** What is found about a function of 30 seconds that reads a queue. */
function findings(queueOf: (app: App, stack: Stack) => IQueue, alias?: object): string[] {
  const app = new App();
  const stack = shop(app);
  new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, timeout: Duration.seconds(30), alias }).addEventSource(new SqsEventSource(queueOf(app, stack)));
  return reported(app).map(({ severity, rule }) => `${severity} ${rule}`);
}
const visibleAfter = (seconds: number | undefined, fifo?: boolean) => (scope: Stack) =>
  new Queue(scope, 'Queue', { visibilityTimeout: seconds === undefined ? undefined : Duration.seconds(seconds), fifo });

describe.each<[string, number | undefined, string[]]>([
  ['below the timeout', 29, BELOW],
  ['that is the timeout', 30, SHORT],
  ['of 30 seconds by default', undefined, SHORT],
  ['just below six times the timeout', 179, SHORT],
  ['of six times the timeout', 180, []],
])('pain 17: a visibility timeout %s', (_, seconds, expected) => {
  test('in the same stack', () => expect(findings((_app, stack) => visibleAfter(seconds)(stack))).toEqual(expected));
  test('in another stack', () => expect(findings((app) => visibleAfter(seconds)(new Stack(app, 'Data', { env: ENV })))).toEqual(expected));
  test('read by an alias', () => expect(findings((_app, stack) => visibleAfter(seconds)(stack), {})).toEqual(expected));
});

test('pain 17: nothing is known about an imported queue', () => {
  expect(findings((_, stack) => Queue.fromQueueArn(stack, 'Queue', 'arn:aws:sqs:eu-west-1:123456789012:orders'))).toEqual([]);
});

test('pain 17: in an L2 app it is found too', () => {
  expect(found((stack) => new lambda.Function(stack, 'Orders', { ...L2, timeout: Duration.seconds(31) }).addEventSource(new SqsEventSource(visibleAfter(undefined)(stack)))))
    .toEqual(['queue-visibility-timeout-below-timeout at Shop/Orders/Resource']);
});
