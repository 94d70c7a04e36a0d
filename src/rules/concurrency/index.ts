import { Rule } from '../rule';

export const CONCURRENCY: readonly Rule[] = [];
