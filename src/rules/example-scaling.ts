import { Scenario } from './rule';
import { ScalingOfAlias } from '../view/function-view';
import { seen } from '../view/maybe';

/** An alias whose provisioned concurrency changes by itself. Only props hold what is asked about it. */
export function scaling(changes: Partial<ScalingOfAlias>): Scenario {
  return { properties: {}, view: { aliases: seen([{ name: 'live', scaling: { maximum: 10, schedules: [], ...changes } }]) } };
}
