import { Rule } from '../rule';
import { queueVisibilityTimeoutBelowTimeout } from './queue-visibility-timeout-below-timeout';
import { queueVisibilityTimeoutShort } from './queue-visibility-timeout-short';
import { roleWithoutEventSourcePermissions } from './role-without-event-source-permissions';

export const EVENT_SOURCES: readonly Rule[] = [
  queueVisibilityTimeoutBelowTimeout,
  queueVisibilityTimeoutShort,
  roleWithoutEventSourcePermissions,
];
