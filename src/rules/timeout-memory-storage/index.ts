import { ephemeralStorageAboveDocumentedMaximum } from './ephemeral-storage-above-documented-maximum';
import { ephemeralStorageOutOfRange } from './ephemeral-storage-out-of-range';
import { LIMITS } from '../../data/limits';
import { ON_MANAGED_INSTANCES } from '../example-properties';
import { Rule } from '../rule';
import { missing, notWhole, outOfRange } from '../shapes';
import { megabytes, seconds } from '../words';

export const TIMEOUT_MEMORY_STORAGE: readonly Rule[] = [
  outOfRange('timeoutSeconds', {
    id: 'timeout-out-of-range',
    enforces: ['timeout-min', 'timeout-max-default', 'timeout-max-lmi'],
    unit: seconds,
    bounds: LIMITS.timeoutSeconds,
    boundsOnManagedInstances: LIMITS.timeoutSecondsOnManagedInstances,
    onManagedInstances: { ...ON_MANAGED_INSTANCES, MemorySize: 2048 },
    source: LIMITS.timeoutSeconds.source,
    verified: '2026-11-21',
  }),
  notWhole('timeoutSeconds', {
    id: 'timeout-not-whole',
    unit: 'seconds',
    enforces: ['timeout-integer'],
    source: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html',
    verified: '2026-11-21',
  }),
  outOfRange('memoryMb', {
    id: 'memory-out-of-range',
    enforces: ['memory-min', 'memory-max-default', 'memory-max-lmi', 'lmi-memory-min-2gb'],
    unit: megabytes,
    bounds: LIMITS.memoryMb,
    boundsOnManagedInstances: LIMITS.memoryMbOnManagedInstances,
    onManagedInstances: ON_MANAGED_INSTANCES,
    source: LIMITS.memoryMb.source,
    verified: '2026-11-21',
  }),
  notWhole('memoryMb', {
    id: 'memory-not-whole',
    unit: 'MB',
    enforces: ['memory-integer'],
    source: LIMITS.memoryMb.source,
    verified: '2026-11-21',
  }),
  ephemeralStorageOutOfRange,
  ephemeralStorageAboveDocumentedMaximum,
  notWhole('ephemeralStorageMb', {
    id: 'ephemeral-storage-not-whole',
    unit: 'MB',
    enforces: ['ephemeral-min'],
    source: LIMITS.ephemeralStorageMbWithAccelerator.source,
    verified: '2026-11-21',
  }),
  missing('ephemeralStorageMb', {
    id: 'ephemeral-storage-without-size',
    enforces: ['ephemeral-size-required'],
    path: 'EphemeralStorage.Size',
    what: 'EphemeralStorage is given without a Size',
    title: 'Ephemeral storage names its size',
    fix: 'set EphemeralStorage.Size, or leave EphemeralStorage out for 512 MB',
    source: 'https://docs.aws.amazon.com/lambda/latest/api/API_EphemeralStorage.html',
    verified: '2026-11-21',
    examples: { good: [{ EphemeralStorage: { Size: 512 } }], bad: [{ EphemeralStorage: {} }] },
  }),
];
