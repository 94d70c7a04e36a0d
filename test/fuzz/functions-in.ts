import { check } from '../../src/check/check';
import { Finding } from '../../src/check/finding';
import { fromCloudFormation } from '../../src/readers/from-cloudformation';
import { ResourceIndex } from '../../src/readers/resource-index';
import { AppSurroundings } from '../../src/readers/surroundings/app-surroundings';
import { FUNCTION } from '../../src/view/fields';
import { REGION, TODAY } from '../examples';

/** What is found about all functions of an app, in each case that its conditions allow. */
export function findingsOnFunctions(index: ResourceIndex): Finding<string>[] {
  const surroundings = new AppSurroundings(index);
  return index.ofType(FUNCTION.type).flatMap((fn) => fn.scope.casesOf(fn).flatMap(({ properties, scope }) =>
    check(fromCloudFormation(properties, { ...surroundings.of(fn, properties), region: REGION, today: TODAY }, scope))));
}
