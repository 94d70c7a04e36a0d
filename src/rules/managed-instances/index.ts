import { Rule } from '../rule';

export const MANAGED_INSTANCES: readonly Rule[] = [];
