import * as appscaling from 'aws-cdk-lib/aws-applicationautoscaling';

/** How Application Auto Scaling changes the provisioned concurrency of an alias. */
export interface ProvisionedConcurrencyScaling {
  /**
   * The least provisioned concurrency, at least 1. More than `maxCapacity` is the error
   * `provisioned-scaling-minimum-above-maximum`.
   *
   * @default 1
   */
  readonly minCapacity?: number;

  /** The most provisioned concurrency. */
  readonly maxCapacity: number;

  /**
   * The part of the provisioned concurrency that is to be in use, 0.1 to 0.9. A value outside is the error
   * `provisioned-scaling-utilization-out-of-range`.
   *
   * @default - the use changes nothing
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/provisioned-concurrency.html#managing-provisioned-concurency
   */
  readonly utilizationTarget?: number;

  /**
   * When the least, the most or both change. One without either is the error `provisioned-scaling-schedule-without-capacity`.
   *
   * @default - never
   *
   * @see https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-scheduled-scaling.html
   */
  readonly schedules?: appscaling.ScalingSchedule[];
}
