import { Rule } from '../rule';
import { eventSourceKeyClosedToRole } from './event-source-key-closed-to-role';
import { eventSourceMappingRepeated } from './event-source-mapping-repeated';
import { eventSourcePermissionsAfterMapping } from './event-source-permissions-after-mapping';
import { eventSourceSecretClosedToRole } from './event-source-secret-closed-to-role';
import { failureDestinationKeyClosedToRole } from './failure-destination-key-closed-to-role';
import { maximumConcurrencyAboveReserved } from './maximum-concurrency-above-reserved';
import { queueVisibilityTimeoutBelowTimeout } from './queue-visibility-timeout-below-timeout';
import { queueVisibilityTimeoutShort } from './queue-visibility-timeout-short';
import { roleWithoutEventSourcePermissions } from './role-without-event-source-permissions';
import { roleWithoutFailureDestinationPermission } from './role-without-failure-destination-permission';

export const EVENT_SOURCES: readonly Rule[] = [
  queueVisibilityTimeoutBelowTimeout,
  queueVisibilityTimeoutShort,
  roleWithoutEventSourcePermissions,
  eventSourcePermissionsAfterMapping,
  eventSourceKeyClosedToRole,
  eventSourceSecretClosedToRole,
  roleWithoutFailureDestinationPermission,
  failureDestinationKeyClosedToRole,
  maximumConcurrencyAboveReserved,
  eventSourceMappingRepeated,
];
