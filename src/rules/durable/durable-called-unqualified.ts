import { whereSet } from '../asked-where';
import { calling, callersOf } from '../callers';
import { aliasWith, VERSION } from '../example-resources';
import { defineRule, knownPart } from '../rule';

const DURABLE = { DurableConfig: { ExecutionTimeout: 900 } };
const ALIAS = { Version: VERSION, Alias: aliasWith({}) };
const ARN = { 'Fn::GetAtt': ['Function', 'Arn'] };

/** Function URLs are left out: they name an alias or nothing, and no document says what the latter means for durable functions. */
export const durableCalledUnqualified = defineRule({
  id: 'durable-called-unqualified',
  enforces: ['durable-needs-qualified-target'],
  severity: 'warning',
  title: 'What calls a durable function names a version or an alias',
  why: 'Lambda invokes durable functions only by a version, an alias or $LATEST',
  fix: 'let it name an alias or a version, such as the alias instead of the function in the constructs of the CDK, or set AutoPublishAlias in AWS SAM',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/durable-invoking.html#durable-invoking-qualified-arns',
  verified: '2026-11-21',
  askedWhere: whereSet('hasDurableConfig'),
  reads: ['hasDurableConfig', knownPart('callers')],
  check: ({ hasDurableConfig, callers }) => hasDurableConfig
    ? callers.filter(({ kind, target }) => kind !== 'function URL' && target === 'function')
      .whenAny((found) => `the function is durable and ${calling(found)} it without a version or alias`)
    : undefined,
  examples: {
    good: [
      ...callersOf({ Ref: 'Alias' }).map((resources) => ({ properties: DURABLE, resources: { ...ALIAS, ...resources } })),
      ...callersOf({ 'Fn::Sub': '${Function.Arn}:$LATEST' }).map((resources) => ({ properties: DURABLE, resources })),
      ...callersOf({ Ref: 'FunctionArn' }).map((resources) => ({ properties: DURABLE, resources })),
      ...callersOf(ARN).map((resources) => ({ properties: {}, resources })),
    ],
    bad: callersOf(ARN).map((resources) => ({ properties: DURABLE, resources })),
  },
});
