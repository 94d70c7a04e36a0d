import { defineRule, knownPart, Properties, Scenario } from '../rule';
import { list } from '../words';

const Uri = { 'Fn::Sub': 'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Function.Arn}/invocations' };
const method = (integration: Properties): Scenario => ({
  properties: {}, resources: { Orders: { Type: 'AWS::ApiGateway::Method', Properties: { HttpMethod: 'GET', Integration: { Type: 'AWS_PROXY', Uri, ...integration } } } },
});

export const apiMethodNotPost = defineRule({
  id: 'api-method-not-post',
  enforces: [],
  title: 'Amazon API Gateway calls functions by POST',
  why: 'Lambda is invoked by POST alone, whatever the method of the API is, so that every request would fail',
  fix: 'set IntegrationHttpMethod to POST; HttpMethod may be any',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-method-integration.html',
  verified: '2026-12-01',
  reads: [knownPart('callers')],
  check: ({ callers }) => callers.filter(({ wrongMethod }) => wrongMethod !== undefined).whenAny((all) =>
    list(all.map(({ name, wrongMethod }) => `API method '${name}' calls the function ${wrongMethod ? `by ${wrongMethod}` : 'without IntegrationHttpMethod'}`))),
  examples: {
    good: [method({ IntegrationHttpMethod: 'POST' }), method({ IntegrationHttpMethod: 'ANY' }), method({ IntegrationHttpMethod: { Ref: 'Method' } }), method({ Type: { Ref: 'Type' } })],
    bad: [method({ IntegrationHttpMethod: 'GET' }), method({}), method({ Type: 'AWS', IntegrationHttpMethod: 'PUT' })],
  },
});
