import { SwitchedSetting } from '../../view/function-view';
import { seen } from '../../view/maybe';
import { Neighbours } from '../from-cloudformation';
import { isObject } from '../json-types';
import { Resource, TemplateScope } from '../template-scope';
import { isAbsent, isPlain } from '../template-values';

/** The properties that are given once, when a function is created, whatever is inside. */
const GIVEN_ONCE = ['DurableConfig', 'CapacityProviderConfig', 'TenancyConfig'];

const NOTHING: Pick<Neighbours, 'switchedSettings'> = Object.freeze({});

/** What is decided once, when a function is created, and here by a condition that somebody may decide otherwise later. */
export function switchedSettingsOf(fn: Resource): Pick<Neighbours, 'switchedSettings'> {
  const { DurableConfig, CapacityProviderConfig, TenancyConfig, PackageType } = fn.properties;
  if ((DurableConfig ?? CapacityProviderConfig ?? TenancyConfig ?? PackageType) === undefined) {
    return NOTHING; // as most have none of them
  }
  const found = [...GIVEN_ONCE, 'PackageType'].flatMap((property) => switched(property, fn) ?? []);
  return found.length === 0 ? NOTHING : { switchedSettings: seen(found) };
}

function switched(property: string, fn: Resource): SwitchedSetting | undefined {
  const { properties, scope } = fn;
  const value = properties[property];
  const branches = isObject(value) ? value['Fn::If'] : undefined;
  const [condition, ...values] = Array.isArray(branches) ? branches as unknown[] : [];
  if (typeof condition !== 'string' || !differ(property, values, scope) || !scope.mayDecideOtherwise(condition)) {
    return undefined;
  }
  const whereItExists = scope.casesOf(fn).map((one) => one.properties[property]);
  return differ(property, whereItExists, scope) ? { property, condition, fixedName: scope.textOf(properties.FunctionName) } : undefined;
}

/** Whether the values certainly are not all the same to Lambda. */
function differ(property: string, values: readonly unknown[], scope: TemplateScope): boolean {
  if (property === 'PackageType') {
    const kinds = new Set(values.map((value) => isAbsent(value) ? 'Zip' : scope.textOf(value)));
    return kinds.size > 1 && !kinds.has(undefined);
  }
  return values.some(isAbsent) && values.some(isPlain);
}
