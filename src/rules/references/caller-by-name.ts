import { eventsTo } from '../callers';
import { defineRule, knownPart, Scenario } from '../rule';
import { list } from '../words';

const NAME = { Ref: 'Function' };
const ARN = { 'Fn::GetAtt': ['Function', 'Arn'] };
const by = (resources: Scenario['resources']): Scenario => ({ properties: {}, resources });
const custom = (ServiceToken: unknown) => by({ Setup: { Type: 'Custom::Setup', Properties: { ServiceToken } } });
const NO_ARN_NEEDED = ['Notifications'];

export const callerByName = defineRule({
  id: 'caller-by-name',
  enforces: [],
  title: 'What has a function called names it by its ARN',
  why: 'Ref of a function is its name, and the service rejects what is no ARN',
  fix: 'name the function by its ARN, the attribute Arn of Fn::GetAtt',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html#aws-resource-lambda-function-return-values',
  verified: '2026-12-01',
  reads: [knownPart('callers')],
  check: ({ callers }) => callers.filter(({ isByName }) => isByName === true).whenAny((all) =>
    list(all.map(({ kind, name }) => `${kind} '${name}' has the name of the function where it takes the ARN`))),
  examples: {
    good: [
      ...eventsTo(ARN).map(by),
      ...eventsTo({ Ref: 'Live' }).map((resources) =>
        by({ ...resources, Live: { Type: 'AWS::Lambda::Alias', Properties: { FunctionName: NAME, FunctionVersion: '1', Name: 'live' } } })),
      ...eventsTo({ 'Fn::Sub': 'arn:aws:lambda:eu-west-1:123456789012:function:${Function}' }).map(by),
      custom(ARN),
      by({ Setup: { Type: 'Custom::Setup', Properties: { ServiceToken: 'arn:aws:sns:eu-west-1:123456789012:setup', Name: NAME } } }),
    ],
    bad: [
      ...eventsTo(NAME).filter((resources) => !NO_ARN_NEEDED.some((id) => id in resources)).map(by),
      by(eventsTo({ 'Fn::Sub': '${Function}:live' })[1]),
      custom(NAME),
    ],
  },
});
