import { wholeValue } from './shapes';
import { LIMITS } from '../data/limits';
import { RECENTLY_RESERVED_ENVIRONMENT, RESERVED_ENVIRONMENT } from '../data/reserved-environment';
import { SERVICE_MODEL } from '../data/service-model';
import { FunctionView } from '../view/function-view';
import { Collection, isCollection } from '../view/maybe';

/** What rules know about the name of a variable. */
type NameKind = 'reserved' | 'recently reserved' | 'search path' | 'malformed';

/** Variables which the runtimes set to their search paths, and which a function can replace. */
const SEARCH_PATHS = ['PATH', 'LD_LIBRARY_PATH', 'NODE_PATH', 'PYTHONPATH', 'GEM_PATH'];
const PATTERN = wholeValue(SERVICE_MODEL['Environment.Variables{key}']?.pattern ?? '.*');

const KINDS: ReadonlyMap<string, NameKind> = new Map<string, NameKind>([
  ...SEARCH_PATHS.map((name) => [name, 'search path'] as const),
  ...RECENTLY_RESERVED_ENVIRONMENT.names.map((name) => [name, 'recently reserved'] as const),
  ...RESERVED_ENVIRONMENT.names.map((name) => [name, 'reserved'] as const),
]);

/** Two of the reserved names start with an underscore: they are not malformed. */
export function kindOf(name: string): NameKind | undefined {
  return KINDS.get(name) ?? (PATTERN.test(name) ? undefined : 'malformed');
}

/** Whether there is a variable with such a name, or with a reference to a secret. Most functions have none. */
export function hasUnusualVariables({ environment }: FunctionView): boolean {
  return knownOf(environment).some(({ name, resolves }) => resolves !== undefined || kindOf(name) !== undefined);
}

/** As JSON, a character has at most six bytes, and each text has the quotes around it and a comma or a colon behind it. */
const MOST_BYTES = 6;

/** Whether the texts of an update may have as many bytes as the environment may, which is said much quicker than counted. */
export function mayBeLarge({ environment, description, role, handler, kmsKeyArn, imageEntryPoint, imageCommand }: FunctionView): boolean {
  let length = lengthOf(description) + lengthOf(role) + lengthOf(handler) + lengthOf(kmsKeyArn);
  knownOf(imageEntryPoint).forEach((text) => length += lengthOf(text));
  knownOf(imageCommand).forEach((text) => length += lengthOf(text));
  knownOf(environment).forEach(({ name, value }) => length += name.length + lengthOf(value));
  return MOST_BYTES * length >= LIMITS.environmentBytes.max;
}

const NOTHING: readonly never[] = [];

/** The members that are known. */
function knownOf<T>(collection: Collection<T> | undefined): readonly T[] {
  return isCollection(collection) ? collection.known : NOTHING;
}

/** With one more for what is around it. */
function lengthOf(text: unknown): number {
  return typeof text === 'string' ? text.length + 1 : 1;
}
