import { Annotations } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { closest } from 'fastest-levenshtein';
import { PROP_NAMES } from '../../readers/cdk/prop-types';
import { CheckedFunctionProps } from '../checked-function-props';

/** Plain JavaScript can send props that do not exist. A class that extends ours may have props of its own, so it is no error. */
export function warnOfUnknownProps(scope: Construct, props: CheckedFunctionProps): void {
  const known: readonly string[] = PROP_NAMES;
  for (const [name, value] of Object.entries(props)) {
    if (value !== undefined && !known.includes(name)) {
      const sentence = `'${name}' is no prop of CheckedFunction and has no effect; the nearest prop is '${closest(name, PROP_NAMES)}'`;
      Annotations.of(scope).addWarningV2('cdk-checked-lambda:CheckedFunction.unknownProp', sentence);
    }
  }
}
