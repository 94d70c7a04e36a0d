import { publishedParametersOf } from './published-parameters';
import { ALIAS, VERSION, versionOfAlias } from '../function-reference';
import { Dependent, ResourceIndex } from '../resource-index';

/** What the CDK appends to logical ids: a hash of the path, which stays. A day has as many digits, and changes. */
const HASH_OF_PATH = /(?=.*[A-F])[0-9A-F]{8}$/;

/**
 * Whether the version is the only one, something uses it, and nobody counts it up in its logical id or its description. Where
 * parameters decide what it publishes, they tell more.
 */
export function isFixed(version: Dependent, all: readonly Dependent[], index: ResourceIndex): boolean {
  const { logicalId, properties, scope, reference: { fn } } = version;
  const marks = [countedIn(version), scope.textOf(properties.Description) ?? ''];
  return scope.namesAll && all.filter(({ type }) => type === VERSION).length === 1
    && !marks.some((mark) => /\d/.test(mark)) && all.some((other) => usedBy(other) === logicalId)
    && publishedParametersOf(index, fn).publishedParameters?.known.length === 0;
}

/** The part of a logical id that somebody may change by hand. */
function countedIn({ logicalId, reference: { fn } }: Dependent): string {
  return HASH_OF_PATH.test(fn.logicalId) ? logicalId.replace(HASH_OF_PATH, '') : logicalId;
}

function usedBy(dependent: Dependent): string | undefined {
  return dependent.type === ALIAS ? versionOfAlias(dependent) : dependent.reference.version;
}
