import { Rule } from '../rule';

export const LAYERS: readonly Rule[] = [];
