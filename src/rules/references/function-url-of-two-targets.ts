import { FUNCTION_URL } from '../example-resources';
import { defineRule, knownPart, Properties } from '../rule';
import { namingBoth } from '../two-qualifiers';
import { list } from '../words';

const LIVE = { Type: 'AWS::Lambda::Alias', Properties: { FunctionName: { Ref: 'Function' }, FunctionVersion: '1', Name: 'live' } };
const ofLive = { 'Fn::Sub': '${Function.Arn}:live' };
const AFTER: Properties = { DependsOn: 'Live' };
const url = (TargetFunctionArn: unknown, Qualifier?: unknown) =>
  ({ properties: {}, resources: { Live: LIVE, Url: { ...FUNCTION_URL, Properties: { ...FUNCTION_URL.Properties, AuthType: 'AWS_IAM', TargetFunctionArn, Qualifier }, ...AFTER } } });

export const functionUrlOfTwoTargets = defineRule({
  id: 'function-url-of-two-targets',
  enforces: [],
  title: 'A function URL is of the function or of one alias',
  why: 'Lambda rejects a qualifier beside the name of a function that has another one in it: it does not match',
  fix: 'name the function alone as the target, and the alias as the qualifier',
  // What Lambda answers wherever it takes both; the page quotes it.
  source: 'https://docs.aws.amazon.com/scheduler/latest/UserGuide/troubleshooting.html',
  verified: '2026-12-01',
  reads: [knownPart('functionUrls')],
  check: ({ functionUrls }) => functionUrls.filter(({ twoQualifiers }) => twoQualifiers !== undefined).whenAny((urls) =>
    `function URL ${list(urls.map(namingBoth))}`),
  examples: {
    good: [url({ Ref: 'Function' }, 'live'), url(ofLive), url(ofLive, 'live'), url({ Ref: 'Live' }, 'live'), url({ Ref: 'Live' }, { Ref: 'Qualifier' })],
    bad: [url(ofLive, 'blue'), url({ Ref: 'Live' }, 'blue')],
  },
});
