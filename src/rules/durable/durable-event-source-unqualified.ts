import { whereSet } from '../asked-where';
import { aliasWith, mappingWith, VERSION } from '../example-resources';
import { named } from '../neighbours';
import { defineRule, knownPart } from '../rule';

const DURABLE = { DurableConfig: { ExecutionTimeout: 900 } };
const ALIAS = { Version: VERSION, Alias: aliasWith({}) };

export const durableEventSourceUnqualified = defineRule({
  id: 'durable-event-source-unqualified',
  enforces: ['durable-esm-qualified'],
  severity: 'warning',
  title: 'Event source mappings name a version or an alias of a durable function',
  why: 'Lambda invokes durable functions only by a version, an alias or $LATEST',
  fix: 'let the event source mapping name an alias or a version, such as <function name>:live, or set AutoPublishAlias in AWS SAM',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/durable-invoking.html#durable-invoking-qualified-arns',
  verified: '2026-11-21',
  askedWhere: whereSet('hasDurableConfig'),
  reads: ['hasDurableConfig', knownPart('eventSources')],
  check: ({ hasDurableConfig, eventSources }) => hasDurableConfig
    ? eventSources.filter(({ target }) => target === 'function')
      .whenAny((mappings) => `the function is durable and its ${named('event source mapping', 'event source mappings', mappings)} names no version or alias`)
    : undefined,
  examples: {
    good: [
      { properties: {}, resources: { Orders: mappingWith({}) } },
      ...[{ Ref: 'Alias' }, { Ref: 'Version' }, { 'Fn::Sub': '${Function.Arn}:$LATEST' }, { 'Fn::If': ['Live', { Ref: 'Alias' }, { Ref: 'Function' }] }]
        .map((FunctionName) => ({ properties: DURABLE, resources: { ...ALIAS, Orders: mappingWith({ FunctionName }) } })),
    ],
    bad: [{ Ref: 'Function' }, { 'Fn::GetAtt': ['Function', 'Arn'] }, { 'Fn::Sub': '${Function}' }]
      .map((FunctionName) => ({ properties: DURABLE, resources: { Orders: mappingWith({ FunctionName }) } })),
  },
});
