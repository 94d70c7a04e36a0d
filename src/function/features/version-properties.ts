import { AspectPriority, Aspects } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { unclassifiedProperties } from '../../readers/cdk/version-properties';
import { today } from '../../readers/today';
import type { CheckedFunction } from '../checked-function';
import { throwUnclassified } from '../throw-findings';

/**
 * Tells of properties that the CDK cannot place, before it throws while it writes the template. An aspect sees what other
 * aspects have set; validations and plugins come too late.
 */
export function refuseUnclassifiedProperties(scope: CheckedFunction, fn: lambda.Function): void {
  const resource = fn.node.defaultChild as lambda.CfnFunction;
  const visit = () => {
    const unclassified = fn.node.tryFindChild('CurrentVersion') ? unclassifiedProperties(resource) : [];
    if (unclassified.length > 0) {
      throwUnclassified(scope, unclassified, today());
    }
  };
  Aspects.of(resource).add({ visit }, { priority: AspectPriority.READONLY });
}
