import type { CheckedFunction } from './checked-function';
import { CheckedFunctionProps } from './checked-function-props';
import { check } from '../check/check';
import { acknowledgementId } from '../check/finding';
import { render } from '../check/render';
import { isContextMissing } from '../readers/cdk/context';
import { fromFunctionProps } from '../readers/cdk/from-function-props';
import { seen } from '../view/maybe';
import { acknowledgements } from './features/acknowledgements';

/**
 * Throws all errors that the props show, as one. Warnings come at synthesis.
 *
 * While the CDK still looks up context, props hold made-up values: they are checked in the next round.
 */
export function throwFindings(fn: CheckedFunction, props: CheckedFunctionProps, today: string): void {
  const given = acknowledgements(props.acknowledge);
  const accepted = given.map(({ id }) => id);
  const errors = check(fromFunctionProps(fn, props, { today, acknowledgements: seen(given) })).filter(({ severity, ruleId }) => severity === 'error' && !accepted.includes(acknowledgementId(ruleId)));
  if (errors.length > 0 && !isContextMissing(fn)) {
    const error = new Error(render(`CheckedFunction '${fn.node.path}'`, errors));
    Error.captureStackTrace(error, fn.constructor);
    throw error;
  }
}
