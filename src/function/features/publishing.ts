import { Annotations } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { aliasOf } from '../../readers/cdk/dependents-of-props';
import { CheckedFunctionProps } from '../checked-function-props';

/** The alias on the current version, when the user or a feature asks for one. */
export function publishing(scope: Construct, fn: lambda.Function, props: CheckedFunctionProps): lambda.Alias | undefined {
  const alias = aliasOf(props);
  if (!alias) {
    return undefined;
  }
  Annotations.of(fn).acknowledgeWarning('@aws-cdk/aws-lambda:snapStartRequirePublish', 'a version is published and the alias points at it');
  const { aliasName, description, provisionedConcurrentExecutions } = alias;
  return new lambda.Alias(scope, 'Alias', { aliasName, description, provisionedConcurrentExecutions, version: fn.currentVersion });
}
