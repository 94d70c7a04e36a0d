import { inWords } from '../event-targets';
import { asyncConfigWith, queueWith, topicWith } from '../example-resources';
import { defineRule, knownPart } from '../rule';
import { list } from '../words';

const to = (Destination: unknown, Target: ReturnType<typeof queueWith>) => ({
  properties: {}, resources: { Target, Async: asyncConfigWith({ DestinationConfig: { OnFailure: { Destination } } }) },
});
const ARN = { 'Fn::GetAtt': ['Target', 'Arn'] };

export const destinationFifo = defineRule({
  id: 'destination-fifo',
  enforces: ['async-destination-no-fifo'],
  severity: 'warning',
  title: 'Records of asynchronous invocations go to standard queues and topics',
  why: 'Lambda does not send records to FIFO queues and topics; they only raise the metric DestinationDeliveryFailures',
  fix: 'name a standard queue or topic',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html',
  verified: '2026-11-21',
  reads: [knownPart('destinations')],
  check: ({ destinations }) => destinations.filter(({ isFifo }) => isFifo === true)
    .whenAny((targets) => `event invoke config ${list([...new Set(targets.map(({ config }) => `'${config}'`))])} sends records to the FIFO ${inWords(targets)}`),
  examples: {
    good: [to(ARN, queueWith()), to(ARN, queueWith({ FifoQueue: false })), to({ Ref: 'Target' }, topicWith({ FifoTopic: { Ref: 'IsFifo' } }))],
    bad: [to(ARN, queueWith({ FifoQueue: true })), to({ Ref: 'Target' }, topicWith({ FifoTopic: 'true' }))],
  },
});
