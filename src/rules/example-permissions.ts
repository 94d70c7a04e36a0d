import { VERSION } from './example-resources';
import { Properties, Scenario } from './rule';

export const ALIAS_OF_VERSION = { Version: VERSION, Alias: { Type: 'AWS::Lambda::Alias', Properties: { FunctionName: { Ref: 'Function' }, FunctionVersion: { 'Fn::GetAtt': ['Version', 'Version'] }, Name: 'live' } } };

/** A permission to call the function `Function`. */
export function permissionWith(properties: Properties) {
  return {
    Type: 'AWS::Lambda::Permission',
    Properties: { FunctionName: { 'Fn::GetAtt': ['Function', 'Arn'] }, Action: 'lambda:InvokeFunction', Principal: 'apigateway.amazonaws.com', ...properties },
  };
}

/** What `LambdaIntegration` of the CDK gives to this many methods of an API. */
export function methodPermissions(count: number, path: string, properties: Properties = {}): NonNullable<Scenario['resources']> {
  const arn = (method: number) => ({ 'Fn::Join': ['', ['arn:aws:execute-api:eu-west-1:123456789012:', { Ref: 'Api' }, `/prod/GET/${path}/${method}`]] });
  const permissions = Array.from({ length: count }, (_, method) => [`Permission${method}`, permissionWith({ SourceArn: arn(method), ...properties })]);
  return { Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'orders' } }, ...Object.fromEntries(permissions) };
}
