import { EVENT_INVOKE_CONFIG } from '../../../view/siblings/event-invoke-config';
import { named } from '../../arns';
import { knownPart, maybe } from '../../rule';
import { rulesOn } from '../../sibling-rules';

const SERVICES: readonly string[] = ['sqs', 'sns', 'lambda', 'events'];
const PATH = EVENT_INVOKE_CONFIG.fields.onSuccessDestination.path;
const to = (Destination: string) => ({ DestinationConfig: { OnSuccess: { Destination } } });

export const onSuccessDestinationUnsupported = rulesOn(EVENT_INVOKE_CONFIG).defineRule({
  id: 'on-success-destination-unsupported',
  enforces: ['async-destination-kinds', 'async-on-success-no-s3'],
  severity: 'warning',
  title: 'Records of successful asynchronous invocations go to an SQS queue, an SNS topic, a Lambda function or an event bus',
  why: 'Lambda supports no other destination of successful invocations; records that it cannot send only raise the metric DestinationDeliveryFailures',
  fix: 'name an SQS queue, an SNS topic, a Lambda function or an event bus',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html',
  verified: '2026-11-29',
  reads: [maybe('onSuccessDestination'), knownPart('namedServices')],
  check: ({ namedServices }) => namedServices.filter(({ path, service }) => path === PATH && !SERVICES.includes(service))
    .whenAny(([destination]) => `the on-success destination is ${named(destination)}`),
  examples: {
    good: ['arn:aws:events:eu-west-1:123456789012:event-bus/orders', 'arn:aws:lambda:eu-west-1:123456789012:function:done', 'arn:aws:sns:eu-west-1:123456789012:done'].map(to),
    bad: ['arn:aws:s3:::done', 'arn:aws:kinesis:eu-west-1:123456789012:stream/done'].map(to),
  },
});
