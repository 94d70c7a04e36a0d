import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { FunctionUrlOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { AccountPrincipal } from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { CheckedFunction, CheckedFunctionProps } from '../../../src';
import { found, foundIn, L2, reported } from '../../synthesis/findings';
import { ENV, MINIMAL_PROPS, shop } from '../stack';

const checked = (app: App, props: Partial<CheckedFunctionProps>) => new CheckedFunction(shop(app), 'Orders', { ...MINIMAL_PROPS, ...props });
const distribution = (scope: Stack, url: lambda.IFunctionUrl) => new Distribution(scope, 'Distribution', { defaultBehavior: { origin: FunctionUrlOrigin.withOriginAccessControl(url) } });
const open = (stack: Stack) => new lambda.CfnUrl(stack, 'Url', { targetFunctionArn: new lambda.Function(stack, 'Orders', L2).functionArn, authType: 'NONE' });

test.each<[string, Partial<CheckedFunctionProps>]>([
  ['a function', {}],
  ['an alias', { alias: {} }],
])('pain 16: a URL of %s without authentication has both permissions', (_, props) => {
  const app = new App();
  checked(app, { ...props, url: { authType: lambda.FunctionUrlAuthType.NONE } });
  expect(reported(app)).toEqual([]);
});

test('pain 16: another account that is given the URL gets both', () => {
  const app = new App();
  checked(app, { url: {} }).grantInvokeUrl(new AccountPrincipal('210987654321'));
  expect(reported(app)).toEqual([]);
});

test.each<[string, Partial<CheckedFunctionProps>]>([
  ['a function', { url: {} }],
  ['an alias', { url: {}, alias: {} }],
])('pain 16: older origins of the CDK give CloudFront one permission of two for %s, which is found', (_, props) => {
  const app = new App();
  const fn = checked(app, props);
  distribution(fn.stack, fn.functionUrl!);
  const findings = reported(app);
  const given = Object.values(Template.fromStack(fn.stack).findResources('AWS::Lambda::Permission')).map(({ Properties }) => Properties.Action as string);
  expect(findings).toEqual(given.includes('lambda:InvokeFunction') ? [] : [expect.objectContaining({
    rule: 'function-url-without-invoke-permission',
    what: expect.stringMatching(/^permissions let cloudfront\.amazonaws\.com call the function URL '\w+' by lambda:InvokeFunctionUrl, and none allows lambda:InvokeFunction \(/),
  })]);
});

test.each(['Shop', 'Edge'])('pain 16: with grantInvokeUrlToDistribution there are both, for a distribution in the stack %s', (name) => {
  const app = new App();
  const fn = checked(app, { url: {}, alias: {} });
  const scope = name === 'Shop' ? fn.stack : new Stack(app, name, { env: ENV });
  fn.grantInvokeUrlToDistribution(distribution(scope, fn.functionUrl!));
  expect(reported(app)).toEqual([]);
});

describe('pain 16: in an L2 app', () => {
  test('a URL without authentication and without permissions is found', () => {
    expect(found(open)).toEqual(['function-url-closed at Shop/Orders/Resource']);
  });

  test('CloudFront with one permission is found, also from another stack', () => {
    const app = new App();
    const fn = new lambda.Function(shop(app), 'Orders', L2);
    const edge = new Stack(app, 'Edge', { env: ENV });
    distribution(edge, fn.addFunctionUrl());
    const ids = foundIn(app);
    const actions = Object.values(Template.fromStack(edge).findResources('AWS::Lambda::Permission')).map(({ Properties }) => Properties.Action as string);
    expect(ids).toEqual(actions.includes('lambda:InvokeFunction') ? [] : ['function-url-without-invoke-permission at Shop/Orders/Resource']); // as above
  });
});
