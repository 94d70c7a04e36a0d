import { isKnown } from '../../view/maybe';
import { asyncConfigWith } from '../example-resources';
import { defineRule, knownPart } from '../rule';
import { list } from '../words';

const configs = (...qualifiers: readonly unknown[]) => ({
  properties: {},
  resources: Object.fromEntries(qualifiers.map((Qualifier, index) => [`Config${index}`, asyncConfigWith({ MaximumRetryAttempts: 1, Qualifier })])),
});

export const asyncConfigRepeated = defineRule({
  id: 'async-config-repeated',
  enforces: ['async-one-config-per-qualifier'],
  severity: 'warning',
  title: 'A function has one configuration of asynchronous invocations for each qualifier',
  why: 'function and qualifier identify the configuration, so that the second is rejected or takes the place of the first',
  fix: 'merge them into one, or give each an alias of its own',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventinvokeconfig.html',
  verified: '2026-11-21',
  reads: [knownPart('asyncConfigs')],
  check: ({ asyncConfigs }) => asyncConfigs
    .filter(({ qualifier }) => qualifier !== undefined && isKnown(qualifier))
    .repeated(({ qualifier }) => String(qualifier))
    .whenAny((qualifiers) => `there are two event invoke configs for ${list(qualifiers.map((qualifier) => `'${qualifier}'`))}`),
  examples: {
    good: [configs('$LATEST'), configs('$LATEST', 'live'), configs('live', { Ref: 'Alias' })],
    bad: [configs('$LATEST', '$LATEST'), configs('live', 'live')],
  },
});
