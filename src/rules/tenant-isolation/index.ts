import { Rule } from '../rule';

export const TENANT_ISOLATION: readonly Rule[] = [];
