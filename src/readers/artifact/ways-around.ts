import { EnvironmentVariable } from '../../view/function-view';
import { Collection } from '../../view/maybe';

/** The first of these variables that is set, or may be: it can lead the runtime elsewhere. */
export function wayAround({ known, complete }: Collection<EnvironmentVariable>, names: readonly string[]): string | undefined {
  const set = known.find(({ name }) => names.includes(name));
  return set ? `${set.name} is set` : complete ? undefined : `${names.join(' or ')} may be set`;
}
