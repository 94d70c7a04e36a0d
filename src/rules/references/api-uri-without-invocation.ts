import { defineRule, knownPart, Properties, Scenario } from '../rule';
import { list } from '../words';

const ARN = { 'Fn::GetAtt': ['Function', 'Arn'] };
const INVOCATION = { 'Fn::Sub': 'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Function.Arn}/invocations' };
const by = (Type: string, properties: Properties): Scenario => ({ properties: {}, resources: { Orders: { Type, Properties: properties } } });
const method = (Uri: unknown) => by('AWS::ApiGateway::Method', { HttpMethod: 'GET', Integration: { Type: 'AWS_PROXY', IntegrationHttpMethod: 'POST', Uri } });
const authorizer = (AuthorizerUri: unknown) => by('AWS::ApiGateway::Authorizer', { RestApiId: 'a1b2c3d4e5', Name: 'orders', Type: 'TOKEN', AuthorizerUri });

export const apiUriWithoutInvocation = defineRule({
  id: 'api-uri-without-invocation',
  enforces: [],
  title: 'Methods and authorizers of Amazon API Gateway name the invocation of a function',
  why: 'API Gateway rejects the ARN of the function itself: it has neither a path nor an action',
  fix: 'set it to arn:aws:apigateway:<Region>:lambda:path/2015-03-31/functions/<ARN of the function>/invocations',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-method-integration.html',
  verified: '2026-12-01',
  reads: [knownPart('callers')],
  check: ({ callers }) => callers.filter(({ uriWithoutInvocation }) => uriWithoutInvocation !== undefined).whenAny((all) =>
    list(all.map(({ kind, name, uriWithoutInvocation }) => `${uriWithoutInvocation} of ${kind} '${name}' is the function and not its invocation`))),
  examples: {
    good: [
      method(INVOCATION),
      method({ 'Fn::If': ['IsLive', INVOCATION, ARN] }),
      authorizer(INVOCATION),
      by('AWS::ApiGatewayV2::Integration', { IntegrationType: 'AWS_PROXY', IntegrationUri: ARN }),
    ],
    bad: [method(ARN), method({ Ref: 'Function' }), authorizer(ARN), by('AWS::ApiGatewayV2::Authorizer', { ApiId: 'a1b2c3d4e5', AuthorizerUri: ARN })],
  },
});
