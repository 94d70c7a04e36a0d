import { ALIAS } from './alias';
import { EVENT_SOURCE_MAPPING } from './event-source-mapping';
import { VERSION } from './version';
import { Sibling } from '../sibling';

export { EVENT_SOURCE_MAPPING };

/** The types of resources that rules judge besides functions. */
export const SIBLINGS: readonly Sibling[] = [VERSION, ALIAS, EVENT_SOURCE_MAPPING];
