import { asyncConfigEmpty } from './async-config-empty';
import { destinationNotAnArn } from './destination-not-an-arn';
import { onFailureDestinationUnsupported } from './on-failure-destination-unsupported';
import { onSuccessDestinationUnsupported } from './on-success-destination-unsupported';
import { EVENT_INVOKE_CONFIG } from '../../../view/siblings/event-invoke-config';
import { SiblingRule } from '../../rule';
import { rulesOn } from '../../sibling-rules';

const PUT = { source: 'https://docs.aws.amazon.com/lambda/latest/api/API_PutFunctionEventInvokeConfig.html', verified: '2026-11-21' };
const QUEUE = 'arn:aws:sqs:eu-west-1:123456789012:orders-done';
const DESTINATION = {
  ...PUT,
  enforces: ['async-destination-arn-pattern'],
  accepts: 'an ARN',
  good: [QUEUE, ''],
  bad: ['orders-done', 'https://sqs.eu-west-1.amazonaws.com/123456789012/orders-done'],
};
const LENGTH = { ...PUT, enforces: ['async-destination-arn-pattern'], sample: (length: number) => QUEUE.padEnd(length, 'x') };
const config = rulesOn(EVENT_INVOKE_CONFIG);

export const EVENT_INVOKE_CONFIGS: readonly SiblingRule[] = [
  asyncConfigEmpty,
  config.malformed('functionName', {
    ...PUT,
    id: 'async-function-name-malformed',
    enforces: [],
    accepts: 'the name or the ARN of a function, with or without a version or alias',
    good: ['orders', 'arn:aws:lambda:eu-west-1:123456789012:function:orders'],
    bad: ['my orders', 'orders:live?', 'arn:aws:sqs:eu-west-1:123456789012:orders', ''],
  }),
  config.malformed('qualifier', {
    ...PUT,
    id: 'async-qualifier-malformed',
    enforces: ['async-qualifier-pattern'],
    accepts: '$LATEST, the number of a version or the name of an alias',
    good: ['$LATEST', '3', 'live'],
    bad: ['live now', 'live:3', ''],
  }),
  config.malformed('onSuccessDestination', { ...DESTINATION, id: 'on-success-destination-malformed' }),
  config.malformed('onFailureDestination', { ...DESTINATION, id: 'on-failure-destination-malformed' }),
  config.lengthOutOfRange('onSuccessDestination', { ...LENGTH, id: 'on-success-destination-too-long' }),
  config.lengthOutOfRange('onFailureDestination', { ...LENGTH, id: 'on-failure-destination-too-long' }),
  destinationNotAnArn,
  onSuccessDestinationUnsupported,
  onFailureDestinationUnsupported,
];
