import { number, presence, sibling, text } from '../sibling';

export const EVENT_INVOKE_CONFIG = sibling('AWS::Lambda::EventInvokeConfig', 'configuration of asynchronous invocations', {
  functionName: text('FunctionName', 'function name'),
  qualifier: text('Qualifier', 'qualifier'),
  maximumEventAgeSeconds: number('MaximumEventAgeInSeconds', 'maximum event age'),
  maximumRetryAttempts: number('MaximumRetryAttempts', 'number of retries'),
  hasDestinationConfig: presence('DestinationConfig', 'destinations'),
  onSuccessDestination: text('DestinationConfig.OnSuccess.Destination', 'on-success destination'),
  onFailureDestination: text('DestinationConfig.OnFailure.Destination', 'on-failure destination'),
});
