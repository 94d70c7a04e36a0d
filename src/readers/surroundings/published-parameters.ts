import { seen } from '../../view/maybe';
import { Neighbours } from '../from-cloudformation';
import { VERSION } from '../function-reference';
import { isObject } from '../json-types';
import { ResourceIndex } from '../resource-index';
import { Resource, TemplateScope } from '../template-scope';

/** The properties that belong to a function and to none of its versions, and those which replace the function, and the versions with it. */
const NOT_PUBLISHED = ['ReservedConcurrentExecutions', 'Tags', 'CodeSigningConfigArn', 'TenancyConfig', 'FunctionName', 'PackageType'];

/** The names of assets in older apps of the CDK change with what the assets hold. */
const NAME_OF_ASSET = /^AssetParameters[0-9a-f]{64}/;

/** Templates may be nested more than the stack allows. */
const MAX_DEPTH = 20;

const NOT_ASKED: Pick<Neighbours, 'publishedParameters'> = Object.freeze({});

/** The parameters whose value versions of a function publish. */
export function publishedParametersOf(index: ResourceIndex, fn: Resource): Pick<Neighbours, 'publishedParameters'> {
  if (!index.dependentsOf(fn).some(({ type }) => type === VERSION)) {
    return NOT_ASKED;
  }
  const published = Object.entries(fn.properties).filter(([property]) => !NOT_PUBLISHED.includes(property));
  return { publishedParameters: seen(published.flatMap(([property, value]) => parametersIn(value, fn.scope).map((name) => ({ name, property })))) };
}

/** The parameters of the stack that a value refers to, each once. */
export function parametersIn(value: unknown, scope: TemplateScope): string[] {
  return [...new Set(referencesIn(value, 0))].filter((name) => scope.isParameter(name) && !NAME_OF_ASSET.test(name));
}

function referencesIn(value: unknown, depth: number): string[] {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) {
    return [];
  }
  if (isObject(value) && typeof value.Ref === 'string') {
    return [value.Ref];
  }
  const substituted = isObject(value) ? [value['Fn::Sub']].flat()[0] : undefined;
  const names = typeof substituted === 'string' ? [...substituted.matchAll(/\$\{([^!}.]+)\}/g)].map(([, name]) => name!) : [];
  return [...names, ...Object.values(value).flatMap((member) => referencesIn(member, depth + 1))];
}
