import { App, CrossStackReferences, ReferenceStrength, Stack } from 'aws-cdk-lib';
import { Distribution, LambdaEdgeEventType } from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { CheckedFunction, FunctionCode } from '../../../src';
import { foundIn, L2, reported } from '../../synthesis/findings';
import { ENV, MINIMAL_PROPS, shop } from '../stack';

function sharedLayer(app: App): lambda.LayerVersion {
  const stack = new Stack(app, 'Layers', { env: ENV });
  const code = lambda.Code.fromBucketV2(Bucket.fromBucketName(stack, 'Packages', 'packages'), 'layer.zip');
  return new lambda.LayerVersion(stack, 'Shared', { code });
}

const usingLayer = (stack: Stack, layer: lambda.ILayerVersion) => new lambda.Function(stack, 'Orders', { ...L2, layers: [layer] });

test('pain 12: a layer of another stack is found, with its stack', () => {
  const app = new App();
  const layers = [sharedLayer(app)];
  new CheckedFunction(shop(app), 'Orders', { code: FunctionCode.zip({ runtime: lambda.Runtime.PYTHON_3_13, handler: 'index.handler', source: L2.code, layers }) });
  expect(reported(app)).toEqual([expect.objectContaining({
    rule: 'layer-imported', severity: 'warning', what: expect.stringMatching(/^the function imports the layer 'Shared[0-9A-F]+' of the stack 'Layers' \(/),
  })]);
});

test('pain 12: in an L2 app too', () => {
  const app = new App();
  usingLayer(shop(app), sharedLayer(app));
  expect(foundIn(app)).toEqual(['layer-imported at Shop/Orders/Resource']);
});

test.each([ReferenceStrength.WEAK, ReferenceStrength.BOTH])('pain 12: a %s reference to the layer is the remedy', (strength) => {
  const app = new App();
  const layer = sharedLayer(app);
  CrossStackReferences.of(layer).produce(strength);
  usingLayer(shop(app), layer);
  expect(foundIn(app)).toEqual([]);
});

test('pain 12: a layer of the same stack is nothing to find', () => {
  const app = new App();
  const layer = sharedLayer(app);
  usingLayer(layer.stack, layer);
  expect(foundIn(app)).toEqual([]);
});

describe('pain 12: a version', () => {
  const edge = (app: App, edgeLambdas: lambda.IVersion[]) => new Distribution(new Stack(app, 'Edge', { env: ENV }), 'Distribution', {
    defaultBehavior: {
      origin: new HttpOrigin('shop.example.com'),
      edgeLambdas: edgeLambdas.map((functionVersion) => ({ functionVersion, eventType: LambdaEdgeEventType.VIEWER_RESPONSE })),
    },
  });
  const rewriter = (app: App) => new lambda.Function(new Stack(app, 'Code', { env: ENV }), 'Rewriter', { ...L2 });

  test('that another stack imports is found', () => {
    const app = new App();
    edge(app, [rewriter(app).currentVersion]);
    expect(foundIn(app)).toContain('version-imported at Code/Rewriter/Resource');
  });

  test('to which it refers weakly is not', () => {
    const app = new App();
    const { currentVersion } = rewriter(app);
    CrossStackReferences.of(currentVersion).produce(ReferenceStrength.WEAK);
    edge(app, [currentVersion]);
    expect(foundIn(app)).not.toContain('version-imported at Code/Rewriter/Resource');
  });
});

test('pain 12: what other stacks get of a CheckedFunction is its alias, which stays', () => {
  const app = new App();
  const fn = new CheckedFunction(shop(app), 'Orders', { ...MINIMAL_PROPS, alias: {} });
  const other = new Stack(app, 'Events', { env: ENV });
  new Rule(other, 'Rule', { eventBus: new EventBus(other, 'Bus'), eventPattern: { source: ['shop'] }, targets: [new LambdaFunction(fn)] });
  expect(reported(app)).toEqual([]);
});
