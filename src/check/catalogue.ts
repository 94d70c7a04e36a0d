import type * as rules from '../rules';

let loaded: typeof rules | undefined;

/** The rules are loaded with the first function that is checked: they are more than half of what there is to load. */
function load(): typeof rules {
  return loaded ??= require('../rules'); // eslint-disable-line @typescript-eslint/no-require-imports
}

/** All rules, in the order in which findings are reported. */
export function catalogue(): typeof rules.CATALOGUE {
  return load().CATALOGUE;
}

/** The same rules by topic, as RULES.md shows them. */
export function topics(): typeof rules.TOPICS {
  return load().TOPICS;
}
