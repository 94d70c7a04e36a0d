import { EVENT_INVOKE_CONFIG } from '../../../view/siblings/event-invoke-config';
import { misnamedAt } from '../../misnamed';
import { knownPart, maybe } from '../../rule';
import { rulesOn } from '../../sibling-rules';

const { onSuccessDestination, onFailureDestination } = EVENT_INVOKE_CONFIG.fields;
const to = (Type: string, outcome: string, Destination: unknown) =>
  ({ properties: { DestinationConfig: { [outcome]: { Destination } } }, resources: { Target: { Type, Properties: {} } } });
const REF = { Ref: 'Target' };

export const destinationNotAnArn = rulesOn(EVENT_INVOKE_CONFIG).defineRule({
  id: 'destination-not-an-arn',
  enforces: ['async-destination-arn-pattern'],
  title: 'Destinations of asynchronous invocations are named by their ARNs',
  why: 'Lambda rejects a destination that is named by anything else',
  fix: 'name the destination by its ARN',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_PutFunctionEventInvokeConfig.html',
  verified: '2026-12-01',
  reads: [maybe('onSuccessDestination'), maybe('onFailureDestination'), knownPart('misnamedResources')],
  check: ({ misnamedResources }) => [onSuccessDestination, onFailureDestination]
    .map(({ path, words }) => misnamedAt(path, words, misnamedResources)).find((problem) => problem !== undefined),
  examples: {
    good: [
      to('AWS::SQS::Queue', 'OnFailure', { 'Fn::GetAtt': ['Target', 'Arn'] }),
      to('AWS::SNS::Topic', 'OnFailure', REF),
      to('AWS::Lambda::Alias', 'OnSuccess', REF),
    ],
    bad: [to('AWS::SQS::Queue', 'OnFailure', REF), to('AWS::Events::EventBus', 'OnSuccess', REF), to('AWS::Lambda::Function', 'OnSuccess', REF)],
  },
});
