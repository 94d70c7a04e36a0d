import { App, Duration, Stack } from 'aws-cdk-lib';
import { LambdaIntegration, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { EventBus, IEventBus, Rule, Schedule as RuleSchedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { FilterPattern, ILogGroup, LogGroup } from 'aws-cdk-lib/aws-logs';
import { LambdaDestination as LogsDestination } from 'aws-cdk-lib/aws-logs-destinations';
import { Bucket, EventType, IBucket } from 'aws-cdk-lib/aws-s3';
import { LambdaDestination } from 'aws-cdk-lib/aws-s3-notifications';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { ITopic, Topic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { IQueue, Queue } from 'aws-cdk-lib/aws-sqs';
import { ENV, MINIMAL_PROPS, shop } from './stack';
import { CheckedFunction } from '../../src';
import { reported } from '../synthesis/findings';

/** Something that calls a function, and that the function may use in turn. */
interface Trigger {
  /** Makes it in a stack, and what has it call the function in that stack too. */
  readonly made: (stack: Stack) => (fn: CheckedFunction) => void;
  /** The same for one that somebody else made. */
  readonly imported?: (stack: Stack) => (fn: CheckedFunction) => void;
  /** Whether two stacks that use each other by it can be deployed. */
  readonly isOneWay?: boolean;
}

function trigger<T>(
  make: (stack: Stack) => T,
  importing: ((stack: Stack) => T) | undefined,
  calls: (it: T, fn: CheckedFunction, stack: Stack) => void,
  used: (it: T, fn: CheckedFunction) => void,
  isOneWay = false,
): Trigger & { readonly usedToo: Trigger } {
  const wired = (get: (stack: Stack) => T, more?: typeof used) => (stack: Stack) => {
    const it = get(stack);
    return (fn: CheckedFunction) => {
      calls(it, fn, stack);
      more?.(it, fn);
    };
  };
  return {
    made: wired(make),
    imported: importing && wired(importing),
    isOneWay,
    usedToo: { made: wired(make, used), imported: importing && wired(importing, used), isOneWay },
  };
}

const variable = (fn: CheckedFunction, value: string) => fn.lambdaFunction.addEnvironment('PARTNER', value);
const byArn = (service: string) => `arn:aws:${service}:eu-west-1:123456789012:orders`;

const TRIGGERS = Object.entries({
  'a bucket': trigger<IBucket>(
    (stack) => new Bucket(stack, 'Bucket'),
    (stack) => Bucket.fromBucketName(stack, 'Bucket', 'orders'),
    (bucket, fn) => bucket.addEventNotification(EventType.OBJECT_CREATED, new LambdaDestination(fn)),
    (bucket, fn) => {
      bucket.grantReadWrite(fn);
      variable(fn, bucket.bucketName);
    },
  ),
  'a rule of an event bus': trigger<IEventBus>(
    (stack) => new EventBus(stack, 'Bus'),
    (stack) => EventBus.fromEventBusName(stack, 'Bus', 'shop'),
    (eventBus, fn, stack) => new Rule(stack, 'Rule', { eventBus, eventPattern: { source: ['shop'] }, targets: [new LambdaFunction(fn)] }),
    (bus, fn) => {
      bus.grantPutEventsTo(fn);
      variable(fn, bus.eventBusName);
    },
  ),
  'a rule of a schedule': trigger(
    (stack) => new Rule(stack, 'Rule', { schedule: RuleSchedule.expression('rate(1 day)') }),
    undefined,
    (rule, fn) => rule.addTarget(new LambdaFunction(fn)),
    (rule, fn) => variable(fn, rule.ruleName),
  ),
  'a topic': trigger<ITopic>(
    (stack) => new Topic(stack, 'Topic'),
    (stack) => Topic.fromTopicArn(stack, 'Topic', byArn('sns')),
    (topic, fn) => topic.addSubscription(new LambdaSubscription(fn)),
    (topic, fn) => {
      topic.grantPublish(fn);
      variable(fn, topic.topicArn);
    },
    true, // the subscription is in the stack of the function
  ),
  'a REST API': trigger(
    (stack) => new RestApi(stack, 'Api', { deploy: true }),
    undefined,
    ({ root }, fn) => root.addMethod('GET', new LambdaIntegration(fn)),
    (api, fn) => variable(fn, api.restApiId),
  ),
  'an HTTP API': trigger(
    (stack) => new HttpApi(stack, 'Api'),
    undefined,
    (api, fn) => api.addRoutes({ path: '/orders', integration: new HttpLambdaIntegration('Orders', fn) }),
    (api, fn) => variable(fn, api.apiId),
  ),
  'a schedule': trigger(
    (stack) => stack,
    undefined,
    (_, fn, stack) => new Schedule(stack, 'Schedule', { schedule: ScheduleExpression.rate(Duration.days(1)), target: new LambdaInvoke(fn) }),
    () => undefined,
    true, // the function has nothing to use of it
  ),
  'a log group': trigger<ILogGroup>(
    (stack) => new LogGroup(stack, 'Group'),
    (stack) => LogGroup.fromLogGroupName(stack, 'Group', 'orders'),
    (group, fn) => group.addSubscriptionFilter('Filter', { destination: new LogsDestination(fn), filterPattern: FilterPattern.allEvents() }),
    (group, fn) => {
      group.grantWrite(fn);
      variable(fn, group.logGroupName);
    },
  ),
  'a queue': trigger<IQueue>(
    (stack) => new Queue(stack, 'Queue', { visibilityTimeout: Duration.minutes(1) }),
    (stack) => Queue.fromQueueArn(stack, 'Queue', byArn('sqs')),
    (queue, fn) => fn.addEventSource(new SqsEventSource(queue)),
    (queue, fn) => {
      queue.grantSendMessages(fn);
      variable(fn, queue.queueUrl);
    },
    true, // the mapping is in the stack of the function
  ),
});

function twoStacks() {
  const app = new App();
  const fn = new CheckedFunction(shop(app), 'Orders', { ...MINIMAL_PROPS, alias: {} });
  return { app, fn, data: new Stack(app, 'Data', { env: ENV }) };
}

describe.each(TRIGGERS)('%s', (name, { made, usedToo, imported, isOneWay }) => {
  test('calls a function of its stack, which uses it', () => {
    const { app, fn } = twoStacks();
    usedToo.made(fn.stack)(fn);
    const isCircle = name === 'a rule of a schedule'; // of others another resource names the function
    expect(reported(app).map(({ rule }) => rule)).toEqual(isCircle ? ['circular-dependency'] : []);
  });

  test('calls a function of another stack', () => {
    const { app, fn, data } = twoStacks();
    made(data)(fn);
    expect(reported(app)).toEqual([]);
  });

  test(isOneWay ? 'calls a function of another stack, which uses it' : 'rejects a function of another stack which uses it, before the CDK does', () => {
    const { app, fn, data } = twoStacks();
    usedToo.made(data)(fn);
    const synthesize = () => app.synth();
    if (isOneWay) {
      expect(synthesize).not.toThrow();
    } else {
      expect(synthesize).toThrow(/ {2}stack-cycle\n {4}what: 'Data\/.*' calls the function from another stack, and the function refers to 'Data\/.*' there\n/);
    }
  });

  if (imported) {
    test('is imported, calls the function, and is used by it', () => {
      const { app, fn } = twoStacks();
      usedToo.imported!(fn.stack)(fn);
      expect(reported(app)).toEqual([]);
    });
  }
});

test('rules in the stack of the function, on an event bus of another stack that it uses, make no cycle', () => {
  const { app, fn, data } = twoStacks();
  const eventBus = new EventBus(data, 'Bus');
  eventBus.grantPutEventsTo(fn);
  new Rule(fn.stack, 'Rule', { eventBus, eventPattern: { source: ['shop'] }, targets: [new LambdaFunction(fn)] });
  expect(reported(app)).toEqual([]);
});

test('a cycle that is accepted is left to the CDK', () => {
  const app = new App();
  const fn = new CheckedFunction(shop(app), 'Orders', { ...MINIMAL_PROPS, acknowledge: [{ id: 'LambdaChecks::stack-cycle', reason: 'wait for the CDK' }] });
  const bucket = new Bucket(new Stack(app, 'Data', { env: ENV }), 'Bucket');
  bucket.addEventNotification(EventType.OBJECT_CREATED, new LambdaDestination(fn));
  bucket.grantRead(fn);
  expect(() => app.synth()).toThrow('would create a cyclic reference');
});
