import { Rule } from '../rule';
import { logFilterBeforeLogGroup } from './log-filter-before-log-group';
import { logGroupClassWithoutDataProtection } from './log-group-class-without-data-protection';
import { logGroupNameRepeated } from './log-group-name-repeated';
import { logGroupRacedByLambda } from './log-group-raced-by-lambda';
import { logGroupReservedPrefix } from './log-group-reserved-prefix';
import { logLevelWithoutJsonFormat } from './log-level-without-json-format';
import { roleWithoutLogPermissions } from './role-without-log-permissions';
import { roleWithoutTracingPermissions } from './role-without-tracing-permissions';
import { tracingUnsupportedEventSource } from './tracing-unsupported-event-source';
import { lengthOutOfRange, malformed, notAllowed } from '../shapes';

const LOGGING_CONFIG = {
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_LoggingConfig.html',
  verified: '2026-11-21',
};
const AMONG_JSON = { LoggingConfig: { LogFormat: 'JSON' } };

export const LOGGING: readonly Rule[] = [
  notAllowed('logFormat', {
    id: 'log-format-unknown',
    enforces: ['log-format-enum'],
    bad: ['json', 'TEXT', ''],
    ...LOGGING_CONFIG,
  }),
  notAllowed('applicationLogLevel', {
    id: 'application-log-level-unknown',
    enforces: ['log-application-level-enum'],
    among: AMONG_JSON,
    bad: ['WARNING', 'info', ''],
    ...LOGGING_CONFIG,
  }),
  notAllowed('systemLogLevel', {
    id: 'system-log-level-unknown',
    enforces: ['log-system-level-enum'],
    among: AMONG_JSON,
    bad: ['ERROR', 'TRACE', 'info', ''],
    ...LOGGING_CONFIG,
  }),
  logLevelWithoutJsonFormat,
  lengthOutOfRange('logGroup', {
    id: 'log-group-length-out-of-range',
    enforces: ['log-group-name-length'],
    ...LOGGING_CONFIG,
  }),
  malformed('logGroup', {
    id: 'log-group-malformed',
    enforces: ['log-group-name-charset', 'log-group-name-not-arn'],
    accepts: 'a name of letters, digits and the characters . - _ / #, which is no ARN',
    // That of the service model, without the length.
    pattern: '[\\.\\-_/#A-Za-z0-9]*',
    good: ['/aws/lambda/orders', 'shop.orders-v2_blue#1'],
    bad: ['shop orders', 'arn:aws:logs:eu-west-1:123456789012:log-group:orders', '/shop/orders:*'],
    ...LOGGING_CONFIG,
  }),
  logGroupReservedPrefix,
  logGroupNameRepeated,
  logGroupRacedByLambda,
  logFilterBeforeLogGroup,
  logGroupClassWithoutDataProtection,
  notAllowed('tracingMode', {
    id: 'tracing-mode-unknown',
    enforces: ['tracing-mode-enum'],
    bad: ['active', 'On', ''],
    source: 'https://docs.aws.amazon.com/lambda/latest/api/API_TracingConfig.html',
    verified: '2026-11-21',
  }),
  tracingUnsupportedEventSource,
  roleWithoutLogPermissions,
  roleWithoutTracingPermissions,
];
