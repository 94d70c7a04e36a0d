import { Rule } from '../rule';
import { snapstartCalledUnqualified } from './snapstart-called-unqualified';
import { snapstartOnManagedInstances } from './snapstart-on-managed-instances';
import { snapstartUnsupportedRegion } from './snapstart-unsupported-region';
import { snapstartUnsupportedRuntime } from './snapstart-unsupported-runtime';
import { snapstartWithFileSystem } from './snapstart-with-file-system';
import { snapstartWithLargeEphemeralStorage } from './snapstart-with-large-ephemeral-storage';
import { snapstartWithProvisionedConcurrency } from './snapstart-with-provisioned-concurrency';
import { snapstartWithoutVersion } from './snapstart-without-version';
import { notAllowed } from '../shapes';

export const SNAP_START: readonly Rule[] = [
  notAllowed('snapStart', {
    id: 'snapstart-setting-unknown',
    enforces: ['snapstart-apply-on-enum'],
    among: { Runtime: 'java21' },
    bad: ['publishedVersions', 'On', ''],
    source: 'https://docs.aws.amazon.com/lambda/latest/api/API_SnapStart.html',
    verified: '2026-11-21',
  }),
  snapstartUnsupportedRuntime,
  snapstartWithFileSystem,
  snapstartWithLargeEphemeralStorage,
  snapstartOnManagedInstances,
  snapstartUnsupportedRegion,
  snapstartWithProvisionedConcurrency,
  snapstartCalledUnqualified,
  snapstartWithoutVersion,
];
