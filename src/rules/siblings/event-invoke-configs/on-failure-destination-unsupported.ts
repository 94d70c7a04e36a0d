import { EVENT_INVOKE_CONFIG } from '../../../view/siblings/event-invoke-config';
import { named } from '../../arns';
import { knownPart, maybe } from '../../rule';
import { rulesOn } from '../../sibling-rules';

const SERVICES: readonly string[] = ['sqs', 'sns', 'lambda', 'events', 's3'];
const PATH = EVENT_INVOKE_CONFIG.fields.onFailureDestination.path;
const to = (Destination: string) => ({ DestinationConfig: { OnFailure: { Destination } } });

export const onFailureDestinationUnsupported = rulesOn(EVENT_INVOKE_CONFIG).defineRule({
  id: 'on-failure-destination-unsupported',
  enforces: ['async-destination-kinds'],
  severity: 'warning',
  title: 'Records of failed asynchronous invocations go to an SQS queue, an SNS topic, a Lambda function, an event bus or an S3 bucket',
  why: 'Lambda supports no other destination of failed invocations; records that it cannot send only raise the metric DestinationDeliveryFailures',
  fix: 'name an SQS queue, an SNS topic, a Lambda function, an event bus or an S3 bucket',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html',
  verified: '2026-11-29',
  reads: [maybe('onFailureDestination'), knownPart('namedServices')],
  check: ({ namedServices }) => namedServices.filter(({ path, service }) => path === PATH && !SERVICES.includes(service))
    .whenAny(([destination]) => `the on-failure destination is ${named(destination)}`),
  examples: {
    good: ['arn:aws:s3:::failed', 'arn:aws:lambda:eu-west-1:123456789012:function:failed', 'arn:aws-cn:sqs:cn-north-1:123456789012:failed'].map(to),
    bad: ['arn:aws:kinesis:eu-west-1:123456789012:stream/failed', 'arn:aws:dynamodb:eu-west-1:123456789012:table/failed'].map(to),
  },
});
