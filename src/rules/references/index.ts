import { Rule } from '../rule';
import { aliasNameRepeated } from './alias-name-repeated';
import { aliasNotAwaited } from './alias-not-awaited';
import { aliasVersionOfAnotherFunction } from './alias-version-of-another-function';
import { apiMethodNotPost } from './api-method-not-post';
import { apiUriWithoutInvocation } from './api-uri-without-invocation';
import { asyncConfigRepeated } from './async-config-repeated';
import { bucketNotificationsOverlap } from './bucket-notifications-overlap';
import { callerByName } from './caller-by-name';
import { callerNotPermitted } from './caller-not-permitted';
import { callerRoleNotAssumable } from './caller-role-not-assumable';
import { callerRoleWithoutPermission } from './caller-role-without-permission';
import { callerWithoutPermission } from './caller-without-permission';
import { circularDependency } from './circular-dependency';
import { functionUrlClosed } from './function-url-closed';
import { functionUrlOfTwoTargets } from './function-url-of-two-targets';
import { functionUrlRepeated } from './function-url-repeated';
import { functionUrlStreamingInVpc } from './function-url-streaming-in-vpc';
import { functionUrlStreamingUnsupportedRuntime } from './function-url-streaming-unsupported-runtime';
import { functionUrlWithoutInvokePermission } from './function-url-without-invoke-permission';
import { permissionAfterCaller } from './permission-after-caller';
import { permissionsNearlyTooLarge } from './permissions-nearly-too-large';
import { permissionsReplaced } from './permissions-replaced';
import { permissionsTooLarge } from './permissions-too-large';
import { referenceToMissingResource } from './reference-to-missing-resource';
import { referenceToOtherType } from './reference-to-other-type';
import { subscriptionFilterOfOwnLogs } from './subscription-filter-of-own-logs';
import { subscriptionOfFifoTopic } from './subscription-of-fifo-topic';
import { versionImported } from './version-imported';
import { versionRepeated } from './version-repeated';

export const REFERENCES: readonly Rule[] = [
  referenceToMissingResource,
  referenceToOtherType,
  circularDependency,
  aliasNameRepeated,
  aliasNotAwaited,
  aliasVersionOfAnotherFunction,
  functionUrlOfTwoTargets,
  functionUrlRepeated,
  functionUrlClosed,
  functionUrlWithoutInvokePermission,
  asyncConfigRepeated,
  versionRepeated,
  versionImported,
  functionUrlStreamingInVpc,
  functionUrlStreamingUnsupportedRuntime,
  callerByName,
  apiUriWithoutInvocation,
  apiMethodNotPost,
  bucketNotificationsOverlap,
  subscriptionFilterOfOwnLogs,
  subscriptionOfFifoTopic,
  callerNotPermitted,
  callerWithoutPermission,
  callerRoleNotAssumable,
  callerRoleWithoutPermission,
  permissionAfterCaller,
  permissionsReplaced,
  permissionsTooLarge,
  permissionsNearlyTooLarge,
];
