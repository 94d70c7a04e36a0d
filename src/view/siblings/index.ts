import { ALIAS } from './alias';
import { CAPACITY_PROVIDER } from './capacity-provider';
import { CODE_SIGNING_CONFIG } from './code-signing-config';
import { EVENT_INVOKE_CONFIG } from './event-invoke-config';
import { EVENT_SOURCE_MAPPING } from './event-source-mapping';
import { LAYER_VERSION, LAYER_VERSION_PERMISSION } from './layer-version';
import { PERMISSION, RESOURCE_POLICY } from './permission';
import { URL } from './url';
import { VERSION } from './version';
import { Sibling } from '../sibling';

export { EVENT_SOURCE_MAPPING };

/** The types of resources that rules judge besides functions. */
export const SIBLINGS: readonly Sibling[] = [
  VERSION, ALIAS, URL, EVENT_INVOKE_CONFIG, EVENT_SOURCE_MAPPING, PERMISSION, RESOURCE_POLICY,
  LAYER_VERSION, LAYER_VERSION_PERMISSION, CODE_SIGNING_CONFIG, CAPACITY_PROVIDER,
];
