import { Rule } from '../rule';

export const DURABLE: readonly Rule[] = [];
