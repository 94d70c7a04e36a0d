import { Annotations, RemovalPolicy } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { aliasOf } from '../../readers/cdk/dependents-of-props';
import { CheckedFunctionProps } from '../checked-function-props';
import { ProvisionedConcurrencyScaling } from '../provisioned-concurrency-scaling';

/** Versions: props in, L2 props out. CodeDeploy can only roll back to a version that is still there; one on instances of its own costs as much as the new one. */
export function versions({ alias, deployment, compute }: CheckedFunctionProps) {
  const removalPolicy = alias?.versionRemovalPolicy ?? (deployment && !compute ? RemovalPolicy.RETAIN : undefined);
  return { currentVersionOptions: removalPolicy && { removalPolicy } } satisfies Partial<lambda.FunctionOptions>;
}

/** The alias on the current version, when the user or a feature asks for one. */
export function publishing(scope: Construct, fn: lambda.Function, props: CheckedFunctionProps): lambda.Alias | undefined {
  const given = aliasOf(props);
  if (!given) {
    return undefined;
  }
  Annotations.of(fn).acknowledgeWarning('@aws-cdk/aws-lambda:snapStartRequirePublish', 'a version is published and the alias points at it');
  const { provisionedConcurrencyScaling, versionRemovalPolicy, ...options } = given;
  const alias = new lambda.Alias(scope, 'Alias', { ...options, version: fn.currentVersion });
  if (provisionedConcurrencyScaling) {
    scale(alias, provisionedConcurrencyScaling);
  }
  return alias;
}

function scale(alias: lambda.Alias, { utilizationTarget, schedules = [], ...capacity }: ProvisionedConcurrencyScaling): void {
  const attribute = alias.addAutoScaling(capacity);
  if (utilizationTarget !== undefined) {
    attribute.scaleOnUtilization({ utilizationTarget });
  }
  schedules.forEach((schedule, index) => attribute.scaleOnSchedule(`Schedule${index + 1}`, schedule));
}
