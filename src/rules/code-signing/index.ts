import { Rule } from '../rule';

export const CODE_SIGNING: readonly Rule[] = [];
