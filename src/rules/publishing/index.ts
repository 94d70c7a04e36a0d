import { Rule } from '../rule';
import { deploymentOfWeightedAlias } from './deployment-of-weighted-alias';
import { deploymentWithoutAlarms } from './deployment-without-alarms';
import { provisionedScalingMinimumAboveMaximum } from './provisioned-scaling-minimum-above-maximum';
import { provisionedScalingScheduleWithoutCapacity } from './provisioned-scaling-schedule-without-capacity';
import { provisionedScalingUtilizationOutOfRange } from './provisioned-scaling-utilization-out-of-range';
import { versionBlindToParameter } from './version-blind-to-parameter';
import { versionOfReplacedPackage } from './version-of-replaced-package';
import { versionPropertyUnclassified } from './version-property-unclassified';
import { versionPublishedOnce } from './version-published-once';

/** Rules on what a function publishes, and on how an alias gets to it. */
export const PUBLISHING: readonly Rule[] = [
  versionPropertyUnclassified,
  versionBlindToParameter,
  versionOfReplacedPackage,
  versionPublishedOnce,
  deploymentOfWeightedAlias,
  deploymentWithoutAlarms,
  provisionedScalingMinimumAboveMaximum,
  provisionedScalingUtilizationOutOfRange,
  provisionedScalingScheduleWithoutCapacity,
];
