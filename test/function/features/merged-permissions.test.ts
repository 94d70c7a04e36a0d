import { App, CfnParameter, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { LambdaIntegration, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpRoute, HttpRouteKey, WebSocketApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration, WebSocketLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { EventBus, IEventBus, Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { CheckedFunction, CheckedFunctionProps } from '../../../src';
import { ENV, MINIMAL_PROPS, shop } from '../stack';

const merging = (stack: Stack, props: Partial<CheckedFunctionProps> = {}) => new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, mergeInvokePermissions: true, ...props });

/** The ends of the ARNs for which there are permissions, with references by the first letters of their ids. */
function sourcesIn(stack: Stack): string[] {
  return Object.values(Template.fromStack(stack).findResources('AWS::Lambda::Permission')).map(({ Properties: { SourceArn } }) => {
    const parts = (SourceArn?.['Fn::Join']?.[1] ?? [SourceArn]) as unknown[];
    const text = parts.map((part) => typeof part === 'string' ? part : `<${/^[A-Z][a-z]+/.exec(String(Object.values(part ?? {})[0]))?.[0]}>`).join('');
    return text.split(':').slice(5).join(':') || text;
  }).toSorted();
}

const rules = (stack: Stack, fn: CheckedFunction, eventBus?: IEventBus, prefix = '') => ['Created', 'Deleted'].forEach((detailType) =>
  new Rule(stack, `${prefix}${detailType}`, { eventBus, eventPattern: { detailType: [detailType] }, targets: [new LambdaFunction(fn)] }));

describe('one permission', () => {
  test.each<[string, (stack: Stack, fn: CheckedFunction) => void, string[]]>([
    ['for all methods of a REST API', (stack, fn) => {
      const { root } = new RestApi(stack, 'Api');
      ['orders', 'bills'].forEach((path) => root.addResource(path).addMethod('GET', new LambdaIntegration(fn)));
    }, ['<Api>/*/*/*']],
    ['for each REST API', (stack, fn) => ['One', 'Other'].forEach((id) => new RestApi(stack, id).root.addMethod('GET', new LambdaIntegration(fn))),
      ['<One>/*/*/*', '<Other>/*/*/*']],
    ['for all routes of an HTTP API', (stack, fn) => {
      const api = new HttpApi(stack, 'Api');
      ['/orders', '/bills'].forEach((path) => api.addRoutes({ path, integration: new HttpLambdaIntegration(`To${path.slice(1)}`, fn) }));
    }, ['<Api>/*/*']],
    ['for all routes of a WebSocket API', (stack, fn) => {
      const api = new WebSocketApi(stack, 'Api');
      ['order', 'pay'].forEach((key) => api.addRoute(key, { integration: new WebSocketLambdaIntegration(key, fn) }));
    }, ['<Api>/*/*']],
    ['for all rules of an event bus', (stack, fn) => rules(stack, fn, new EventBus(stack, 'Bus')), ['rule/<Bus>/*']],
    ['for all rules of an event bus known by its name', (stack, fn) => rules(stack, fn, EventBus.fromEventBusName(stack, 'Bus', 'shop')), ['rule/shop/*']],
  ])('%s', (_, wire, expected) => {
    const stack = shop();
    wire(stack, merging(stack));
    expect(sourcesIn(stack)).toEqual(expected);
  });

  test('is on the alias', () => {
    const stack = shop();
    rules(stack, merging(stack, { alias: {} }), new EventBus(stack, 'Bus'));
    expect(Object.values(Template.fromStack(stack).findResources('AWS::Lambda::Permission')).map(({ Properties }) => Properties.FunctionName.Ref)).toEqual([expect.stringMatching('^OrdersAlias')]);
  });
});

describe('permissions stay apart', () => {
  test.each<[string, (stack: Stack, fn: CheckedFunction) => void, number]>([
    ['for rules of the default event bus, whose wildcard would cover all buses', (stack, fn) => rules(stack, fn), 2],
    ['for rules of the event bus that is called default', (stack, fn) => rules(stack, fn, EventBus.fromEventBusName(stack, 'Bus', 'default')), 2],
    ['for rules of an event bus that may be the default one', (stack, fn) =>
      rules(stack, fn, EventBus.fromEventBusName(stack, 'Bus', new CfnParameter(stack, 'BusName').valueAsString)), 2],
    ['for each topic', (stack, fn) => ['One', 'Other'].forEach((id) => new Topic(stack, id).addSubscription(new LambdaSubscription(fn))), 2],
    ['for who has no source', (_, fn) => ['1', '2'].forEach((id) => fn.addPermission(id, { principal: new ServicePrincipal('alexa-appkit.amazon.com') })), 2],
    ['for schedules and an event bus', (stack, fn) => {
      rules(stack, fn, new EventBus(stack, 'Bus'));
      new Rule(stack, 'Nightly', { schedule: Schedule.expression('rate(1 day)'), targets: [new LambdaFunction(fn)] });
    }, 2],
  ])('%s', (_, wire, expected) => {
    const stack = shop();
    wire(stack, merging(stack));
    expect(sourcesIn(stack)).toHaveLength(expected);
  });

  test('without the option', () => {
    const stack = shop();
    rules(stack, merging(stack, { mergeInvokePermissions: undefined }), new EventBus(stack, 'Bus'));
    expect(sourcesIn(stack)).toHaveLength(2);
  });

  test('for APIs of several stacks that are called alike', () => {
    const app = new App();
    const stack = shop(app);
    const fn = merging(stack);
    ['One', 'Other'].forEach((name) => {
      const httpApi = new HttpApi(new Stack(app, name, { env: ENV }), 'Api');
      new HttpRoute(stack, `Route${name}`, { httpApi, routeKey: HttpRouteKey.with('/orders'), integration: new HttpLambdaIntegration(`To${name}`, fn) });
    });
    expect(sourcesIn(stack)).toHaveLength(2);
  });

  test('for each stack that asks, so that none refers back', () => {
    const app = new App();
    const bus = new EventBus(new Stack(app, 'Buses', { env: ENV }), 'Bus');
    const fn = merging(shop(app));
    const one = new Stack(app, 'One', { env: ENV });
    const other = new Stack(app, 'Other', { env: ENV });
    [one, other].forEach((stack) => rules(stack, fn, bus));
    expect([one, other].map((stack) => sourcesIn(stack).length)).toEqual([1, 1]);
  });
});
