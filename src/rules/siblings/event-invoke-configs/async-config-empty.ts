import { EVENT_INVOKE_CONFIG } from '../../../view/siblings/event-invoke-config';
import { rulesOn } from '../../sibling-rules';

export const asyncConfigEmpty = rulesOn(EVENT_INVOKE_CONFIG).defineRule({
  id: 'async-config-empty',
  enforces: ['async-at-least-one-setting'],
  severity: 'warning',
  title: 'A configuration of asynchronous invocations sets something',
  why: 'a configuration without error handling and destination changes nothing, and settings that it leaves out are removed',
  fix: 'set MaximumEventAgeInSeconds, MaximumRetryAttempts or a destination, or remove the configuration',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_PutFunctionEventInvokeConfig.html',
  verified: '2026-11-29',
  findsAbsence: true,
  reads: ['maximumEventAgeSeconds', 'maximumRetryAttempts', 'hasDestinationConfig'],
  check: ({ maximumEventAgeSeconds, maximumRetryAttempts, hasDestinationConfig }) =>
    maximumEventAgeSeconds === undefined && maximumRetryAttempts === undefined && hasDestinationConfig !== true
      ? 'neither age, nor retries, nor destinations are set'
      : undefined,
  examples: {
    good: [
      { MaximumRetryAttempts: 0 },
      { MaximumRetryAttempts: undefined, MaximumEventAgeInSeconds: 60 },
      { MaximumRetryAttempts: undefined, DestinationConfig: { OnFailure: { Destination: 'arn:aws:sqs:eu-west-1:123456789012:failed' } } },
    ],
    bad: [{ MaximumRetryAttempts: undefined }],
  },
});
