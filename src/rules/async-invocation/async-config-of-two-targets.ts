import { asyncConfigWith } from '../example-resources';
import { defineRule, knownPart } from '../rule';
import { list } from '../words';

const LIVE = { Type: 'AWS::Lambda::Alias', Properties: { FunctionName: { Ref: 'Function' }, FunctionVersion: '1', Name: 'live' } };
const ofLive = { 'Fn::Join': ['', [{ Ref: 'Function' }, ':live']] };
const config = (FunctionName: unknown, Qualifier: unknown) => ({
  properties: {}, resources: { Live: LIVE, Async: asyncConfigWith({ FunctionName, Qualifier, MaximumRetryAttempts: 0 }) },
});

export const asyncConfigOfTwoTargets = defineRule({
  id: 'async-config-of-two-targets',
  enforces: [],
  severity: 'warning',
  title: 'A configuration of asynchronous invocations is for one of function, version and alias',
  why: 'the name of the function may have a version or an alias in it, and Lambda documents no meaning where the qualifier says another one',
  fix: 'pass the alias to EventInvokeConfig, which is the property alias of a CheckedFunction, or name the function alone and the alias as the qualifier',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_PutFunctionEventInvokeConfig.html',
  verified: '2026-11-30',
  reads: [knownPart('asyncConfigs')],
  check: ({ asyncConfigs }) => asyncConfigs.filter(({ contradictsItself }) => contradictsItself === true).whenAny((configs) =>
    `event invoke config ${list(configs.map(({ name }) => `'${name}'`))} names a version or an alias of the function, and $LATEST as the qualifier`),
  examples: {
    good: [config({ Ref: 'Function' }, '$LATEST'), config({ Ref: 'Function' }, 'live'), config(ofLive, 'live'), config(ofLive, { Ref: 'Qualifier' })],
    bad: [config(ofLive, '$LATEST'), config({ Ref: 'Live' }, '$LATEST'), config({ 'Fn::Sub': '${Function}:7' }, '$LATEST')],
  },
});
