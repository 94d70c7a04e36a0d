import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { FunctionUrlOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { FunctionUrlAuthType, InvokeMode, TenancyConfig } from 'aws-cdk-lib/aws-lambda';
import { CheckedFunction, CheckedFunctionProps } from '../../../src';
import { ENV, MINIMAL_PROPS, shop } from '../stack';

const NONE = { authType: FunctionUrlAuthType.NONE };
const FUNCTION_ARN = { 'Fn::GetAtt': [Match.stringLikeRegexp('^OrdersFunction'), 'Arn'] };
const ALIAS_ARN = { Ref: Match.stringLikeRegexp('^OrdersAlias') };

const orders = (stack: Stack, props: Partial<CheckedFunctionProps>) => new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, ...props });
const permissionsIn = (template: Template) => Object.values(template.findResources('AWS::Lambda::Permission')).map(({ Properties }) => Properties as object);

describe('a URL', () => {
  test('asks for IAM authentication when nothing else is said, and lets nobody in', () => {
    const stack = shop();
    const { functionUrl } = orders(stack, { url: {} });
    const template = Template.fromStack(stack);
    expect(functionUrl?.authType).toBe('AWS_IAM');
    template.hasResourceProperties('AWS::Lambda::Url', { AuthType: 'AWS_IAM', TargetFunctionArn: FUNCTION_ARN, Qualifier: Match.absent() });
    expect(permissionsIn(template)).toEqual([]);
  });

  test('is not there when nobody asks', () => {
    const stack = shop();
    expect(orders(stack, {}).functionUrl).toBeUndefined();
    Template.fromStack(stack).resourceCountIs('AWS::Lambda::Url', 0);
  });

  test.each<[string, Partial<CheckedFunctionProps>, object, unknown]>([
    ['the function', {}, FUNCTION_ARN, Match.absent()],
    ['the alias', { alias: {} }, ALIAS_ARN, 'live'],
  ])('without authentication has both permissions, on %s', (_, props, FunctionName, Qualifier) => {
    const stack = shop();
    orders(stack, { ...props, url: { ...NONE, invokeMode: InvokeMode.BUFFERED } });
    const template = Template.fromStack(stack);
    template.hasResourceProperties('AWS::Lambda::Url', { AuthType: 'NONE', InvokeMode: 'BUFFERED', Qualifier });
    template.hasResourceProperties('AWS::Lambda::Permission', { FunctionName, Principal: '*', Action: 'lambda:InvokeFunctionUrl', FunctionUrlAuthType: 'NONE' });
    template.hasResourceProperties('AWS::Lambda::Permission', { FunctionName, Principal: '*', Action: 'lambda:InvokeFunction', InvokedViaFunctionUrl: true });
    template.resourceCountIs('AWS::Lambda::Permission', 2);
  });

  test('is refused together with tenants, before the CDK refuses it', () => {
    expect(() => orders(shop(), { url: {}, tenancyConfig: TenancyConfig.PER_TENANT })).toThrow('tenant-isolation');
  });

  test('of another type is refused', () => {
    expect(() => orders(shop(), { url: 'https://orders.example.com' as never })).toThrow('url is the text "https://orders.example.com"');
  });
});

describe('a CloudFront distribution', () => {
  function distributionOf(scope: Stack, { functionUrl }: CheckedFunction) {
    return new Distribution(scope, 'Distribution', { defaultBehavior: { origin: FunctionUrlOrigin.withOriginAccessControl(functionUrl!) } });
  }
  const both = (FunctionName: unknown) => [
    Match.objectLike({ FunctionName, Principal: 'cloudfront.amazonaws.com', Action: 'lambda:InvokeFunctionUrl', FunctionUrlAuthType: 'AWS_IAM', SourceArn: DISTRIBUTION }),
    Match.objectLike({ FunctionName, Principal: 'cloudfront.amazonaws.com', Action: 'lambda:InvokeFunction', InvokedViaFunctionUrl: true, SourceArn: DISTRIBUTION }),
  ];
  const DISTRIBUTION = {
    'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':cloudfront::123456789012:distribution/', { Ref: Match.stringLikeRegexp('^Distribution') }]],
  };

  test.each<[string, Partial<CheckedFunctionProps>, object]>([
    ['the function', {}, FUNCTION_ARN],
    ['the alias', { alias: {} }, ALIAS_ARN],
  ])('may call the URL with both actions, on %s', (_, props, arn) => {
    const stack = shop();
    const fn = orders(stack, { ...props, url: {} });
    fn.grantInvokeUrlToDistribution(distributionOf(stack, fn));
    const template = Template.fromStack(stack);
    both(arn).forEach((properties) => template.hasResourceProperties('AWS::Lambda::Permission', properties));
  });

  test('of another stack has the permissions beside it, without a cycle', () => {
    const app = new App();
    const fn = orders(shop(app), { url: {} });
    const edge = new Stack(app, 'Edge', { env: ENV });
    fn.grantInvokeUrlToDistribution(distributionOf(edge, fn));
    both(Match.anyValue()).forEach((properties) => Template.fromStack(edge).hasResourceProperties('AWS::Lambda::Permission', properties));
    expect(permissionsIn(Template.fromStack(fn.stack))).toEqual([]);
  });
});
