import { CfnResource, Stack } from 'aws-cdk-lib';
import { FunctionView } from '../../view/function-view';

/** What only a `CheckedFunction` knows, for the check of the written template. It is asked then, since grants come late. */
export type FactsOfProps = Pick<FunctionView, 'statementsNotAdded'>;

const TOLD = new WeakMap<Stack, Map<string, FactsOfProps>>();

export function tellFacts(resource: CfnResource, facts: FactsOfProps): void {
  const { stack } = resource;
  const ofStack = TOLD.get(stack) ?? new Map<string, FactsOfProps>();
  TOLD.set(stack, ofStack.set(stack.resolve(resource.logicalId), facts));
}

/** Looking constructs up takes long, so facts are found by where the function is. */
export function toldFacts(stack: Stack | undefined, logicalId: string): FactsOfProps | undefined {
  return stack && TOLD.get(stack)?.get(logicalId);
}
