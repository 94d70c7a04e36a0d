import { asyncConfigWith } from '../example-resources';
import { defineRule, knownPart, Properties } from '../rule';
import { namingBoth } from '../two-qualifiers';
import { list } from '../words';

const LIVE = { Type: 'AWS::Lambda::Alias', Properties: { FunctionName: { Ref: 'Function' }, FunctionVersion: '1', Name: 'live' } };
const AFTER: Properties = { DependsOn: 'Live' };
const VERSION = { Type: 'AWS::Lambda::Version', Properties: { FunctionName: { Ref: 'Function' } } };
const ofLive = { 'Fn::Join': ['', [{ Ref: 'Function' }, ':live']] };
const config = (FunctionName: unknown, Qualifier: unknown) => ({
  properties: {}, resources: { Live: LIVE, Async: { ...asyncConfigWith({ FunctionName, Qualifier, MaximumRetryAttempts: 0 }), ...AFTER } },
});
const ofVersion = (Qualifier: unknown) => ({ properties: {}, resources: { Version: VERSION, Async: asyncConfigWith({ FunctionName: { Ref: 'Version' }, Qualifier, MaximumRetryAttempts: 0 }) } });

export const asyncConfigOfTwoTargets = defineRule({
  id: 'async-config-of-two-targets',
  enforces: [],
  title: 'A configuration of asynchronous invocations is for one of function, version and alias',
  why: 'Lambda rejects a qualifier beside the name of a function that has another one in it: it does not match',
  fix: 'pass the alias to EventInvokeConfig, which is the property alias of a CheckedFunction, or name the function alone and the alias as the qualifier',
  // What Lambda answers wherever it takes both; the page quotes it.
  source: 'https://docs.aws.amazon.com/scheduler/latest/UserGuide/troubleshooting.html',
  verified: '2026-12-01',
  reads: [knownPart('asyncConfigs')],
  check: ({ asyncConfigs }) => asyncConfigs.filter(({ twoQualifiers }) => twoQualifiers !== undefined).whenAny((configs) =>
    `event invoke config ${list(configs.map(namingBoth))}`),
  examples: {
    good: [
      config({ Ref: 'Function' }, '$LATEST'),
      config({ Ref: 'Function' }, 'live'),
      config(ofLive, 'live'),
      config({ Ref: 'Live' }, 'live'),
      config({ Ref: 'Live' }, { 'Fn::Select': ['7', { 'Fn::Split': [':', { Ref: 'Live' }] }] }),
      config(ofLive, { Ref: 'Qualifier' }),
      config({ 'Fn::Sub': '${Function}:${Qualifier}' }, 'live'),
      ofVersion('7'),
    ],
    bad: [config(ofLive, '$LATEST'), config({ Ref: 'Live' }, 'blue'), config({ 'Fn::Sub': '${Function}:7' }, '8'), config({ 'Fn::Sub': '${Function.Arn}:$LATEST' }, 'live'), ofVersion('live')],
  },
});
