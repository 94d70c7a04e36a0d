import { check } from '../../src/check/check';
import { Finding } from '../../src/check/finding';
import { AppCases } from '../../src/readers/app-cases';
import { fromCloudFormation } from '../../src/readers/from-cloudformation';
import { ResourceIndex, StackTemplate } from '../../src/readers/resource-index';
import { AppSurroundings } from '../../src/readers/surroundings/app-surroundings';
import { FUNCTION } from '../../src/view/fields';
import { REGION, TODAY } from '../examples';

/** What is found about all functions of an app, in each case that their conditions allow, and those around them in these templates. */
export function findingsOnFunctions(index: ResourceIndex, templates: readonly StackTemplate<unknown>[] = []): Finding<string>[] {
  const surroundings = new AppSurroundings(index);
  const cases = new AppCases(templates, index);
  return index.ofType(FUNCTION.type).flatMap((fn) => {
    const key = templates.find((one) => index.resource(one.key, fn.logicalId) === fn)?.key;
    return cases.of(fn, key).flat().flatMap(({ resource, properties, scope, index: among }) => {
      const around = among === index ? surroundings : new AppSurroundings(among);
      return check(fromCloudFormation(properties, { ...around.of(resource, properties), region: REGION, today: TODAY }, scope));
    });
  });
}
