import { EVENT_SOURCE_MAPPING } from '../../../view/siblings/event-source-mapping';
import { named } from '../../arns';
import { FROM } from '../../event-source-kinds';
import { knownPart, maybe } from '../../rule';
import { rulesOn } from '../../sibling-rules';

const SERVICES: readonly string[] = ['sqs', 'sns', 's3', 'kafka'];
const PATH = EVENT_SOURCE_MAPPING.fields.onFailureDestination.path;
const to = (Destination: string) => ({ ...FROM.kinesis, DestinationConfig: { OnFailure: { Destination } } });

export const failureDestinationUnsupported = rulesOn(EVENT_SOURCE_MAPPING).defineRule({
  id: 'failure-destination-unsupported',
  enforces: ['esm-destination-sources'],
  severity: 'warning',
  title: 'Records of failed batches go to an SQS queue, an SNS topic, an S3 bucket or a topic of Apache Kafka',
  why: 'functions and event buses are destinations of asynchronous invocations, and Lambda documents no others for event source mappings',
  fix: 'name an SQS queue, an SNS topic or an S3 bucket',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-onfailure.html',
  verified: '2026-12-01',
  reads: [maybe('onFailureDestination'), knownPart('namedServices')],
  check: ({ namedServices }) => namedServices.filter(({ path, service }) => path === PATH && !SERVICES.includes(service))
    .whenAny(([destination]) => `the on-failure destination is ${named(destination)}`),
  examples: {
    good: ['arn:aws:s3:::failed', 'arn:aws-cn:sqs:cn-north-1:123456789012:failed', 'arn:aws:sns:eu-west-1:123456789012:failed'].map(to),
    bad: ['arn:aws:lambda:eu-west-1:123456789012:function:failed', 'arn:aws:events:eu-west-1:123456789012:event-bus/failed'].map(to),
  },
});
