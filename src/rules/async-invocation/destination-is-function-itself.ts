import { asyncConfigWith } from '../example-resources';
import { defineRule, knownPart } from '../rule';
import { list } from '../words';

const to = (Destination: unknown) => ({
  properties: {},
  resources: { Other: { Type: 'AWS::Lambda::Function', Properties: {} }, Async: asyncConfigWith({ DestinationConfig: { OnSuccess: { Destination } } }) },
});

export const destinationIsFunctionItself = defineRule({
  id: 'destination-is-function-itself',
  enforces: ['async-destination-not-self'],
  severity: 'warning',
  title: 'A function is not its own destination',
  why: 'Lambda rejects a function as a destination for itself',
  fix: 'name another function, a queue, a topic or an event bus, or call the function again from its code',
  // What Lambda answers, as an emulator repeats it; the guide does not say it.
  source: 'https://github.com/localstack/localstack/blob/main/localstack-core/localstack/services/lambda_/provider.py',
  verified: '2026-11-21',
  reads: [knownPart('destinations')],
  check: ({ destinations }) => destinations.filter(({ isSelf }) => isSelf === true)
    .whenAny((targets) => `event invoke config ${list([...new Set(targets.map(({ config }) => `'${config}'`))])} names the function itself`),
  examples: {
    good: [to({ 'Fn::GetAtt': ['Other', 'Arn'] }), to({ Ref: 'DestinationArn' })],
    bad: [to({ 'Fn::GetAtt': ['Function', 'Arn'] })],
  },
});
